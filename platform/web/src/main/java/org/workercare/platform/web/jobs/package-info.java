/**
 * Long work that goes on after the answer: accepted with 202, done in steps, followed by progress.
 *
 * <p>In: {@link org.workercare.platform.web.jobs.Jobs#enqueue} within a write. Out: the job's steps, each committed with
 * its progress, so that a killed service's job goes on elsewhere where it stood.
 */
package org.workercare.platform.web.jobs;
