package org.workercare.funding.programme;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What a region may be known for; the tilt of an allocation counts some of it. */
public enum RegionAttribute {
    /** An old industrial base of the north-east. */
    NORTH_EAST,
    /** An ethnic-minority region. */
    ETHNIC_MINORITY,
    /** A border region. */
    BORDER,
    /** Another less developed area. */
    LESS_DEVELOPED,
    /** Hit by this year's sudden floods. */
    FLOOD,
    /** A county the federation keeps direct contact with (对口联系县). */
    CONTACT_COUNTY;

    /** Reads names parted by blanks, as the database joins them. */
    public static Set<RegionAttribute> parse(String names) {
        return Arrays.stream(names.split(" "))
                .filter(name -> !name.isEmpty())
                .map(RegionAttribute::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(RegionAttribute.class)));
    }
}
