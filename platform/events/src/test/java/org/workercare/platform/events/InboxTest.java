package org.workercare.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.workercare.platform.testkit.RealServers;
import org.workercare.platform.testkit.events.EventLog;
import org.workercare.platform.testkit.events.ReceivedEvent;

@QuarkusTest
@RealServers(database = "funding")
class InboxTest {

    @Inject
    Trial trial;

    @Inject
    TrialHandler handler;

    @Inject
    EventDelivery delivery;

    @Inject
    DeadLetters deadLetters;

    private final String subject = UUID.randomUUID().toString();

    @AfterEach
    void welcomeAll() {
        handler.poisonous.clear();
        handler.failing.clear();
    }

    @Test
    void an_event_delivered_sixteen_times_at_once_takes_effect_once() {
        IncomingEvent event = thing(1);
        List<CompletableFuture<Void>> deliveries = IntStream.range(0, 16)
                .mapToObj(i -> CompletableFuture.runAsync(() -> Trial.await(() -> delivery.deliver(handler, event))))
                .toList();
        deliveries.forEach(CompletableFuture::join);
        assertThat(Trial.effectsOn(subject)).containsExactly(1);
    }

    @Test
    void poison_goes_to_the_dead_letters_at_once_and_does_not_hold_up_what_follows() {
        handler.poisonous.add(2);
        try (EventLog dead = EventLog.follow("trial.things.dead")) {
            trial.tell(subject, 1, 2, 3);
            await().until(() -> Trial.effectsOn(subject).equals(List.of(1, 3)));
            ReceivedEvent letter = dead.awaitOne(Trial.TYPE, subject);
            assertThat(letter.data().get("reason").asText()).isEqualTo("number is not welcome");
            assertThat(letter.data().at("/data/number").asInt()).isEqualTo(2);
        }
    }

    @Test
    void a_failing_handler_is_tried_again_leaves_no_half_effect_and_ends_among_the_dead_letters() {
        handler.failing.add(5);
        int before = handler.attempts.get();
        trial.tell(subject, 5);
        await().until(() -> ofThisSubject().size() == 1);
        assertThat(handler.attempts.get() - before).isEqualTo(5);
        assertThat(Trial.effectsOn(subject)).isEmpty();
        assertThat(ofThisSubject().getFirst().reason()).isEqualTo("IllegalStateException");
    }

    @Test
    void a_replayed_letter_takes_effect_and_is_gone() {
        handler.poisonous.add(9);
        trial.tell(subject, 9);
        await().until(() -> ofThisSubject().size() == 1);
        handler.poisonous.clear();
        UUID letter = ofThisSubject().getFirst().id();
        assertThat(Trial.await(() -> deadLetters.replay(letter))).isTrue();
        assertThat(Trial.effectsOn(subject)).containsExactly(9);
        assertThat(ofThisSubject()).isEmpty();
        assertThat(Trial.await(() -> deadLetters.replay(letter))).isFalse();
    }

    private List<DeadLetters.View> ofThisSubject() {
        return Trial.await(() -> deadLetters.list(null, 1_000)).stream()
                .filter(letter -> letter.subject().equals(subject))
                .toList();
    }

    private IncomingEvent thing(int number) {
        return new IncomingEvent(
                UUID.randomUUID(),
                "trial.things",
                subject,
                Trial.TYPE,
                Audience.PUBLIC,
                OffsetDateTime.now(),
                new ObjectMapper().createObjectNode().put("number", number));
    }
}
