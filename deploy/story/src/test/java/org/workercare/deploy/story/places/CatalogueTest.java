package org.workercare.deploy.story.places;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.workercare.deploy.story.client.Json;

/** The programme's data file and the projects made from it add up to the published totals. */
class CatalogueTest {

    private final Catalogue catalogue = new Catalogue();

    @Test
    void three_aspects_ten_categories_nineteen_sub_categories_of_which_nine_six_and_four() {
        List<JsonNode> aspects = Json.list(catalogue.aspects());
        assertThat(aspects).hasSize(3);
        assertThat(aspects.stream()
                        .mapToInt(aspect -> aspect.path("categories").size())
                        .sum())
                .isEqualTo(10);
        assertThat(aspects.stream().map(aspect -> Json.list(aspect.path("categories")).stream()
                        .mapToInt(category -> category.path("subCategories").size())
                        .sum()))
                .containsExactly(9, 6, 4);
    }

    @Test
    void what_is_posted_leaves_the_remarks_of_the_file_out() {
        assertThat(catalogue.programme().toString()).doesNotContain("illustrative", "english");
    }

    @Test
    void projects_number_2692_and_reach_102_contact_counties_and_every_sub_category() {
        List<ProjectRow> rows = new IllustrativeProjects(catalogue.subCategories())
                .over(provinces(), places("01", ""), places("01", "23县"), new Regions());
        assertThat(rows).hasSize(2_692);
        assertThat(rows.stream().map(ProjectRow::reference).distinct()).hasSize(2_692);
        assertThat(rows.stream().map(ProjectRow::subCategory).distinct()).hasSize(19);
        assertThat(rows.stream()
                        .filter(row -> row.earmark().equals("CONTACT_COUNTY"))
                        .map(ProjectRow::organisation)
                        .distinct())
                .hasSize(102);
    }

    private static List<Division> provinces() {
        return Stream.of("11", "15", "21", "45", "52", "53", "54", "62", "63", "65")
                .map(code -> new Division(code, code))
                .toList();
    }

    /** Twelve places below each of the provinces. */
    private static List<Division> places(String below, String name) {
        return provinces().stream()
                .flatMap(province -> IntStream.rangeClosed(10, 22)
                        .mapToObj(number ->
                                new Division(province.id() + (name.isEmpty() ? "" : below) + number, number + name)))
                .toList();
    }
}
