package org.workercare.funding.common;

/** The body of an act that needs no more said: {@code {}}. */
public record Nothing() {}
