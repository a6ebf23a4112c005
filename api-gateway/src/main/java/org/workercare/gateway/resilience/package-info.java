/**
 * Keeps a service's trouble from becoming the caller's riddle.
 *
 * <p>In: a request about to be sent, or the failure it met. Out: time-outs, one careful second attempt, and the problem
 * that tells the caller what happened and whether trying again is safe.
 */
package org.workercare.gateway.resilience;
