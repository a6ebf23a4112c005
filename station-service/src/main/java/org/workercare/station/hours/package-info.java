/**
 * When a site is open: OSM {@code opening_hours} read and evaluated, with China's public holidays.
 *
 * <p>Comes in: the text of the hours and a moment. Goes out: open or not, why, and until when; or the reason why a text is
 * refused. Plain Java; days are those of Asia/Shanghai.
 */
package org.workercare.station.hours;
