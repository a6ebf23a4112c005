package org.workercare.deploy.story.chapters;

import static org.workercare.deploy.story.client.Json.items;
import static org.workercare.deploy.story.client.Json.yuan;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.workercare.deploy.story.client.Actor;
import org.workercare.deploy.story.client.Body;
import org.workercare.deploy.story.client.StoryStopped;
import org.workercare.deploy.story.people.IllustrativeFindings;
import org.workercare.deploy.story.people.Industry;
import org.workercare.deploy.story.people.Worker;

/** Around the bus: somebody to talk to, somebody who teaches, and help for one whose findings are serious. */
final class OnSite {

    private static final String SESSIONS = "/health-checkups/sessions";
    private static final int SIGN_UPS = 40;

    private final Stage stage;
    private final Actor organiser;
    private final Actor nurse;
    private final Actor physician;
    private final Actor caseworker;
    private final Actor finance;
    private final List<Worker> workers;
    private final Map<Industry, String> employers;
    private final Supplier<String> campaign;

    private String referral;

    OnSite(Stage stage, List<Worker> workers, Map<Industry, String> employers, Supplier<String> campaign) {
        this.stage = stage;
        this.organiser = stage.actor(CheckupBus.KEY, Cast.DAXING_ORGANISER);
        this.nurse = stage.actor(CheckupBus.KEY, Cast.DAXING_NURSE);
        this.physician = stage.actor(CheckupBus.KEY, Cast.DAXING_PHYSICIAN);
        this.caseworker = stage.actor(CheckupBus.KEY, Cast.DAXING_CASEWORKER);
        this.finance = stage.actor(CheckupBus.KEY, Cast.DAXING_FINANCE);
        this.workers = workers;
        this.employers = employers;
        this.campaign = campaign;
    }

    List<Scene> scenes() {
        return List.of(
                new Scene("身心健康驿站 · the mind-body health post", this::theHealthPostIsOpen),
                new Scene("同意后转介 · a worker consents to be referred", this::aWorkerConsentsToBeReferred),
                new Scene("帮扶申请获批 · an aid case is decided", this::theAidCaseIsDecided));
    }

    private void theHealthPostIsOpen() {
        hold("counselling", "身心健康驿站：心理咨询", 0);
        hold("consultation", "专家义诊", SIGN_UPS);
        hold("teaching", "职业病防治知识宣讲", 2 * SIGN_UPS);
    }

    private void hold(String kind, String title, int firstWorker) {
        List<String> accounts = workers.subList(firstWorker, firstWorker + SIGN_UPS).stream()
                .map(Worker::account)
                .toList();
        JsonNode session = organiser.makes(
                kind,
                SESSIONS,
                Body.of("campaign", CheckupBus.id(campaign.get()))
                        .and("kind", kind)
                        .and("title", title)
                        .and("place", "体检车旁")
                        .and("startsAt", "2023-09-04T09:00:00+08:00")
                        .and("endsAt", "2023-09-04T15:00:00+08:00")
                        .and("capacity", SIGN_UPS));
        String address = SESSIONS + "/" + session.path("id").asText();
        organiser.makes(kind + "/sign-ups", address + "/sign-ups", Body.of("personTokens", accounts));
        nurse.makes(kind + "/attendance", address + "/attendance", Body.of("personTokens", accounts));
    }

    private void aWorkerConsentsToBeReferred() {
        Worker worker = theWorkerWithSeriousFindings();
        Actor himself = stage.actor(CheckupBus.KEY, Cast.worker(worker.account(), employers.get(worker.industry())));
        himself.makes("consent", "/health-checkups/my/consents", Body.of("purpose", "aid-referral"));
        String visit = nurse.readsAll(campaign.get() + "/visits").stream()
                .filter(each -> each.path("personToken").asText().equals(worker.account()))
                .map(each -> each.path("id").asText())
                .findFirst()
                .orElseThrow(() -> new StoryStopped("the worker with serious findings has no visit"));
        referral = physician
                .makes("refer", "/health-checkups/visits/" + visit + "/referral", Body.of("kind", "serious-illness"))
                .path("id")
                .asText();
    }

    private void theAidCaseIsDecided() {
        Worker worker = theWorkerWithSeriousFindings();
        JsonNode found = caseworker.awaits(
                "funding to draft an aid case", "/funding/aid-cases?referral=" + referral, page -> !items(page)
                        .isEmpty());
        String aidCase =
                "/funding/aid-cases/" + items(found).getFirst().path("id").asText();
        caseworker.sets(
                "applicant",
                aidCase,
                "applicant",
                Body.of("name", worker.name()).and("citizenId", worker.citizenId()));
        caseworker.does("submit", aidCase, "submit", Body.empty());
        finance.does(
                "decide",
                aidCase,
                "decision",
                Body.of("decision", "APPROVED")
                        .and("amount", yuan(10_000))
                        .and("subCategory", "1.1.3")
                        .and("reason", "重大疾病救助"));
    }

    private Worker theWorkerWithSeriousFindings() {
        return workers.stream()
                .filter(worker -> worker.number() == IllustrativeFindings.SERIOUS)
                .findFirst()
                .orElseThrow();
    }
}
