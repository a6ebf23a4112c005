/**
 * Who belongs to a campaign, and who has a place when.
 *
 * <p>Comes in: a roster as CSV, the slots of stops, wishes for a place. Goes out: places that are never given twice and
 * never beyond a slot's capacity, and a visit to come for each. The roster's text is sealed while it waits.
 */
package org.workercare.health.booking;
