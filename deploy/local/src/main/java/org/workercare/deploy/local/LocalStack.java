package org.workercare.deploy.local;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.workercare.platform.kernel.OrganisationId;
import org.workercare.platform.testkit.callers.TokenSigner;
import org.workercare.platform.testkit.servers.ServiceDatabase;

/**
 * The whole of Worker Care on this machine, each part a process of its own that is started again when it dies.
 *
 * <p>Parts are named {@code gateway}, {@code funding}, {@code station}, {@code health-checkup}, {@code kafka} and
 * {@code postgres}.
 */
public final class LocalStack implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final StackSettings settings;
    private final RunLock lock;
    private final TokenSigner signer;
    private final LocalIssuer issuer;
    private final ServiceEnvironment environment;
    private final StackParts parts;

    private LocalStack(StackSettings settings, Progress progress, RunLock lock) {
        this.settings = settings;
        this.lock = lock;
        ChildRegister register = new ChildRegister(settings.home().resolve("pids"));
        new CleanStart(settings, register).make();
        KeptKeys keys = new KeptKeys(settings.keys());
        signer = keys.signer();
        issuer = LocalIssuer.start(signer, settings.ports().issuer());
        environment = new ServiceEnvironment(settings, keys, issuer.keySet());
        parts = new StackParts(settings, environment, register, progress);
    }

    /**
     * Starts everything and waits until all of it answers.
     *
     * @throws CannotStart with one line on why and what to do; nothing is left running then
     */
    public static LocalStack start(StackSettings settings, Progress progress) {
        LocalStack stack = prepared(settings, progress);
        try {
            stack.parts.start();
            return stack;
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
    }

    private static LocalStack prepared(StackSettings settings, Progress progress) {
        RunLock lock = RunLock.take(settings.home());
        try {
            return new LocalStack(settings, progress, lock);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** {@code kill -9}; returns once the process is gone. It is then started again by itself. */
    public void kill(String part) {
        ProcessHandle process = parts.part(part).process();
        process.destroyForcibly();
        process.onExit().join();
    }

    /** The process of a part as it runs now. */
    public ProcessHandle process(String part) {
        return parts.part(part).process();
    }

    /** Waits up to two minutes until a part answers, after {@link #kill} for instance. */
    public void awaitReady(String part) {
        Part awaited = parts.part(part);
        Awaitility.await(part + " to be ready").atMost(PATIENCE).until(awaited::isReady);
    }

    public URI gateway() {
        return URI.create("http://localhost:" + settings.ports().gateway());
    }

    public URI issuer() {
        return issuer.address();
    }

    /** Kafka's bootstrap servers. */
    public String kafka() {
        return "localhost:" + settings.ports().kafka();
    }

    /** Where a test may look into a service's database with that service's own rights. */
    public ServiceDatabase database(String name) {
        return new ServiceDatabase(name, settings.ports().postgres());
    }

    /** What a part has said since this stack started. */
    public Path log(String part) {
        return settings.log(part);
    }

    /** The variables that point a service at this stack, as for {@code mvn quarkus:dev}. */
    public Map<String, String> environment(ServiceName service) {
        return environment.of(service);
    }

    /** A token of this stack's issuer, good for twelve hours. */
    public String token(String subject, String organisation, String... roles) {
        return signer.sign(subject, new OrganisationId(organisation), List.of(roles), LocalIssuer.LIFETIME);
    }

    /** Stops the services, then Kafka, then PostgreSQL; their data stays. */
    @Override
    public void close() {
        parts.stop();
        issuer.close();
        lock.close();
    }
}
