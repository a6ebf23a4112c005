package org.workercare.health.catalogue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One thing that is measured or looked at.
 *
 * @param code the product's name for it
 * @param loinc its LOINC code; null where none was found that fits
 * @param examination the examination it is part of
 * @param unit UCUM; null for a finding in words
 * @param plausible values a living person can have, both ends included; null for a finding in words
 * @param values the words a finding may take; null for a measurement
 * @param normal which of those words call for nothing
 * @param reference ranges by sex; empty where the item is not judged alone
 * @param onlyFor the only sex it can be examined on; null for both
 */
public record Item(
        String code,
        String loinc,
        LocalText name,
        String examination,
        String unit,
        Plausible plausible,
        List<String> values,
        List<String> normal,
        List<ReferenceRange> reference,
        String referenceSource,
        Sex onlyFor) {

    /** Values a living person can have, in the item's unit; both ends belong to it. */
    public record Plausible(BigDecimal from, BigDecimal to) {

        public boolean holds(BigDecimal value) {
            return value.compareTo(from) >= 0 && value.compareTo(to) <= 0;
        }
    }

    public boolean isMeasured() {
        return unit != null;
    }

    public Optional<ReferenceRange> referenceFor(Sex sex) {
        return reference.stream().filter(range -> range.appliesTo(sex)).findFirst();
    }

    public boolean suits(Sex sex) {
        return onlyFor == null || onlyFor == sex;
    }
}
