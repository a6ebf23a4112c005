package org.workercare.platform.web.writes;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.workercare.platform.events.Await;
import org.workercare.platform.testkit.RealServers;
import org.workercare.platform.testkit.TestServers;

@QuarkusTest
@RealServers(database = "funding")
class ForgetKeysTest {

    @Inject
    ForgetKeys forget;

    @Test
    void a_key_is_kept_for_its_time_and_no_longer() throws SQLException {
        var database = TestServers.database("funding");
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var sql = connection.createStatement()) {
            sql.execute("""
                    insert into idempotency (caller, operation, key, request_hash, kept_at)
                    select 'one', 'POST /x', 'old ' || n, '', now() - interval '30 days 1 minute' from generate_series(1, 6000) n
                    union all
                    select 'one', 'POST /x', 'young', '', now() - interval '29 days'""");
            while (Await.result(forget::some) > 0) {}
            try (var kept = sql.executeQuery("select string_agg(key, ',') from idempotency where caller = 'one'")) {
                kept.next();
                assertThat(kept.getString(1)).isEqualTo("young");
            }
        }
    }
}
