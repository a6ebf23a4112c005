package org.workercare.gateway.walls.offenders;

/** A resource without an address. */
public class NamelessResource {}
