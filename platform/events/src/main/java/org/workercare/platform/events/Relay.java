package org.workercare.platform.events;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.RecordMetadata;

/**
 * Sends what the outbox holds, in the order of its positions, which for each subject is that of commits.
 *
 * <p>One owner at a time: the connection that holds the database's advisory lock; Kafka shuts an older owner's producer
 * out. A batch is deleted and sent in one database and one Kafka transaction, Kafka's committed first: after a crash
 * between the two the batch goes out again, whole and in order, and the receivers' inboxes know it.
 */
@ApplicationScoped
class Relay {

    private static final Duration ANSWER = Duration.ofSeconds(30);
    /** "outbox" in ASCII. */
    private static final long OWNER_LOCK = 0x6F7574626F78L;

    private static final String TAKE = """
            with batch as (
                delete from outbox where position in (select position from outbox order by position limit $1)
                returning *)
            select * from batch order by position""";

    private final Pool pool;
    private final KafkaClients kafka;
    private final CloudEventRecords records;
    private final ObjectMapper json;
    private final EventsConfig config;
    private final RelayBell bell;

    private BackgroundLoop loop;
    private SqlConnection connection;
    private KafkaProducer<String, byte[]> producer;

    Relay(
            Pool pool,
            KafkaClients kafka,
            CloudEventRecords records,
            ObjectMapper json,
            EventsConfig config,
            RelayBell bell) {
        this.pool = pool;
        this.kafka = kafka;
        this.records = records;
        this.json = json;
        this.config = config;
        this.bell = bell;
    }

    void start(@Observes StartupEvent event) {
        loop = BackgroundLoop.start("relay", this::round, this::resign);
    }

    void stop(@Observes ShutdownEvent event) {
        loop.stop();
    }

    private void round() throws Exception {
        if (!owns()) {
            bell.await(config.poll());
            return;
        }
        if (sendBatch() < config.batch()) {
            bell.await(config.poll());
        }
    }

    private boolean owns() throws Exception {
        if (connection == null) {
            connection = pool.getConnection().await().atMost(ANSWER);
        }
        if (producer != null) {
            return true;
        }
        boolean owner = connection
                .preparedQuery("select pg_try_advisory_lock($1)")
                .execute(Tuple.of(OWNER_LOCK))
                .await()
                .atMost(ANSWER)
                .iterator()
                .next()
                .getBoolean(0);
        if (owner) {
            kafka.ensureTopics(config.topics().orElse(Set.of()));
            KafkaProducer<String, byte[]> newest = kafka.producer();
            producer = newest;
            newest.initTransactions();
        }
        return owner;
    }

    private int sendBatch() throws Exception {
        var transaction = connection.begin().await().atMost(ANSWER);
        List<IncomingEvent> batch = new ArrayList<>();
        for (Row row : connection
                .preparedQuery(TAKE)
                .execute(Tuple.of(config.batch()))
                .await()
                .atMost(ANSWER)) {
            batch.add(eventIn(row));
        }
        if (!batch.isEmpty()) {
            send(batch);
        }
        transaction.commit().await().atMost(ANSWER);
        return batch.size();
    }

    private void send(List<IncomingEvent> batch) throws Exception {
        producer.beginTransaction();
        List<Future<RecordMetadata>> sent = new ArrayList<>(batch.size());
        for (IncomingEvent event : batch) {
            sent.add(producer.send(records.toRecord(event)));
        }
        producer.commitTransaction();
        for (Future<RecordMetadata> one : sent) {
            one.get();
        }
    }

    private IncomingEvent eventIn(Row row) throws java.io.IOException {
        return new IncomingEvent(
                row.getUUID("id"),
                row.getString("topic"),
                row.getString("subject"),
                row.getString("type"),
                Audience.ofWireName(row.getString("audience")),
                row.getOffsetDateTime("happened_at"),
                json.readTree(row.getValue("data").toString()));
    }

    /** Gives up what makes this the owner; the unfinished batch is rolled back. */
    private void resign() {
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
        if (connection != null) {
            unlockAndReturn(connection);
            connection = null;
        }
    }

    /**
     * The lock is the session's: a connection that went back to the pool with it would keep every relay out for good.
     */
    private static void unlockAndReturn(SqlConnection former) {
        former.query("rollback")
                .execute()
                .chain(() -> former.query("select pg_advisory_unlock_all()").execute())
                .eventually(former::close)
                .subscribe()
                .with(ignored -> {}, ignored -> {});
    }
}
