package org.workercare.health.interpretation;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.workercare.health.catalogue.Edition;
import org.workercare.health.catalogue.ExaminationKind;
import org.workercare.health.catalogue.Hazard;

class RuleDataTest {

    @ParameterizedTest
    @ValueSource(strings = {"gbz188-2014.json", "gbz188-2025.json", "critical.json"})
    void rule_files_obey_their_schema(String file) throws IOException {
        assertThat(schema().validate(text(file), InputFormat.JSON)).isEmpty();
    }

    @Test
    void the_schema_refuses_a_rule_without_its_clause() throws IOException {
        String broken = text("critical.json").replaceFirst("\"clause\": \"A\",", "");
        assertThat(schema().validate(broken, InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void every_hazard_has_rules_and_examinations_in_every_edition_and_kind() {
        RuleBook rules = RuleFiles.read();
        for (Edition edition : Edition.values()) {
            for (ExaminationKind kind : ExaminationKind.values()) {
                for (Hazard hazard : Visits.CATALOGUE.hazards()) {
                    assertThat(Visits.CATALOGUE.surveillance(edition, kind, hazard.code()))
                            .isPresent();
                    assertThat(rules.of(edition))
                            .anyMatch(rule -> rule.layer() == Layer.CONTRAINDICATION
                                    && rule.appliesTo(kind, List.of(hazard.code())));
                }
            }
        }
    }

    @Test
    void rules_speak_of_items_that_exist_and_their_ids_are_their_own() {
        RuleBook rules = RuleFiles.read();
        for (Edition edition : Edition.values()) {
            assertThat(rules.of(edition)).extracting(Rule::id).doesNotHaveDuplicates();
            assertThat(rules.of(edition))
                    .allSatisfy(rule -> assertThat(rule.when().items())
                            .allMatch(item -> Visits.CATALOGUE.item(item).isPresent()));
        }
    }

    @Test
    void a_rule_looks_only_at_what_its_hazards_make_mandatory() {
        RuleBook rules = RuleFiles.read();
        for (Edition edition : Edition.values()) {
            rules.of(edition).stream()
                    .filter(rule -> rule.layer() == Layer.CONTRAINDICATION)
                    .forEach(rule -> rule.hazards().forEach(hazard -> assertThat(
                                    Visits.CATALOGUE.mandatory(edition, rule.kind(), List.of(hazard)))
                            .containsAll(rule.when()
                                    .items()
                                    .map(item -> Visits.CATALOGUE
                                            .item(item)
                                            .orElseThrow()
                                            .examination())
                                    .toList())));
        }
    }

    private static Schema schema() throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text("rules.schema.json"));
    }

    private static String text(String file) throws IOException {
        try (var in = RuleDataTest.class.getResourceAsStream("/catalogue/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
