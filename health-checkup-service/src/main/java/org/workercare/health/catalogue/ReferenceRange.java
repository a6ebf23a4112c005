package org.workercare.health.catalogue;

import java.math.BigDecimal;

/**
 * Values usual in healthy people; both ends belong to it.
 *
 * @param sex {@code any}, {@code female} or {@code male}
 * @param from the lowest usual value in the item's unit; null where no value is too low
 * @param to the highest usual value; null where no value is too high
 */
public record ReferenceRange(String sex, BigDecimal from, BigDecimal to) {

    boolean appliesTo(Sex person) {
        return sex.equals("any") || sex.equals(person.wireName());
    }

    public boolean isBelow(BigDecimal value) {
        return from != null && value.compareTo(from) < 0;
    }

    public boolean isAbove(BigDecimal value) {
        return to != null && value.compareTo(to) > 0;
    }
}
