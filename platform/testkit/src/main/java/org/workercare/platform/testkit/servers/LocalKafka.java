package org.workercare.platform.testkit.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/**
 * A real Kafka broker on the loopback interface, in a process of its own, so that it can be killed like one.
 *
 * <p>Its data directory and port stay the same over {@link #kill()} and {@link #restart()}.
 */
public final class LocalKafka implements AutoCloseable {

    private static final Duration STARTUP = Duration.ofSeconds(90);
    private static final long STOP_SECONDS = 30;

    private final BrokerFiles files;
    private final int port;
    private final boolean temporary;
    private volatile Process process;
    private Lifeline lifeline;

    private LocalKafka(BrokerFiles files, int port, boolean temporary) {
        this.files = files;
        this.port = port;
        this.temporary = temporary;
    }

    /** A throw-away broker on a free port; its data goes when it stops. */
    public static LocalKafka start() {
        try {
            Path data = Files.createTempDirectory("workercare-kafka");
            return start(new BrokerFiles(data, data.resolve("broker.log")), Ports.free(), true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A broker that keeps its data.
     *
     * @param data created and formatted if it does not exist
     * @param port where clients connect
     * @param log what it says is appended here
     * @throws IllegalStateException if it does not answer within 90 s, with the end of its log
     */
    public static LocalKafka start(Path data, int port, Path log) {
        return start(new BrokerFiles(data, log), port, false);
    }

    private static LocalKafka start(BrokerFiles files, int port, boolean temporary) {
        LocalKafka kafka = new LocalKafka(files, port, temporary);
        kafka.launch();
        kafka.awaitReady();
        return kafka;
    }

    private void launch() {
        Path properties = files.writeProperties(port, Ports.free());
        List<String> command = new ArrayList<>(
                List.of(javaBinary(), "-Xmx512m", "-XX:+UseSerialGC", "--sun-misc-unsafe-memory-access=allow"));
        command.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
        command.addAll(List.of("-cp", classPath(), KafkaBroker.class.getName(), properties.toString()));
        try {
            process = new ProcessBuilder(Lifeline.deafToCtrlC(command))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(files.log().toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Path[] leftovers = temporary ? new Path[] {files.root()} : new Path[] {};
        lifeline = Lifeline.tie(process.pid(), temporary ? Lifeline.Signal.KILL : Lifeline.Signal.TERM, leftovers);
    }

    private void awaitReady() {
        try {
            Awaitility.await()
                    .atMost(STARTUP)
                    .pollInterval(Duration.ofMillis(50))
                    .failFast(() -> !process.isAlive())
                    .until(() -> Ports.answers(port) && answersAsBroker());
        } catch (ConditionTimeoutException | org.awaitility.core.TerminalFailureException e) {
            throw new IllegalStateException("Kafka did not start on port " + port + ":\n" + files.endOfLog(), e);
        }
    }

    private boolean answersAsBroker() throws InterruptedException {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers()))) {
            return !admin.describeCluster().nodes().get(10, TimeUnit.SECONDS).isEmpty();
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            return false;
        }
    }

    public String bootstrapServers() {
        return "localhost:" + port;
    }

    public int port() {
        return port;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** The broker's process, to be told when it ends. */
    public Process process() {
        return process;
    }

    /** {@code kill -9}; returns once the process is gone. */
    public synchronized void kill() {
        lifeline.release();
        process.destroyForcibly();
        awaitEnd();
    }

    /** Starts the broker again on the same port and data, after {@link #kill()} or when it died; waits until it answers. */
    public synchronized void restart() {
        if (process.isAlive()) {
            stop();
        }
        lifeline.release();
        launch();
        awaitReady();
    }

    private void stop() {
        lifeline.release();
        process.destroy();
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Orderly shutdown; a throw-away broker is killed and its data removed. */
    @Override
    public synchronized void close() {
        if (temporary) {
            lifeline.close();
            awaitEnd();
        } else {
            stop();
        }
    }

    private static String javaBinary() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Surefire hides the tests' class path behind a jar that names it. */
    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }
}
