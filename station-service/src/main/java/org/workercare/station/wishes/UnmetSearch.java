package org.workercare.station.wishes;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.workercare.station.place.Place;
import org.workercare.station.site.Facility;

/**
 * A search that found nothing within reach, or only what was full. It carries nothing of the person who searched.
 *
 * @param place where something was looked for; only its cell is kept
 * @param facilities that had to be there
 * @param freeBay whether a bay had to be free
 * @param open whether it had to be open
 */
public record UnmetSearch(Place place, Set<Facility.Kind> facilities, boolean freeBay, boolean open) {

    static final String SEARCH = "search";

    /** What is counted: the search itself, and each thing asked for. */
    List<String> words() {
        List<String> words = new ArrayList<>(List.of(SEARCH));
        if (freeBay) {
            words.add("free-bay");
        }
        if (open) {
            words.add("open");
        }
        facilities.forEach(kind -> words.add("facility:" + kind.wireName()));
        return words;
    }
}
