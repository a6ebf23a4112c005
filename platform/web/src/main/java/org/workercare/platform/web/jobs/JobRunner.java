package org.workercare.platform.web.jobs;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.workercare.platform.events.Await;
import org.workercare.platform.events.BackgroundLoop;
import org.workercare.platform.events.UnitOfWork;

/** Works through the jobs, one at a time for each replica, a step a transaction. */
@ApplicationScoped
class JobRunner {

    private static final Logger LOG = Logger.getLogger(JobRunner.class);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final int ATTEMPTS = 5;

    private final Map<String, JobKind> kinds;
    private final JobStore store;
    private final UnitOfWork work;
    private final Semaphore pause = new Semaphore(0);
    private BackgroundLoop loop;

    JobRunner(@All List<JobKind> kinds, JobStore store, UnitOfWork work) {
        this.kinds = kinds.stream().collect(Collectors.toMap(JobKind::kind, Function.identity()));
        this.store = store;
        this.work = work;
    }

    void start(@Observes StartupEvent event) {
        if (!kinds.isEmpty()) {
            loop = BackgroundLoop.start("jobs", this::round, () -> {});
        }
    }

    void stop(@Observes ShutdownEvent event) {
        if (loop != null) {
            loop.stop();
        }
    }

    private void round() throws Exception {
        UUID id = Await.result(() -> work.write(store::claim));
        if (id == null) {
            pause.tryAcquire(POLL.toMillis(), TimeUnit.MILLISECONDS);
            return;
        }
        boolean unfinished = true;
        while (unfinished) {
            unfinished = Await.result(() -> step(id));
        }
    }

    private Uni<Boolean> step(UUID id) {
        return work.write(tx -> store.lock(tx, id).chain(task -> {
                    if (task.job().isFinished()) {
                        return Uni.createFrom().item(false);
                    }
                    return kindOf(task.job()).step(tx, task.job(), task.input()).chain(step -> store.advance(
                                    tx, id, step)
                            .replaceWith(step.done() < task.job().total()));
                }))
                .onFailure()
                .recoverWithUni(failure -> {
                    LOG.errorf(
                            "job %s: a step failed: %s", id, failure.getClass().getName());
                    LOG.debug("job " + id, failure);
                    return work.write(tx -> store.stumble(tx, id, ATTEMPTS)).replaceWith(false);
                });
    }

    private JobKind kindOf(Job job) {
        JobKind kind = kinds.get(job.kind());
        if (kind == null) {
            throw new IllegalStateException("no job kind is called " + job.kind());
        }
        return kind;
    }
}
