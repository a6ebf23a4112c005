package org.workercare.funding.aid.household;

import java.util.UUID;

/**
 * A person as the database keeps one.
 *
 * @param index finds the person again by equality
 */
record SealedPerson(UUID id, Relation relation, String name, String citizenId, String index) {}
