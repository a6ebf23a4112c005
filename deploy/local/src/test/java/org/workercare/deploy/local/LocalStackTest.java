package org.workercare.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.workercare.platform.testkit.servers.ServiceDatabase;

/** The launcher's own promises, on PostgreSQL, Kafka and the issuer; the services' join in the story's tests. */
class LocalStackTest {

    private static final Logger KAFKA = Logger.getLogger("org.apache.kafka");

    @TempDir
    Path home;

    @BeforeAll
    static void let_kafkas_clients_tell_only_what_matters() {
        KAFKA.setLevel(Level.WARNING);
    }

    private StackSettings settings() {
        return StackSettings.of(Path.of("../..")).withoutServices().apart(home);
    }

    @Test
    void a_killed_broker_comes_back_by_itself_on_the_same_port_with_its_topics() throws Exception {
        try (LocalStack stack = LocalStack.start(settings(), Progress.silent())) {
            createTopic(stack, "kept");
            long before = stack.process("kafka").pid();
            stack.kill("kafka");
            stack.awaitReady("kafka");
            assertThat(stack.process("kafka").pid()).isNotEqualTo(before);
            assertThat(topics(stack)).contains("kept");
        }
    }

    @Test
    void a_killed_postgres_comes_back_by_itself_with_its_data() throws Exception {
        try (LocalStack stack = LocalStack.start(settings(), Progress.silent())) {
            run(stack.database("station"), "create table kept (word text)");
            long before = stack.process("postgres").pid();
            stack.kill("postgres");
            stack.awaitReady("postgres");
            assertThat(stack.process("postgres").pid()).isNotEqualTo(before);
            assertThat(count(stack.database("station"), "select count(*) from kept"))
                    .isZero();
        }
    }

    @Test
    void a_second_start_says_that_one_runs_and_leaves_it_alone() {
        StackSettings settings = settings();
        try (LocalStack stack = LocalStack.start(settings, Progress.silent())) {
            assertThatThrownBy(() -> LocalStack.start(settings, Progress.silent()))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("already running (process "
                            + ProcessHandle.current().pid())
                    .message()
                    .doesNotContain("\n");
            assertThat(stack.process("kafka").isAlive()).isTrue();
        }
    }

    @Test
    void a_taken_port_is_named_in_one_line_and_nothing_stays_behind() throws Exception {
        StackSettings settings = settings();
        try (ServerSocket taken = new ServerSocket(settings.ports().kafka())) {
            assertThatThrownBy(() -> LocalStack.start(settings, Progress.silent()))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("port " + taken.getLocalPort() + ", which kafka needs, is taken")
                    .message()
                    .doesNotContain("\n");
        }
        RunLock.take(home).close();
    }

    @Test
    void an_unbuilt_service_is_named_and_nothing_stays_behind(@TempDir Path emptyProject) {
        StackSettings settings = StackSettings.of(emptyProject).apart(home);
        assertThatThrownBy(() -> LocalStack.start(settings, Progress.silent()))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("is not built");
        RunLock.take(home).close();
    }

    /** A launcher for the test to kill. */
    static final class Launcher {
        public static void main(String[] arguments) {
            StackSettings settings =
                    StackSettings.of(Path.of("../..")).withoutServices().apart(Path.of(arguments[0]));
            LocalStack stack = LocalStack.start(settings, Progress.silent());
            System.out.println("ports " + stack.database("funding").port() + " "
                    + stack.process("kafka").pid());
            LockSupport.park();
        }
    }

    @Test
    void after_the_launcher_was_killed_the_next_one_finds_the_data_and_no_leftovers() throws Exception {
        Process launcher = launch();
        try (BufferedReader output = launcher.inputReader()) {
            String[] said = output.lines()
                    .filter(line -> line.startsWith("ports "))
                    .findFirst()
                    .orElseThrow()
                    .split(" ");
            run(new ServiceDatabase("funding", Integer.parseInt(said[1])), "create table kept (word text)");
            long kafka = Long.parseLong(said[2]);
            launcher.destroyForcibly().waitFor();

            try (LocalStack stack = LocalStack.start(settings(), Progress.silent())) {
                assertThat(ProcessHandle.of(kafka)).isEmpty();
                assertThat(count(stack.database("funding"), "select count(*) from kept"))
                        .isZero();
            }
        }
    }

    private Process launch() throws Exception {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(Java.command(List.of("-cp", classPath), Launcher.class.getName(), home.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static void createTopic(LocalStack stack, String name) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", stack.kafka()))) {
            admin.createTopics(List.of(new NewTopic(name, 1, (short) 1))).all().get(30, TimeUnit.SECONDS);
        }
    }

    private static Set<String> topics(LocalStack stack) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", stack.kafka()))) {
            return admin.listTopics().names().get(30, TimeUnit.SECONDS);
        }
    }

    private static void run(ServiceDatabase database, String statement) throws SQLException {
        try (Connection connection = connect(database);
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    private static long count(ServiceDatabase database, String question) throws SQLException {
        try (Connection connection = connect(database);
                Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery(question)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static Connection connect(ServiceDatabase database) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(database.jdbcUrl());
        return source.getConnection(database.user(), database.password());
    }
}
