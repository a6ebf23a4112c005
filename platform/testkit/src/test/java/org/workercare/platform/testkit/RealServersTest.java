package org.workercare.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.workercare.platform.testkit.callers.CallerTokens;
import org.workercare.platform.testkit.servers.ServiceDatabase;

@QuarkusTest
@RealServers(database = "station")
class RealServersTest {

    @Test
    void the_application_is_pointed_at_its_own_database() throws Exception {
        ServiceDatabase own = TestServers.database("station");
        assertThat(setting("quarkus.datasource.jdbc.url")).isEqualTo(own.jdbcUrl());
        assertThat(setting("quarkus.datasource.reactive.url")).isEqualTo(own.reactiveUrl());
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(setting("quarkus.datasource.jdbc.url"));
        try (var connection =
                source.getConnection(setting("quarkus.datasource.username"), setting("quarkus.datasource.password"))) {
            assertThat(connection.getCatalog()).isEqualTo("station");
        }
    }

    @Test
    void the_application_trusts_the_tests_callers() {
        assertThat(setting("mp.jwt.verify.publickey"))
                .isEqualTo(CallerTokens.signer().publicKeyPem());
    }

    @Test
    void the_application_is_pointed_at_the_modules_broker() {
        assertThat(setting("kafka.bootstrap.servers")).isEqualTo(TestServers.kafka());
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
