/**
 * The feed: one resumable stream of what changes in what search shows, with nothing lost and nothing personal in it.
 *
 * <p>Comes in: every insert and update of a site, a bay or a reservation; triggers in the database note each, whoever wrote
 * it. Goes out, on every replica, in the same order: {@link org.workercare.station.changes.Change}s, each with its {@link
 * org.workercare.station.changes.Position}.
 *
 * <p>How to follow: be an application-scoped {@link org.workercare.station.changes.ChangeListener}. At start-up it is given
 * everything there is (batches with {@code loading}), then what changes, within some 30 ms of the commit, one batch after
 * the other on one thread. {@link org.workercare.station.changes.Feed#isLoaded()} tells when the first of the two is done;
 * the service is not ready before. How to resume for somebody who was away: {@link
 * org.workercare.station.changes.ReadChanges#after}, from any replica.
 *
 * <p>A change says what the thing is <em>now</em>, when it is read, which may be later than the change: several changes of
 * one thing may come as one, and the same may come twice. Who applies each as the new truth is right in the end.
 *
 * <p>The order is (transaction, sequence) among transactions that are over: the reader stays below the oldest that still
 * runs in the database server, as transactions may commit in another order than they began. One that writes and stays open
 * therefore holds the feed up. After a dump is restored into another server, empty {@code change}: its transactions count
 * anew.
 */
package org.workercare.station.changes;
