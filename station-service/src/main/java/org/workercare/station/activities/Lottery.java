package org.workercare.station.activities;

import java.time.OffsetDateTime;

/**
 * What everybody may know of an activity's lottery.
 *
 * @param closesAt until when one may apply
 * @param seedHash SHA-256 of the seed's 64 hexadecimal digits, told before anybody applied
 * @param seed told once it is drawn, else null
 * @param entropy what the organiser added that nobody knew when the seed was made; null until it is drawn
 */
public record Lottery(OffsetDateTime closesAt, String seedHash, String seed, String entropy, OffsetDateTime drawnAt) {}
