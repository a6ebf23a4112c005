package org.workercare.platform.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.workercare.platform.testkit.RealServers;
import org.workercare.platform.testkit.events.EventLog;

@QuarkusTest
@RealServers(database = "funding")
class RelayOwnershipTest {

    private static final int TELLERS = 12;

    @Inject
    Trial trial;

    @Inject
    KafkaClients kafka;

    private final ExecutorService threads = Executors.newFixedThreadPool(TELLERS);

    @AfterEach
    void endThreads() {
        threads.close();
    }

    /** Busy tellers take the connections that the relay puts back, the one that held its lock among them. */
    @Test
    void a_relay_whose_producer_was_shut_out_takes_its_office_up_again() {
        AtomicBoolean busy = new AtomicBoolean(true);
        String subject = UUID.randomUUID().toString();
        List<CompletableFuture<Void>> tellers = IntStream.range(0, TELLERS)
                .mapToObj(t -> CompletableFuture.runAsync(() -> tellWhile(busy, subject + "-" + t), threads))
                .toList();
        try (EventLog log = EventLog.follow("trial.things")) {
            for (int time = 0; time < 5; time++) {
                shutOut();
                String probe = UUID.randomUUID().toString();
                trial.tell(probe, time);
                assertThat(log.awaitOne(Trial.TYPE, probe).data().get("number").asInt())
                        .isEqualTo(time);
            }
        } finally {
            busy.set(false);
            tellers.forEach(CompletableFuture::join);
        }
    }

    private void tellWhile(AtomicBoolean busy, String subject) {
        for (int n = 0; busy.get(); n++) {
            trial.tell(subject, n);
        }
    }

    /** As the relay of another replica does when it takes over. */
    private void shutOut() {
        try (KafkaProducer<String, byte[]> newer = kafka.producer()) {
            newer.initTransactions();
        }
    }
}
