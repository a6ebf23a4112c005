package org.workercare.health.catalogue;

/**
 * An exposure at work.
 *
 * @param code the product's name for it, as in {@code welding-dust}
 */
public record Hazard(String code, LocalText name) {}
