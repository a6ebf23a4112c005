package org.workercare.deploy.story.places;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * The 2,692 projects: one in each contact county, two in each flood-hit county, one of every other sub-category in each
 * province, and the rest in the cities, going round until the number is full.
 */
public final class IllustrativeProjects {

    public static final int COUNT = 2_692;
    /** The sub-category of the contact counties. */
    public static final String CONTACT_COUNTY = "3.3.1";
    /** Household security and sudden difficulty: what flood-hit counties ask for. */
    private static final List<String> FLOOD_RELIEF = List.of("1.1.1", "1.1.2");

    private static final long SEED = 2_692;

    private final Random random = new Random(SEED);
    private final List<ProjectRow> rows = new ArrayList<>();
    private final List<SubCategory> catalogue;

    /** @param catalogue the 19 sub-categories */
    public IllustrativeProjects(List<SubCategory> catalogue) {
        this.catalogue = catalogue;
    }

    public List<ProjectRow> over(
            List<Division> provinces, List<Division> cities, List<Division> counties, Regions regions) {
        rows.clear();
        for (Division county : ContactCounties.among(counties, regions)) {
            add(county, subCategory(CONTACT_COUNTY), 40 + random.nextInt(200), "CONTACT_COUNTY");
        }
        List<String> flooded = regions.flooded();
        for (Division county : inOrder(counties)) {
            if (flooded.contains(county.id())) {
                FLOOD_RELIEF.forEach(code -> add(county, subCategory(code), 80 + random.nextInt(300), "FLOOD"));
            }
        }
        inOrder(provinces).forEach(province -> generalKinds()
                .forEach(kind -> add(province, kind, 600 + random.nextInt(2_400), "GENERAL")));
        fillUp(inOrder(cities));
        return List.copyOf(rows);
    }

    private void fillUp(List<Division> cities) {
        List<SubCategory> kinds = generalKinds();
        for (int turn = 0; rows.size() < COUNT; turn++) {
            Division city = cities.get(turn % cities.size());
            SubCategory kind = kinds.get((turn + turn / cities.size()) % kinds.size());
            add(city, kind, 20 + random.nextInt(600), "GENERAL");
        }
    }

    private void add(Division place, SubCategory kind, int households, String earmark) {
        rows.add(new ProjectRow(
                "2023-%04d".formatted(rows.size() + 1),
                place.id(),
                kind.code(),
                place.name() + "：" + kind.name(),
                households,
                earmark));
    }

    private List<SubCategory> generalKinds() {
        return catalogue.stream()
                .filter(kind -> !kind.code().equals(CONTACT_COUNTY))
                .toList();
    }

    private SubCategory subCategory(String code) {
        return catalogue.stream()
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static List<Division> inOrder(List<Division> divisions) {
        return divisions.stream().sorted(Comparator.comparing(Division::id)).toList();
    }
}
