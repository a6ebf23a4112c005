/**
 * From a driver's wish to a site's proposal, and back to the driver when it opens.
 *
 * <p>Comes in: wishes with a place; an organiser's choice of a cluster; funding's decision about the proposal. Goes out:
 * {@code wish.made}, {@code proposal.submitted}, {@code wish.fulfilled}, each wisher told once. A wish's text is sealed and
 * never goes out; its author is a keyed hash.
 */
package org.workercare.station.wishes;
