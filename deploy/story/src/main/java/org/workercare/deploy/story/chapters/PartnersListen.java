package org.workercare.deploy.story.chapters;

import java.util.List;
import org.workercare.deploy.story.client.Actor;
import org.workercare.deploy.story.client.Body;
import org.workercare.deploy.story.client.Patience;
import org.workercare.deploy.story.partner.ExpectedEvents;
import org.workercare.deploy.story.partner.Partner;

/** A partner system subscribes before anything happens, and ends with every public event. */
public final class PartnersListen {

    private static final String KEY = "partners-listen";
    private static final String SUBSCRIPTIONS = "/subscriptions";
    private static final java.time.Duration PATIENCE = java.time.Duration.ofMinutes(2);

    private final Stage stage;
    private final Partner partner;
    private final Actor owner;

    public PartnersListen(Stage stage, Partner partner) {
        this.stage = stage;
        this.partner = partner;
        this.owner = stage.actor(KEY, Cast.PARTNER);
    }

    /** At the story's beginning. */
    public Chapter before() {
        return Chapter.of(
                "序 · 合作系统 · Partners",
                new Scene("订阅全部公开事件 · a partner subscribes to all public events", this::aPartnerSubscribes));
    }

    /** At the story's end. */
    public Chapter after() {
        return Chapter.of(
                "五 · 合作系统 · What partners heard",
                new Scene("逐条验签送达 · every public event arrives, verified", this::everyPublicEventArrives));
    }

    /** A second run's partner listens at another address: its subscription moves there and tells all of it again. */
    private void aPartnerSubscribes() {
        List<String> mine = owner.readsAll(SUBSCRIPTIONS).stream()
                .map(each -> SUBSCRIPTIONS + "/" + each.path("id").asText())
                .toList();
        if (mine.isEmpty()) {
            partner.trusts(owner.makes(
                            "subscribe",
                            SUBSCRIPTIONS,
                            Body.of("url", partner.address().toString())
                                    .and("types", List.of("*"))
                                    .and("description", "故事里的合作系统"))
                    .path("secret")
                    .asText());
        } else if (partner.received().isEmpty()) {
            moveHere(mine.getFirst());
        }
    }

    private void moveHere(String subscription) {
        String port = "/" + partner.address().getPort() + "-" + System.currentTimeMillis();
        partner.trusts(owner.does("rotate" + port, subscription, "secret/rotation", null)
                .path("secret")
                .asText());
        owner.amends(
                "move" + port, subscription, Body.of("url", partner.address().toString()));
        owner.makes("replay" + port, subscription + "/replay", Body.of("since", "2000-01-01T00:00:00Z"));
    }

    private void everyPublicEventArrives() {
        Patience patience = Patience.of(PATIENCE);
        while (partner.received().size() < ExpectedEvents.total() && !patience.isOver()) {
            stage.telling().within(100 * partner.received().size() / ExpectedEvents.total());
            patience.pause();
        }
    }
}
