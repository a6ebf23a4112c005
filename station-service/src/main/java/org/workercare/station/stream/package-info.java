/**
 * One resumable stream of changes for front ends: server-sent events of sites and of bays.
 *
 * <p>Comes in: the feed of {@link org.workercare.station.changes}. Goes out: each change as an event, encoded once for all
 * subscribers, whose id is its position in the feed; who comes back with a position gets everything behind it. The latest
 * events are kept in one {@link org.workercare.station.stream.Tail} that all subscribers read at their own pace, each with no
 * more than a number of its own: who falls out of it is let go and resumes from the database.
 */
package org.workercare.station.stream;
