package org.workercare.health;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.workercare.health.catalogue.Catalogue;
import org.workercare.health.catalogue.CatalogueFiles;
import org.workercare.health.catalogue.Item;
import org.workercare.health.catalogue.Sex;

/** Results for tests, as the API takes them. */
public final class Observations {

    private static final Catalogue CATALOGUE = CatalogueFiles.read();
    private static final String TAKEN_AT = "2023-09-04T09:10:00+08:00";
    /** Items without a range, and cells whose range reaches below what work with benzene asks for. */
    private static final Map<String, String> CHOSEN = Map.of(
            "fvc",
            "4.1",
            "fev1",
            "3.4",
            "height",
            "170",
            "weight",
            "62",
            "fev1-fvc",
            "83",
            "wbc",
            "6.0",
            "neutrophils",
            "3.0");

    private Observations() {}

    /** Everything a visit's list asks for, with nothing abnormal. */
    public static List<Map<String, Object>> normalFor(Map<String, Object> visit) {
        Sex sex = visit.get("sex").equals("male") ? Sex.MALE : Sex.FEMALE;
        return ((List<?>) visit.get("examinations"))
                .stream()
                        .flatMap(examination -> CATALOGUE.itemsOf(examination.toString()).stream())
                        .map(item -> of(visit.get("id"), item.code(), normal(item, sex), item.unit()))
                        .toList();
    }

    /** The same, for results of one visit only. */
    public static List<Map<String, Object>> normalWithoutVisit(Map<String, Object> visit) {
        return normalFor(visit).stream()
                .map(observation -> {
                    Map<String, Object> without = new HashMap<>(observation);
                    without.remove("visit");
                    return without;
                })
                .map(observation -> (Map<String, Object>) observation)
                .toList();
    }

    public static Map<String, Object> of(Object visit, String item, String value, String unit) {
        Map<String, Object> observation = new HashMap<>(Map.of("item", item, "value", value, "takenAt", TAKEN_AT));
        Stream.of(visit).filter(java.util.Objects::nonNull).forEach(id -> observation.put("visit", id));
        Stream.ofNullable(unit).forEach(each -> observation.put("unit", each));
        return observation;
    }

    public static String normal(Item item, Sex sex) {
        if (!item.isMeasured()) {
            return "normal";
        }
        String fixed = CHOSEN.get(item.code());
        return fixed != null
                ? fixed
                : item.referenceFor(sex)
                        .map(range -> range.to() == null ? range.from() : range.from() == null ? "10" : range.from())
                        .orElseThrow()
                        .toString();
    }
}
