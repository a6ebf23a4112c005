package org.workercare.platform.testkit.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.workercare.platform.testkit.TestServers;

/**
 * Collects every committed event of some topics from their beginning, as an independent reader of Kafka.
 *
 * <p>{@code events.awaitOne("org.workercare.funding.project.approved.v1", projectId)}
 */
public final class EventLog implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<ReceivedEvent> received = new CopyOnWriteArrayList<>();
    private final KafkaConsumer<String, String> consumer;
    private final Thread reader;

    private EventLog(String bootstrapServers, List<String> topics) {
        consumer = new KafkaConsumer<>(
                configuration(bootstrapServers), new StringDeserializer(), new StringDeserializer());
        consumer.subscribe(topics);
        reader = Thread.ofPlatform().daemon().name("event-log").start(this::read);
    }

    /** Reads this JVM's Kafka; topics may come into being later. */
    public static EventLog follow(String... topics) {
        return followAt(TestServers.kafka(), topics);
    }

    /** Reads another Kafka. */
    public static EventLog followAt(String bootstrapServers, String... topics) {
        return new EventLog(bootstrapServers, List.of(topics));
    }

    private static Properties configuration(String bootstrapServers) {
        Properties properties = new Properties();
        properties.putAll(Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                ConsumerConfig.GROUP_ID_CONFIG, "event-log-" + UUID.randomUUID(),
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false",
                ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed",
                ConsumerConfig.METADATA_MAX_AGE_CONFIG, "500",
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false"));
        return properties;
    }

    private void read() {
        try (consumer) {
            while (true) {
                consumer.poll(Duration.ofSeconds(1)).forEach(record -> received.add(event(record)));
            }
        } catch (WakeupException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static ReceivedEvent event(ConsumerRecord<String, String> record) {
        Map<String, String> headers = new HashMap<>();
        record.headers().forEach(h -> headers.put(h.key(), new String(h.value(), StandardCharsets.UTF_8)));
        return new ReceivedEvent(
                record.topic(),
                record.partition(),
                record.offset(),
                record.key(),
                headers,
                record.value(),
                data(record));
    }

    private static JsonNode data(ConsumerRecord<String, String> record) {
        try {
            return record.value() == null ? MissingNode.getInstance() : JSON.readTree(record.value());
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    /** Everything so far, in order within each partition. */
    public List<ReceivedEvent> all() {
        return List.copyOf(received);
    }

    /** Everything so far of one type about one subject, in order. */
    public List<ReceivedEvent> of(String type, String subject) {
        return received.stream().filter(event -> event.is(type, subject)).toList();
    }

    /**
     * The event of this type about this subject, waiting up to 30 s for it.
     *
     * @throws AssertionError if none comes, naming what came instead, or if there is more than one
     */
    public ReceivedEvent awaitOne(String type, String subject) {
        List<ReceivedEvent> found = await(type, subject, 1);
        if (found.size() > 1) {
            throw new AssertionError(found.size() + " events " + type + " about " + subject + ", expected one");
        }
        return found.getFirst();
    }

    /** At least so many events of this type about this subject, in order; waits up to 30 s. */
    public List<ReceivedEvent> await(String type, String subject, int count) {
        try {
            Awaitility.await()
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> of(type, subject).size() >= count);
        } catch (ConditionTimeoutException e) {
            throw new AssertionError("no " + type + " about " + subject + " came, but " + summary(), e);
        }
        return of(type, subject);
    }

    private String summary() {
        return received.stream().map(e -> e.type() + " " + e.subject()).toList().toString();
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            reader.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
