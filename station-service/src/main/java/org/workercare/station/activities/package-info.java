/**
 * What a site or a union hosts: classes, training, sports, talks and visits, each in sessions with so many places.
 *
 * <p>Comes in: activities with sessions; participants with their birth dates, alone or as a family; who came, and who fetched
 * a child. Goes out: {@code activity.announced}; places in every session asked for to all of a party, or a turn on the wait
 * list, or the reason why not; a lottery anybody can draw again; a calendar. Names and birth dates are sealed: what can be
 * read is counts, ages and turns. Every decision is made under the activity's lock ({@link
 * org.workercare.station.activities.LockActivity}).
 */
package org.workercare.station.activities;
