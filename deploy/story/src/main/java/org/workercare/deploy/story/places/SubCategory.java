package org.workercare.deploy.story.places;

/** A sub-category of the catalogue, {@code 2.3.2}. */
public record SubCategory(String code, String name) {}
