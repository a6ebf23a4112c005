package org.workercare.platform.web.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

/** A kind of long work; an application-scoped bean. */
public interface JobKind {

    /** Names the kind in the database: never change it. */
    String kind();

    /**
     * Does the rows from {@code job.done()} on, as many as take about a second at most, within a transaction that
     * commits them together with the progress.
     *
     * @param input as it was enqueued
     */
    Uni<JobStep> step(Mutiny.Session tx, Job job, JsonNode input);
}
