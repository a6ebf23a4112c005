/**
 * Where a newcomer begins.
 *
 * <p>In: a browser or a curl at {@code /}. Out: one page in Chinese or English that says what this is, hands over a first
 * request that works, and leads to the API reference.
 */
package org.workercare.gateway.home;
