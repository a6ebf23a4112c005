package org.workercare.gateway.upstreams;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.workercare.platform.testkit.servers.Ports;

/** Funding behaves, stations misbehaves, nobody listens where health check-ups should be. */
public final class RealUpstreams implements QuarkusTestResourceLifecycleManager {

    private BehavingServer funding;
    private MisbehavingServer stations;

    @Override
    public Map<String, String> start() {
        funding = BehavingServer.start();
        stations = MisbehavingServer.start();
        return Map.ofEntries(
                Map.entry("workercare.upstream.funding", "http://127.0.0.1:" + funding.port()),
                Map.entry("workercare.upstream.stations", "http://127.0.0.1:" + stations.port()),
                Map.entry("workercare.upstream.health-checkups", "http://127.0.0.1:" + Ports.free()),
                Map.entry("workercare.gateway.response-timeout", "PT0.7S"),
                Map.entry("workercare.gateway.longest-body", "1000000"),
                Map.entry("workercare.webhooks.allow-private-addresses", "true"),
                Map.entry("workercare.webhooks.retry-schedule", "PT0.2S,PT0.3S"),
                Map.entry("workercare.webhooks.timeout", "PT1S"),
                Map.entry("workercare.webhooks.lease", "PT2S"),
                Map.entry("workercare.webhooks.poll", "PT0.05S"));
    }

    @Override
    public void stop() {
        funding.close();
        stations.close();
    }
}
