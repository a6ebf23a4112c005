package org.workercare.deploy.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.awaitility.core.TerminalFailureException;
import org.workercare.platform.testkit.servers.Lifeline;

/** One Quarkus service in a JVM of its own. */
final class ServicePart implements Part {

    private static final Duration STARTUP = Duration.ofMinutes(2);
    private static final Duration PROBE = Duration.ofSeconds(2);
    private static final long STOP_SECONDS = 20;

    /** Small and quick to start: on two cores a parallel collector only takes turns with the work. */
    private static final List<String> JVM = List.of("-Xmx320m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError");

    private final ServiceName service;
    private final StackSettings settings;
    private final Map<String, String> environment;
    private final ChildRegister register;
    private final HttpClient probe;
    private volatile Process process;
    private Lifeline lifeline;

    ServicePart(
            ServiceName service,
            StackSettings settings,
            Map<String, String> environment,
            ChildRegister register,
            HttpClient probe) {
        this.service = service;
        this.settings = settings;
        this.environment = environment;
        this.register = register;
        this.probe = probe;
    }

    @Override
    public String name() {
        return service.word();
    }

    @Override
    public String address() {
        return "http://localhost:" + settings.ports().of(service);
    }

    @Override
    public ProcessHandle process() {
        return process.toHandle();
    }

    @Override
    public void startAndAwait() {
        launch();
        try {
            Awaitility.await()
                    .atMost(STARTUP)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(100))
                    .failFast(() -> !process.isAlive())
                    .until(this::isReady);
        } catch (ConditionTimeoutException | TerminalFailureException e) {
            Path log = settings.log(name());
            throw new CannotStart(name() + " did not become ready, its log is " + log + "\n" + LogTail.of(log));
        }
    }

    private synchronized void launch() {
        Path jar = service.jar(settings.project());
        ProcessBuilder builder = new ProcessBuilder(Lifeline.deafToCtrlC(Java.command(JVM, "-jar", jar.toString())))
                .directory(settings.home().toFile())
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(settings.log(name()).toFile()));
        builder.environment().putAll(environment);
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new CannotStart("no process for " + name() + ": " + e.getMessage(), e);
        }
        lifeline = Lifeline.tie(process.pid(), Lifeline.Signal.TERM);
        process.onExit().thenRun(lifeline::release);
        register.note(name(), process.toHandle());
    }

    @Override
    public boolean isReady() {
        Process current = process;
        return current != null && current.isAlive() && answersReady();
    }

    private boolean answersReady() {
        URI health = URI.create("http://127.0.0.1:" + settings.ports().of(service) + "/q/health/ready");
        try {
            HttpRequest request = HttpRequest.newBuilder(health).timeout(PROBE).build();
            return probe.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void stop() {
        Process current = process;
        if (current == null) {
            return;
        }
        current.destroy();
        try {
            if (!current.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                current.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
