package org.workercare.health.catalogue;

/**
 * Items that are taken together, as a worker knows them: a blood count, an ECG.
 *
 * @param code the product's name for it
 * @param loinc the panel's LOINC code; null where none was found that fits
 * @param advice what to do when one of its items leaves its reference range
 * @param withinDays by when, in days from the examination
 */
public record Examination(String code, String loinc, LocalText name, LocalText advice, int withinDays) {}
