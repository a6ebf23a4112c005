package org.workercare.platform.web.jobs;

import java.util.List;

/**
 * What one step of a job came to.
 *
 * @param done rows done in all, this step's included; the job ends when it reaches its total
 * @param errors of this step's rows
 * @param result what came of the whole, from the last step; else null
 */
public record JobStep(int done, List<Job.RowError> errors, Object result) {

    public static JobStep to(int done, List<Job.RowError> errors) {
        return new JobStep(done, errors, null);
    }
}
