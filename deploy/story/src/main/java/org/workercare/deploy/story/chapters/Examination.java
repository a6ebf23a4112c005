package org.workercare.deploy.story.chapters;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.workercare.deploy.story.client.Actor;
import org.workercare.deploy.story.client.Body;
import org.workercare.deploy.story.client.Json;
import org.workercare.deploy.story.people.IllustrativeFindings;
import org.workercare.deploy.story.people.Worker;

/** On the bus: every worker is examined, and findings become advice. */
final class Examination {

    private static final int AT_ONCE = 4_000;

    private final Stage stage;
    private final Actor nurse;
    private final Actor physician;
    private final Map<String, Worker> workers;
    private final Supplier<String> campaign;

    Examination(Stage stage, List<Worker> workers, Supplier<String> campaign) {
        this.stage = stage;
        this.nurse = stage.actor(CheckupBus.KEY, Cast.DAXING_NURSE);
        this.physician = stage.actor(CheckupBus.KEY, Cast.DAXING_PHYSICIAN);
        this.workers = workers.stream().collect(Collectors.toMap(Worker::account, Function.identity()));
        this.campaign = campaign;
    }

    List<Scene> scenes() {
        return List.of(
                new Scene("登车体检 · everybody is examined", this::everybodyIsExamined),
                new Scene("结果判读 · findings become conclusions and advice", this::findingsBecomeAdvice));
    }

    private void everybodyIsExamined() {
        List<Object> all = new ArrayList<>();
        Map<String, List<JsonNode>> items = Json.items(nurse.reads("/health-checkups/items")).stream()
                .collect(Collectors.groupingBy(item -> item.path("examination").asText()));
        nurse.readsAll(campaign.get() + "/visits").stream()
                .sorted(java.util.Comparator.comparing(
                        visit -> visit.path("personToken").asText()))
                .forEach(visit -> all.addAll(observations(visit, items)));
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<Object> some = all.subList(from, Math.min(from + AT_ONCE, all.size()));
            nurse.makes("results/" + from, campaign.get() + "/results", Body.of("observations", some));
            stage.telling().within(100 * from / all.size());
        }
    }

    private List<Object> observations(JsonNode visit, Map<String, List<JsonNode>> items) {
        Worker worker = workers.get(visit.path("personToken").asText());
        String sex = visit.path("sex").asText();
        String day = CheckupPapers.dayOf(worker.industry());
        return Json.list(visit.path("examinations")).stream()
                .flatMap(examination -> items.getOrDefault(examination.asText(), List.of()).stream())
                .filter(item -> !item.hasNonNull("onlyFor")
                        || item.path("onlyFor").asText().equals(sex))
                .map(item -> (Object) observation(visit, item, new IllustrativeFindings(item).in(worker, sex), day))
                .toList();
    }

    private static Body observation(JsonNode visit, JsonNode item, String value, String day) {
        return Body.of("visit", visit.path("id").asText())
                .and("item", item.path("code").asText())
                .and("value", value)
                .and("unit", item.hasNonNull("unit") ? item.path("unit").asText() : null)
                .and("takenAt", day + "T10:00:00+08:00");
    }

    private void findingsBecomeAdvice() {
        physician.completes(
                "interpret", campaign.get() + "/interpretation", Body.of("edition", "2014"), stage.telling()::within);
    }
}
