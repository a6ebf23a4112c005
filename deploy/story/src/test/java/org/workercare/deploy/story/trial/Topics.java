package org.workercare.deploy.story.trial;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Every committed record of every topic, as an independent reader of Kafka has it. */
public final class Topics {

    private final List<Event> events;

    private Topics(List<Event> events) {
        this.events = events;
    }

    /** Reads all topics from their beginning to where they end now. */
    public static Topics of(String bootstrapServers) {
        Map<String, Object> configuration = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(configuration, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = partitions(consumer);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            return new Topics(readTo(consumer.endOffsets(partitions), consumer));
        }
    }

    private static List<TopicPartition> partitions(KafkaConsumer<String, String> consumer) {
        return consumer.listTopics().entrySet().stream()
                .filter(topic -> !topic.getKey().startsWith("__"))
                .flatMap(topic -> topic.getValue().stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
    }

    private static List<Event> readTo(Map<TopicPartition, Long> ends, KafkaConsumer<String, String> consumer) {
        List<Event> read = new ArrayList<>();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofSeconds(1))) {
                read.add(Event.in(record));
            }
        }
        return read;
    }

    /** Records as they stand, repetitions included. */
    public List<Event> all() {
        return events;
    }

    /** Ids of the public events by topic and subject, in the order of the topic; a repeated send counts once. */
    public Map<String, List<String>> publicIdsBySubject() {
        return idsBySubject(events.stream().filter(Event::isPublic).toList());
    }

    static Map<String, List<String>> idsBySubject(List<Event> events) {
        return events.stream()
                .collect(Collectors.groupingBy(
                        event -> event.topic() + "/" + event.subject(),
                        TreeMap::new,
                        Collectors.mapping(
                                Event::id, Collectors.collectingAndThen(Collectors.toList(), Topics::distinct))));
    }

    private static List<String> distinct(List<String> ids) {
        return ids.stream().distinct().toList();
    }

    /** How many different events there are of each type. */
    public Map<String, Integer> countsByType() {
        return events.stream()
                .collect(Collectors.groupingBy(
                        Event::type,
                        TreeMap::new,
                        Collectors.collectingAndThen(
                                Collectors.mapping(Event::id, Collectors.toSet()), java.util.Set::size)));
    }
}
