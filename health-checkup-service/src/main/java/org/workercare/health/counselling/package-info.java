/**
 * What happens beside the bus: somebody to talk to, somebody to ask, somebody who teaches.
 *
 * <p>Comes in: sessions with a capacity, sign-ups, attendance. Goes out: figures. Who came to talk is shown to nobody:
 * these tables know a worker's id only so that nobody is counted twice.
 */
package org.workercare.health.counselling;
