package org.workercare.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workercare.health.Http.NURSE;
import static org.workercare.health.Http.PHYSICIAN;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.workercare.platform.testkit.RealServers;
import org.workercare.platform.testkit.events.EventLog;

/** What names a person or tells of a finding stands where it belongs and nowhere else. */
@QuarkusTest
@RealServers(database = "health_checkup")
class PrivacyTest {

    private static final String FINDING = "55.4321";

    @Inject
    AgroalDataSource database;

    @Test
    void no_name_id_or_finding_leaves_through_logs_topics_or_tables_that_are_not_for_it() throws SQLException {
        Listener listener = new Listener();
        Logger.getLogger("").addHandler(listener);
        String topics;
        try (EventLog events = EventLog.follow("health.referrals", "health.stops")) {
            People.Guest guest = People.advised(Map.of("haemoglobin", FINDING));
            misuse(guest);
            guest.self().post("/my/consents", Map.of("purpose", "aid-referral"));
            String referral = Http.by(PHYSICIAN)
                    .post("/visits/" + guest.visitId() + "/referral", Map.of("kind", "hardship"))
                    .path("id");
            topics = events.awaitOne("org.workercare.health.referral.made.v1", referral)
                    .text();
            for (String secret :
                    List.of(guest.person().citizenId(), "工人" + guest.person().number(), FINDING)) {
                assertThat(listener.lines).isNotEmpty().noneMatch(line -> line.contains(secret));
                assertThat(topics).doesNotContain(secret);
                assertThat(tables(secret)).isSubsetOf(List.of("observation", "interpretation"));
            }
        } finally {
            Logger.getLogger("").removeHandler(listener);
        }
    }

    /** Personal data in the wrong places, and values that cannot be. */
    private static void misuse(People.Guest guest) {
        String id = guest.person().citizenId();
        Http nurse = Http.by(NURSE);
        nurse.post("/visits/" + guest.visitId() + "/results", Map.of("observations", id));
        nurse.post("/visits/" + guest.visitId() + "/results", "{\"observations\":[{\"item\":\"" + id + "\"");
        nurse.post(
                "/visits/" + guest.visitId() + "/results",
                Map.of("observations", List.of(Observations.of(null, "haemoglobin", "9" + FINDING, "g/L"))));
        nurse.post("/sessions/" + guest.visitId() + "/sign-ups", Map.of("personTokens", List.of(id)));
        Rosters.imported(guest.campaign(), Rosters.csv(List.of(guest.person())).replace(",services,", ",mining,"));
    }

    /** The tables that hold the text somewhere. */
    private List<String> tables(String text) throws SQLException {
        try (Connection connection = database.getConnection()) {
            List<String> names = new java.util.ArrayList<>();
            try (var rows = connection
                    .createStatement()
                    .executeQuery("select table_name from information_schema.tables where table_schema = 'public'")) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
            List<String> holding = new java.util.ArrayList<>();
            for (String name : names) {
                try (var rows = connection
                        .createStatement()
                        .executeQuery("select count(*) from \"" + name + "\" t where cast(t as text) like '%" + text
                                + "%'")) {
                    rows.next();
                    if (rows.getLong(1) > 0) {
                        holding.add(name);
                    }
                }
            }
            return holding;
        }
    }

    /** Hears every line that is logged, with its parameters and causes. */
    private static final class Listener extends Handler {

        private final Queue<String> lines = new ConcurrentLinkedQueue<>();

        Listener() {
            setLevel(Level.ALL);
            lines.add("listening");
        }

        @Override
        public void publish(LogRecord line) {
            StringBuilder text = new StringBuilder(line.getMessage() + Arrays.toString(line.getParameters()));
            for (Throwable cause = line.getThrown(); cause != null; cause = cause.getCause()) {
                text.append(' ').append(cause);
            }
            lines.add(text.toString());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
