package org.workercare.health;

import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.CloudEventSerializer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.workercare.platform.testkit.TestServers;

/** Says over the real Kafka what the funding service would say. */
public final class FundingSpeaks {

    private static final String TOPIC = "funding.budgets";

    private FundingSpeaks() {}

    public static void held(String campaign, String amount) throws Exception {
        say("held", campaign, """
            {"campaignId":"%s","amount":{"amount":"%s","currency":"CNY"}}""".formatted(campaign, amount));
    }

    public static void refused(String campaign, String reason) throws Exception {
        say("refused", campaign, """
            {"campaignId":"%s","reason":"%s"}""".formatted(campaign, reason));
    }

    public static void settled(String campaign, String spent, String released) throws Exception {
        say("settled", campaign, """
            {"campaignId":"%s","spent":{"amount":"%s","currency":"CNY"},"released":{"amount":"%s","currency":"CNY"}}""".formatted(campaign, spent, released));
    }

    private static void say(String what, String campaign, String data) throws Exception {
        Map<String, Object> servers = Map.of("bootstrap.servers", TestServers.kafka());
        try (Admin admin = Admin.create(servers)) {
            if (!admin.listTopics().names().get().contains(TOPIC)) {
                admin.createTopics(java.util.List.of(new NewTopic(TOPIC, 6, (short) 1)))
                        .all()
                        .get();
            }
        }
        var event = CloudEventBuilder.v1()
                .withId(UUID.randomUUID().toString())
                .withSource(URI.create("/funding"))
                .withType("org.workercare.funding.budget." + what + ".v1")
                .withSubject(campaign)
                .withTime(OffsetDateTime.now())
                .withExtension("audience", "public")
                .withData("application/json", data.getBytes(StandardCharsets.UTF_8))
                .build();
        try (var producer = new KafkaProducer<>(servers, new StringSerializer(), new CloudEventSerializer())) {
            producer.send(new ProducerRecord<>(TOPIC, campaign, event)).get();
        }
    }
}
