package org.workercare.funding.aid.duplicate;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An earlier approval that is in the way; it names no person.
 *
 * @param purpose the difficulty or sub-category in common
 * @param until the first day on which the same may be granted again
 */
public record Earlier(UUID aidCase, String purpose, LocalDate until) {}
