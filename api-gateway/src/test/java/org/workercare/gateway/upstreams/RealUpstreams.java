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
        return Map.of(
                "workercare.upstream.funding", "http://127.0.0.1:" + funding.port(),
                "workercare.upstream.stations", "http://127.0.0.1:" + stations.port(),
                "workercare.upstream.health-checkups", "http://127.0.0.1:" + Ports.free(),
                "workercare.gateway.response-timeout", "PT0.7S",
                "workercare.gateway.longest-body", "1000000");
    }

    @Override
    public void stop() {
        funding.close();
        stations.close();
    }
}
