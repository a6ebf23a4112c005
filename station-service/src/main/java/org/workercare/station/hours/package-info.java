/**
 * When a site is open: OSM {@code opening_hours} read strictly and evaluated, with China's public holidays.
 *
 * <p>Comes in: the text of the hours, a moment, and the place where the sun is watched. Goes out: open, closed or nobody
 * knows; why; until when; what the answer takes for granted; or the reason why a text is refused. Plain Java; days are
 * those of Asia/Shanghai unless another clock is named.
 */
package org.workercare.station.hours;
