/**
 * What a site or a union hosts: classes, training, sports, talks and visits, each in sessions with so many places.
 *
 * <p>Comes in: activities with sessions; participants with their birth dates. Goes out: {@code activity.announced}; a place
 * in every session asked for, or one on the wait list, or the reason why not. Names and birth dates are sealed: what can be
 * read is counts and ages.
 */
package org.workercare.station.activities;
