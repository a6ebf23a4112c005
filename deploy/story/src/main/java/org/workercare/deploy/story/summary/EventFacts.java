package org.workercare.deploy.story.summary;

import static org.workercare.deploy.story.client.Json.items;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.workercare.deploy.story.chapters.Cast;
import org.workercare.deploy.story.chapters.Stage;
import org.workercare.deploy.story.client.Actor;
import org.workercare.deploy.story.partner.ExpectedEvents;
import org.workercare.deploy.story.partner.Partner;

/** How the parts met: what partners heard, and that nothing died on the way. */
final class EventFacts {

    private final Partner partner;
    private final Actor administrator;

    EventFacts(Stage stage, Partner partner) {
        this.partner = partner;
        this.administrator = stage.actor("", Cast.ADMINISTRATOR);
    }

    Section read() {
        return new Section(
                "各部分之间 · How the parts met",
                List.of(
                        Fact.is(
                                "合作系统收到并验签",
                                "public events delivered, verified",
                                Words.count(ExpectedEvents.total()),
                                Words.count(partner.received().size())),
                        Fact.is("各类事件差数", "kinds that differ from the story's", Map.of(), differences()),
                        Fact.is("验签失败", "deliveries not verified", 0, partner.refused()),
                        Fact.is("同一主题乱序", "out of order within a subject", 0, partner.outOfOrder()),
                        Fact.is("死信", "dead letters", "0 / 0 / 0", deadLetters())));
    }

    /** By type: how many too many or too few. */
    private Map<String, Integer> differences() {
        Map<String, Integer> differences = new TreeMap<>(partner.countsByType());
        ExpectedEvents.byType().forEach((type, count) -> differences.merge(type, -count, Integer::sum));
        differences.values().removeIf(difference -> difference == 0);
        return differences;
    }

    private String deadLetters() {
        return "%d / %d / %d".formatted(deadIn("funding"), deadIn("stations"), deadIn("health-checkups"));
    }

    private int deadIn(String service) {
        return items(administrator.reads("/" + service + "/dead-letters")).size();
    }
}
