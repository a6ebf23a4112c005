/**
 * One address for three services: {@code /funding/…}, {@code /stations/…}, {@code /health-checkups/…}.
 *
 * <p>In: any HTTP request below a service's prefix. Out: the same request at that service without the prefix, streamed
 * both ways, with the headers of a proper intermediary (RFC 9110, section 7.6; RFC 7239); a problem where the service
 * fails, is silent or may not be reached from outside.
 */
package org.workercare.gateway.routing;
