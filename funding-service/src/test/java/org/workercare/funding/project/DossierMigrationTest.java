package org.workercare.funding.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;
import org.workercare.platform.testkit.servers.LocalPostgres;
import org.workercare.platform.testkit.servers.ServiceDatabase;

class DossierMigrationTest {

    private static final String OLD = """
            insert into project (id, programme, organisation, sub_category, title, earmark, households, requested, state,
                                 source_kind, source_reference, declared_by)
            values ('01a00000-0000-7000-8000-000000000001', '01a00000-0000-7000-8000-000000000002', '110108', '1.1.1',
                    '项目', 'GENERAL', 3, 40000, 'DECLARED', 'declaration', 'BJ-1', 'somebody')""";
    private static final String FROZEN = "{\"amountFen\":40000,\"budgetLines\":[],\"documents\":[],\"dossier\":1,"
            + "\"earmark\":\"GENERAL\",\"households\":3,\"organisation\":\"110108\","
            + "\"programme\":\"01a00000-0000-7000-8000-000000000002\",\"project\":\"01a00000-0000-7000-8000-000000000001\","
            + "\"source\":{\"kind\":\"declaration\",\"reference\":\"BJ-1\"},\"subCategory\":\"1.1.1\",\"title\":\"项目\"}";

    @Test
    void what_was_declared_before_dossiers_were_kept_has_a_first_one_and_its_hash() throws SQLException {
        try (LocalPostgres postgres = LocalPostgres.start()) {
            ServiceDatabase database = postgres.database("funding");
            migrate(database, MigrationVersion.fromVersion("17"));
            try (Connection connection =
                            DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                    Statement sql = connection.createStatement()) {
                sql.executeUpdate(OLD);
                migrate(database, MigrationVersion.LATEST);
                ResultSet kept = sql.executeQuery("""
                        select d.frozen, d.number, d.submitted_by, p.dossier_hash = d.hash and d.hash = dossier_hash_now(p.id)
                        from project p join dossier d on d.project = p.id""");
                assertThat(kept.next()).isTrue();
                assertThat(kept.getString(1)).isEqualTo(FROZEN);
                assertThat(kept.getInt(2)).isEqualTo(1);
                assertThat(kept.getString(3)).isEqualTo("somebody");
                assertThat(kept.getBoolean(4)).isTrue();
                assertThat(kept.next()).isFalse();
            }
        }
    }

    private static void migrate(ServiceDatabase database, MigrationVersion target) {
        Flyway.configure()
                .dataSource(database.jdbcUrl(), database.user(), database.password())
                .locations("classpath:db/migration")
                .target(target)
                .load()
                .migrate();
    }
}
