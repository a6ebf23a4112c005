/**
 * The gateway's own problems, and a way to answer with one where no JAX-RS resource stands.
 *
 * <p>In: a problem type and a routing context. Out: an RFC 9457 answer of the same shape as every service's.
 */
package org.workercare.gateway.problems;
