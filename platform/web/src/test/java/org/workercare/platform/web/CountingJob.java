package org.workercare.platform.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.web.jobs.Job;
import org.workercare.platform.web.jobs.JobKind;
import org.workercare.platform.web.jobs.JobStep;

/** Writes a row a step, finds fault with the third, and stumbles once on the fifth after it was written. */
@Singleton
class CountingJob implements JobKind {

    final AtomicInteger stumbles = new AtomicInteger();

    @Override
    public String kind() {
        return "count";
    }

    @Override
    public Uni<JobStep> step(Mutiny.Session tx, Job job, JsonNode input) {
        int row = job.done() + 1;
        List<Job.RowError> errors = row == 3 ? List.of(new Job.RowError(3, "text", "conflict")) : List.of();
        return tx.createNativeQuery("insert into step_done values (?1)")
                .setParameter(1, row)
                .executeUpdate()
                .invoke(() -> {
                    if (row == 5 && stumbles.getAndIncrement() == 0) {
                        throw new IllegalStateException("stumbled");
                    }
                })
                .replaceWith(new JobStep(row, errors, row == job.total() ? Map.of("rows", row) : null));
    }
}
