package org.workercare.health.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TablesTest {

    @Test
    void every_feature_keeps_to_its_own_tables() throws IOException {
        assertThat(Tables.ofMigrations()).hasSizeGreaterThan(8);
        assertThat(Tables.trespassesInSources()).isEmpty();
    }

    @Test
    void a_query_on_another_features_table_is_found() {
        Map<String, Set<String>> owners = Map.of("visit", Set.of("visit"), "tour", Set.of("stop"));
        assertThat(Tables.trespasses("tour", "select * from visit v join stop s", owners))
                .containsExactly("tour: visit");
        assertThat(Tables.trespasses("visit", "select * from visit", owners)).isEmpty();
    }
}
