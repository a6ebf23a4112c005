package org.workercare.deploy.local;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.workercare.platform.testkit.callers.TokenSigner;
import org.workercare.platform.testkit.servers.ServiceDatabase;

/**
 * What a service is told through its environment, the same way any deployment would.
 *
 * @param keySet where the issuer publishes its keys
 */
record ServiceEnvironment(StackSettings settings, KeptKeys keys, URI keySet) {

    Map<String, String> of(ServiceName service) {
        StackPorts ports = settings.ports();
        ServiceDatabase database = new ServiceDatabase(service.database(), ports.postgres());
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        variables.put("QUARKUS_HTTP_PORT", "" + ports.of(service));
        variables.put("QUARKUS_DATASOURCE_REACTIVE_URL", database.reactiveUrl());
        variables.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl());
        variables.put("QUARKUS_DATASOURCE_USERNAME", database.user());
        variables.put("QUARKUS_DATASOURCE_PASSWORD", database.password());
        variables.put("KAFKA_BOOTSTRAP_SERVERS", "localhost:" + ports.kafka());
        variables.put("MP_JWT_VERIFY_PUBLICKEY_LOCATION", keySet.toString());
        variables.put("MP_JWT_VERIFY_ISSUER", TokenSigner.ISSUER);
        variables.put("WORKERCARE_PRIVACY_KEY", keys.secret("privacy"));
        variables.put("WORKERCARE_PRIVACY_INDEX_KEY", keys.secret("privacy-index"));
        if (service == ServiceName.FUNDING || service == ServiceName.STATION) {
            KeptKeys.SigningPair pair = keys.signingPair(service.database() + "-signing");
            variables.put("WORKERCARE_SIGNING_PRIVATE_KEY", pair.privateKey());
            variables.put("WORKERCARE_SIGNING_PUBLIC_KEYS", pair.publicKey());
        }
        if (service == ServiceName.GATEWAY) {
            addUpstreams(variables);
        }
        return variables;
    }

    private void addUpstreams(Map<String, String> variables) {
        StackPorts ports = settings.ports();
        variables.put("WORKERCARE_UPSTREAM_FUNDING", loopback(ports.funding()));
        variables.put("WORKERCARE_UPSTREAM_STATIONS", loopback(ports.station()));
        variables.put("WORKERCARE_UPSTREAM_HEALTH_CHECKUPS", loopback(ports.health()));
        variables.put("WORKERCARE_WEBHOOKS_ALLOW_PRIVATE_ADDRESSES", "true");
        variables.put("WORKERCARE_WEBHOOKS_RETRY_SCHEDULE", "PT1S,PT2S,PT5S,PT10S,PT30S,PT5M");
    }

    private static String loopback(int port) {
        return "http://127.0.0.1:" + port;
    }
}
