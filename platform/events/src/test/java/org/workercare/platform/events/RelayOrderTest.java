package org.workercare.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.workercare.platform.testkit.RealServers;
import org.workercare.platform.testkit.events.EventLog;
import org.workercare.platform.testkit.events.ReceivedEvent;

@QuarkusTest
@RealServers(database = "funding")
class RelayOrderTest {

    @Inject
    Trial trial;

    private EventLog log;
    private final String subject = UUID.randomUUID().toString();

    @BeforeEach
    void follow() {
        log = EventLog.follow("trial.things");
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void events_of_one_subject_arrive_in_the_order_they_were_told() {
        int[] numbers = IntStream.range(0, 1_200).toArray();
        trial.tell(subject, numbers);
        assertThat(numbersOf(log.await(Trial.TYPE, subject, numbers.length)))
                .containsExactly(IntStream.of(numbers).boxed().toArray(Integer[]::new));
        await().until(() -> Trial.effectsOn(subject).size() == numbers.length);
        assertThat(Trial.effectsOn(subject)).isSorted();
    }

    @Test
    void another_subject_passes_a_longer_transaction_whose_event_is_not_lost() throws Exception {
        String patient = UUID.randomUUID().toString();
        try (Connection longer = Trial.connection()) {
            longer.setAutoCommit(false);
            Trial.tellWithin(longer, patient, 1);
            trial.tell(subject, 1);
            log.awaitOne(Trial.TYPE, subject);
            assertThat(log.of(Trial.TYPE, patient)).isEmpty();
            longer.commit();
        }
        log.awaitOne(Trial.TYPE, patient);
    }

    @Test
    void the_same_subject_waits_for_the_longer_transaction_so_that_order_is_that_of_commits() throws Exception {
        CompletableFuture<Void> later;
        try (Connection longer = Trial.connection()) {
            longer.setAutoCommit(false);
            Trial.tellWithin(longer, subject, 1);
            later = CompletableFuture.runAsync(() -> trial.tell(subject, 2));
            await().until(() ->
                    Trial.column("select count(*)::int from pg_locks where locktype = 'advisory' and not granted")
                                    .getFirst()
                            > 0);
            longer.commit();
        }
        later.get();
        assertThat(numbersOf(log.await(Trial.TYPE, subject, 2))).containsExactly(1, 2);
    }

    @Test
    void many_tellers_at_once_neither_lose_nor_double_nor_reorder() {
        List<CompletableFuture<Void>> tellers = IntStream.range(0, 32)
                .mapToObj(t -> CompletableFuture.runAsync(
                        () -> IntStream.range(0, 10).forEach(n -> trial.tell(subject + "-" + t % 4, t * 10 + n))))
                .toList();
        tellers.forEach(CompletableFuture::join);
        for (int s = 0; s < 4; s++) {
            String one = subject + "-" + s;
            List<Integer> sent = numbersOf(log.await(Trial.TYPE, one, 80));
            assertThat(sent).doesNotHaveDuplicates().hasSize(80);
            await().until(() -> Trial.effectsOn(one).size() == 80);
            assertThat(Trial.effectsOn(one)).containsExactlyElementsOf(sent);
        }
    }

    @Test
    void what_is_sent_is_a_cloud_event_in_binary_mode() {
        trial.tell(subject, 7);
        ReceivedEvent event = log.awaitOne(Trial.TYPE, subject);
        assertThat(event.headers())
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_source", "/trial")
                .containsEntry("ce_audience", "public")
                .containsEntry("content-type", "application/json")
                .containsKeys("ce_id", "ce_time");
        assertThat(event.key()).isEqualTo(subject);
        assertThat(event.text()).isEqualTo("{\"number\":7}");
    }

    @Test
    void what_disobeys_its_schema_or_has_none_is_not_told() {
        assertThatThrownBy(() -> Trial.await(() -> trial.append(TrialEvent.THING_DONE, subject, List.of("text"))))
                .hasMessageContaining("disobeys its schema");
        assertThatThrownBy(() -> Trial.await(() -> trial.append(TrialEvent.WITHOUT_SCHEMA, subject, List.of())))
                .hasMessageContaining("no schema");
        assertThat(Trial.column("select 1 from outbox where subject = '" + subject + "'"))
                .isEmpty();
    }

    private static List<Integer> numbersOf(List<ReceivedEvent> events) {
        return events.stream().map(e -> e.data().get("number").asInt()).toList();
    }
}
