package org.workercare.platform.events;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.jboss.logging.Logger;

/**
 * Reads the topics that the service's handlers name, and hands each event to those that take it: subjects side by side,
 * one subject's events in order. Offsets are committed once all of a poll has taken effect or is a dead letter.
 */
@ApplicationScoped
class EventConsumer {

    private static final Logger LOG = Logger.getLogger(EventConsumer.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final int SUBJECTS_AT_ONCE = 8;

    private final KafkaClients kafka;
    private final CloudEventRecords records;
    private final EventDelivery delivery;
    private final List<EventHandler> handlers;

    private BackgroundLoop loop;
    private KafkaConsumer<String, byte[]> consumer;

    EventConsumer(
            KafkaClients kafka, CloudEventRecords records, EventDelivery delivery, @All List<EventHandler> handlers) {
        this.kafka = kafka;
        this.records = records;
        this.delivery = delivery;
        this.handlers = handlers;
    }

    void start(@Observes StartupEvent event) {
        if (!handlers.isEmpty()) {
            loop = BackgroundLoop.start("inbox", this::round, this::leave);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        if (loop != null) {
            loop.stop();
        }
    }

    private void round() throws Exception {
        if (consumer == null) {
            Set<String> topics =
                    handlers.stream().flatMap(h -> h.topics().stream()).collect(Collectors.toSet());
            kafka.ensureTopics(topics);
            consumer = kafka.consumer();
            consumer.subscribe(topics);
        }
        ConsumerRecords<String, byte[]> polled = consumer.poll(POLL);
        if (!polled.isEmpty()) {
            deliver(polled);
            consumer.commitSync();
        }
    }

    private void deliver(ConsumerRecords<String, byte[]> polled) {
        Map<String, List<ConsumerRecord<String, byte[]>>> bySubject = StreamSupport.stream(polled.spliterator(), false)
                .collect(Collectors.groupingBy(r -> r.topic() + '/' + r.key()));
        Await.result(() -> Multi.createFrom()
                .iterable(bySubject.values())
                .onItem()
                .transformToUni(this::inOrder)
                .merge(SUBJECTS_AT_ONCE)
                .collect()
                .last());
    }

    private Uni<Void> inOrder(List<ConsumerRecord<String, byte[]>> ofOneSubject) {
        List<IncomingEvent> events = ofOneSubject.stream()
                .map(this::eventIn)
                .flatMap(Optional::stream)
                .toList();
        return Multi.createFrom()
                .iterable(handlers)
                .onItem()
                .transformToUniAndConcatenate(handler -> delivery.deliver(
                        handler,
                        events.stream()
                                .filter(event -> concerns(handler, event))
                                .toList()))
                .collect()
                .last();
    }

    private Optional<IncomingEvent> eventIn(ConsumerRecord<String, byte[]> message) {
        try {
            return Optional.of(records.fromRecord(message));
        } catch (PoisonEventException e) {
            LOG.errorf(
                    "passed over %s-%d@%d: %s", message.topic(), message.partition(), message.offset(), e.getMessage());
            return Optional.empty();
        }
    }

    private static boolean concerns(EventHandler handler, IncomingEvent event) {
        return handler.topics().contains(event.topic()) && handler.takes(event.type());
    }

    private void leave() {
        if (consumer != null) {
            Thread.interrupted();
            consumer.close(org.apache.kafka.clients.consumer.CloseOptions.timeout(Duration.ofSeconds(2)));
            consumer = null;
        }
    }
}
