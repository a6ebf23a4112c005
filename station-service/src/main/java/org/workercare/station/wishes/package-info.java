/**
 * From a driver's wish to a site's proposal, and back to the driver when it opens.
 *
 * <p>Comes in: wishes with a place; searches in vain; an organiser's choice of a cluster; funding's decision about the
 * proposal. Goes out: {@code wish.made}, {@code proposal.submitted}, {@code wish.fulfilled}, each wisher told once;
 * clusters, the heat map, what places would serve, and each wish's trail. A wish's text is sealed and never goes out; its
 * author is a keyed hash; no map shows fewer than five people.
 *
 * <p>Clusters are derived, not stored: a function of the wishes that are open, kept up to date in each replica's memory.
 */
package org.workercare.station.wishes;
