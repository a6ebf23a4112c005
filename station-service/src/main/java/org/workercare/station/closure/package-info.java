/**
 * Closing a site for a time without leaving its drivers in the street.
 *
 * <p>Comes in: a keeper's wish to close a site for a time or for good. Goes out: a preview of who is affected with the best
 * alternative for each; then, in one step, the site takes no reservations in that time, each of those affected is rebooked
 * to its alternative or cancelled, and told once; the site's own life follows when the time comes.
 */
package org.workercare.station.closure;
