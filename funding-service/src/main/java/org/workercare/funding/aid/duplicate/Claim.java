package org.workercare.funding.aid.duplicate;

import java.util.SortedSet;
import java.util.UUID;

/**
 * What an approval asks for.
 *
 * @param persons blind indexes of all who belong to the household
 * @param difficulty its kind
 */
public record Claim(UUID aidCase, SortedSet<String> persons, String difficulty, String subCategory) {

    SortedSet<String> purposes() {
        return DuplicateRule.purposes(difficulty, subCategory);
    }

    int size() {
        return persons.size() * purposes().size();
    }

    @Override
    public String toString() {
        return "Claim[" + aidCase + "]";
    }
}
