package org.workercare.platform.events;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.workercare.platform.testkit.TestServers;
import org.workercare.platform.testkit.servers.ServiceDatabase;

/** Tells things and looks at what became of them. */
@ApplicationScoped
class Trial {

    static final String TYPE = TrialEvent.THING_DONE.type();

    private final UnitOfWork work;
    private final Outbox outbox;

    Trial(UnitOfWork work, Outbox outbox) {
        this.work = work;
        this.outbox = outbox;
    }

    void tell(String subject, int... numbers) {
        List<OutgoingEvent> events = IntStream.of(numbers)
                .mapToObj(n -> new OutgoingEvent(TrialEvent.THING_DONE, subject, new TrialEvent.Data(n)))
                .toList();
        await(() -> work.write(tx -> outbox.append(tx, events)));
    }

    Uni<Void> append(EventType type, String subject, Object data) {
        return work.write(tx -> outbox.append(tx, new OutgoingEvent(type, subject, data)));
    }

    static <T> T await(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    static Connection connection() throws SQLException {
        ServiceDatabase database = TestServers.database("funding");
        return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
    }

    /** Tells a thing within a transaction that stays open. */
    static void tellWithin(Connection open, String subject, int number) throws SQLException {
        try (var statement = open.prepareStatement("""
                select outbox_append(jsonb_build_array(jsonb_build_object('ordinal', 0, 'id', gen_random_uuid(),
                    'topic', 'trial.things', 'subject', ?, 'type', ?, 'audience', 'public',
                    'data', jsonb_build_object('number', ?))))""")) {
            statement.setString(1, subject);
            statement.setString(2, TYPE);
            statement.setInt(3, number);
            statement.execute();
        }
    }

    static List<Integer> effectsOn(String subject) {
        return column("select number from effect where subject = '" + subject + "' order by position");
    }

    static List<Integer> column(String sql) {
        try (Connection connection = connection();
                var rows = connection.createStatement().executeQuery(sql)) {
            List<Integer> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getInt(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
