package org.workercare.platform.testkit;

import io.quarkus.test.common.QuarkusTestResourceConfigurableLifecycleManager;
import java.util.Map;
import org.workercare.platform.testkit.callers.CallerTokens;
import org.workercare.platform.testkit.callers.TokenSigner;
import org.workercare.platform.testkit.servers.LocalKafka;
import org.workercare.platform.testkit.servers.LocalPostgres;
import org.workercare.platform.testkit.servers.ServiceDatabase;

/**
 * One PostgreSQL and one Kafka per test JVM, shared by all its test classes and every restart of Quarkus.
 *
 * <p>Quarkus loads this class in several class loaders, so what is shared stands in system properties. The servers end
 * with the JVM.
 */
public final class TestServers implements QuarkusTestResourceConfigurableLifecycleManager<RealServers> {

    private static final String POSTGRES_PORT = "workercare.testkit.postgres.port";
    private static final String KAFKA_SERVERS = "workercare.testkit.kafka.servers";

    private String database;

    @Override
    public void init(RealServers annotation) {
        database = annotation.database();
    }

    @Override
    public void init(Map<String, String> arguments) {
        database = arguments.getOrDefault("database", database);
    }

    /** @return what points a service at the servers and at the tests' issuer */
    @Override
    public Map<String, String> start() {
        ServiceDatabase own = database(database);
        return Map.ofEntries(
                Map.entry("quarkus.datasource.reactive.url", own.reactiveUrl()),
                Map.entry("quarkus.datasource.jdbc.url", own.jdbcUrl()),
                Map.entry("quarkus.datasource.username", own.user()),
                Map.entry("quarkus.datasource.password", own.password()),
                Map.entry("kafka.bootstrap.servers", kafka()),
                Map.entry("mp.jwt.verify.publickey", CallerTokens.signer().publicKeyPem()),
                Map.entry("mp.jwt.verify.issuer", TokenSigner.ISSUER),
                Map.entry("quarkus.log.category.\"org.apache.kafka\".level", "WARN"),
                Map.entry("quarkus.log.category.\"io.zonky\".level", "WARN"));
    }

    /** A database of this JVM's PostgreSQL, which is started if it does not run yet. */
    public static ServiceDatabase database(String name) {
        synchronized (System.getProperties()) {
            if (System.getProperty(POSTGRES_PORT) == null) {
                System.setProperty(POSTGRES_PORT, "" + LocalPostgres.start().port());
            }
            return new ServiceDatabase(name, Integer.getInteger(POSTGRES_PORT));
        }
    }

    /** The bootstrap servers of this JVM's Kafka, which is started if it does not run yet. */
    public static String kafka() {
        synchronized (System.getProperties()) {
            if (System.getProperty(KAFKA_SERVERS) == null) {
                System.setProperty(KAFKA_SERVERS, LocalKafka.start().bootstrapServers());
            }
            return System.getProperty(KAFKA_SERVERS);
        }
    }

    /** The servers stay for the next application of this JVM; see {@code Lifeline} for how they end. */
    @Override
    public void stop() {}
}
