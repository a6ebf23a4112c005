package org.workercare.deploy.story.people;

/**
 * A worker on the campaign's roster.
 *
 * @param account the opaque subject of the worker's account
 */
public record Worker(int number, String name, String citizenId, String account, Industry industry) {}
