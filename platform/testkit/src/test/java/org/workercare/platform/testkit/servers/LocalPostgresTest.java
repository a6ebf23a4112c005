package org.workercare.platform.testkit.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.workercare.platform.testkit.TestServers;

class LocalPostgresTest {

    @ParameterizedTest
    @ValueSource(strings = {"fsync", "synchronous_commit", "full_page_writes"})
    void what_is_committed_is_on_disk(String setting) throws SQLException {
        assertThat(ask(TestServers.database("funding"), "show " + setting)).isEqualTo("on");
    }

    @Test
    void it_is_postgresql_18_with_room_for_all_services() throws SQLException {
        assertThat(ask(TestServers.database("gateway"), "show server_version")).startsWith("18.");
        assertThat(ask(TestServers.database("gateway"), "show max_connections")).isEqualTo("300");
    }

    @ParameterizedTest
    @CsvSource({"funding,station", "station,health_checkup", "health_checkup,gateway", "gateway,funding"})
    void a_service_cannot_enter_the_database_of_another(String service, String other) {
        ServiceDatabase own = TestServers.database(service);
        ServiceDatabase foreign = TestServers.database(other);
        assertThatThrownBy(() -> connect(foreign, own.user(), own.password()))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied for database");
    }

    @Test
    void a_wrong_password_is_refused() {
        ServiceDatabase own = TestServers.database("funding");
        assertThatThrownBy(() -> connect(own, own.user(), "guessed"))
                .hasMessageContaining("password authentication failed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"btree_gist", "cube", "earthdistance", "pg_trgm", "pgcrypto", "ltree"})
    void a_service_may_create_the_extensions_it_needs(String extension) throws SQLException {
        String found = "select count(*) from pg_extension where extname = '" + extension + "'";
        try (Connection connection = connect(TestServers.database("gateway"));
                Statement sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            sql.execute("create extension if not exists " + extension + " cascade");
            ResultSet rows = sql.executeQuery(found);
            rows.next();
            assertThat(rows.getInt(1)).isOne();
            connection.rollback();
        }
    }

    /** A launcher for the test to kill. */
    static final class Launcher {
        public static void main(String[] arguments) {
            Path directory = Path.of(arguments[0]);
            LocalPostgres.start(directory.resolve("data"), Integer.parseInt(arguments[1]), directory.resolve("log"));
            System.out.println("up");
            LockSupport.park();
        }
    }

    @Test
    void data_survives_a_server_that_was_killed(@TempDir Path directory) throws Exception {
        try (LocalPostgres server = start(directory)) {
            run(server.database("funding"), "create table kept (word text)", "insert into kept values ('once')");
            endNow(ProcessHandle.of(Postmaster.pid(directory.resolve("data")).orElseThrow())
                    .orElseThrow());
        }
        try (LocalPostgres server = start(directory)) {
            assertThat(ask(server.database("funding"), "select word from kept")).isEqualTo("once");
        }
    }

    @Test
    void a_server_left_running_by_a_killed_launcher_is_replaced(@TempDir Path directory) throws Exception {
        Process launcher = TestJvm.start(Launcher.class, directory.toString(), "" + Ports.free());
        try (BufferedReader output = launcher.inputReader()) {
            output.lines().filter("up"::equals).findFirst().orElseThrow();
            long left = Postmaster.pid(directory.resolve("data")).orElseThrow();
            for (ProcessHandle lifeline : launcher.children().toList()) {
                endNow(lifeline);
            }
            endNow(launcher.toHandle());
            assertThat(ProcessHandle.of(left)).isPresent();

            try (LocalPostgres server = start(directory)) {
                assertThat(ProcessHandle.of(left)).isEmpty();
                assertThat(ask(server.database("funding"), "select 1")).isEqualTo("1");
            }
        }
    }

    private static LocalPostgres start(Path directory) {
        return LocalPostgres.start(directory.resolve("data"), Ports.free(), directory.resolve("log"));
    }

    private static void endNow(ProcessHandle process) throws Exception {
        process.destroyForcibly();
        process.onExit().get(30, TimeUnit.SECONDS);
    }

    private static Connection connect(ServiceDatabase database) throws SQLException {
        return connect(database, database.user(), database.password());
    }

    private static Connection connect(ServiceDatabase database, String user, String password) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(database.jdbcUrl());
        return source.getConnection(user, password);
    }

    private static void run(ServiceDatabase database, String... statements) throws SQLException {
        try (Connection connection = connect(database);
                Statement sql = connection.createStatement()) {
            for (String statement : statements) {
                sql.execute(statement);
            }
        }
    }

    private static String ask(ServiceDatabase database, String question) throws SQLException {
        try (Connection connection = connect(database);
                Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery(question)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
