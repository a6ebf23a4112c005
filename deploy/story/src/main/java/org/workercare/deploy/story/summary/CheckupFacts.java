package org.workercare.deploy.story.summary;

import static org.workercare.deploy.story.client.Json.list;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.workercare.deploy.story.chapters.Cast;
import org.workercare.deploy.story.chapters.CheckupBus;
import org.workercare.deploy.story.chapters.Stage;
import org.workercare.deploy.story.client.Actor;
import org.workercare.deploy.story.client.StoryStopped;

/** Chapter three, as the campaign's organiser and its physician see it. */
final class CheckupFacts {

    private static final List<String> INDUSTRIES =
            List.of("pharmaceuticals", "manufacturing", "services", "landscaping", "construction");
    private static final List<String> NAMED_ITEMS =
            List.of("complete-blood-count", "urinalysis", "abdominal-ultrasound", "ecg");
    private static final List<String> HAZARDS = List.of("noise", "welding-dust", "benzene", "toluene", "xylene");
    private static final List<String> TEAM = List.of("occupational-disease-specialist", "physician", "nurse");

    private final Stage stage;
    private final Actor organiser;

    CheckupFacts(Stage stage) {
        this.stage = stage;
        this.organiser = stage.actor("", Cast.DAXING_ORGANISER);
    }

    Section read() {
        String campaign = organiser.readsAll("/health-checkups/campaigns?organisation=" + Cast.DAXING).stream()
                .filter(each -> each.path("title").asText().equals(CheckupBus.TITLE))
                .map(each -> "/health-checkups/campaigns/" + each.path("id").asText())
                .findFirst()
                .orElseThrow(() -> new StoryStopped("there is no campaign"));
        JsonNode summary = organiser.reads(campaign + "/summary");
        return new Section(
                "流动体检车 · The mobile check-up bus, Daxing",
                Stream.of(people(summary), examinations(summary), onSite(summary), List.of(advice(campaign)))
                        .flatMap(List::stream)
                        .toList());
    }

    private List<Fact> people(JsonNode summary) {
        JsonNode campaign = summary.path("campaign");
        List<String> team = organiser.readsAll("/health-checkups/teams").stream()
                .flatMap(each -> Words.texts(each.path("members"), "role").stream())
                .distinct()
                .toList();
        return List.of(
                Fact.is(
                        "活动",
                        "campaign",
                        CheckupBus.TITLE,
                        campaign.path("title").asText()),
                Fact.is(
                        "一线职工",
                        "front-line workers examined",
                        "800 / 800",
                        summary.path("workers") + " / " + summary.path("examined")),
                Fact.is(
                        "五个行业",
                        "five industries",
                        Words.sorted(INDUSTRIES),
                        Words.sorted(Words.texts(summary.path("byIndustry"), "industry"))),
                Fact.is("团队", "team on the bus", Words.sorted(TEAM), Words.sorted(team)));
    }

    private static List<Fact> examinations(JsonNode summary) {
        List<String> named = Words.texts(summary.path("examinations")).stream()
                .filter(NAMED_ITEMS::contains)
                .toList();
        return List.of(
                Fact.moreThan(
                        "体检项目", "items examined", 10, summary.path("items").size()),
                Fact.is("其中", "among them", Words.sorted(NAMED_ITEMS), Words.sorted(named)),
                Fact.is(
                        "职业危害",
                        "special examinations for",
                        Words.sorted(HAZARDS),
                        Words.sorted(Words.texts(summary.path("hazards"), "hazard"))));
    }

    private static List<Fact> onSite(JsonNode summary) {
        JsonNode sessions = summary.path("sessions");
        JsonNode money = summary.path("money");
        return List.of(
                Fact.is(
                        "心理咨询/义诊/宣讲",
                        "counselling/consultation/teaching",
                        "1 / 1 / 1",
                        "%s / %s / %s"
                                .formatted(
                                        sessions.path("counselling").path("sessions"),
                                        sessions.path("consultation").path("sessions"),
                                        sessions.path("teaching").path("sessions"))),
                Fact.is(
                        "经费",
                        "held, spent, released",
                        "CNY 480,000.00, CNY 452,000.00, CNY 28,000.00",
                        Words.money(money.path("held")) + ", " + Words.money(money.path("spent")) + ", "
                                + Words.money(money.path("released"))));
    }

    /** Every worker's own report is opened: it must hold advice. */
    private Fact advice(String campaign) {
        Actor physician = stage.actor("", Cast.DAXING_PHYSICIAN);
        AtomicInteger advised = new AtomicInteger();
        stage.each(physician.readsAll(campaign + "/visits"), visit -> {
            JsonNode report = physician.reads(
                    "/health-checkups/visits/" + visit.path("id").asText() + "/report");
            boolean has = list(report.path("entries")).stream()
                    .anyMatch(entry -> !entry.path("advice").asText().isBlank());
            advised.addAndGet(has ? 1 : 0);
        });
        return Fact.is("个人建议", "workers with advice of their own", 800, advised.get());
    }
}
