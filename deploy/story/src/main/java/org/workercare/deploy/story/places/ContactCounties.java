package org.workercare.deploy.story.places;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** The 102 counties the federation keeps direct contact with; which ones they are is illustrative. */
public final class ContactCounties {

    public static final int COUNT = 102;

    private static final long SEED = 102;

    private ContactCounties() {}

    /** Drawn from the less developed provinces, none of them flood-hit; in the order of their codes. */
    public static List<Division> among(List<Division> counties, Regions regions) {
        List<String> flooded = regions.flooded();
        List<Division> candidates = new ArrayList<>(counties.stream()
                .filter(county ->
                        regions.isLessDeveloped(county) && county.name().endsWith("县"))
                .filter(county -> !flooded.contains(county.id()))
                .sorted(Comparator.comparing(Division::id))
                .toList());
        Collections.shuffle(candidates, new Random(SEED));
        return candidates.stream()
                .limit(COUNT)
                .sorted(Comparator.comparing(Division::id))
                .toList();
    }
}
