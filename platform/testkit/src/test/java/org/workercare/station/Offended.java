package org.workercare.station;

/** Is used by another service. */
public class Offended {}
