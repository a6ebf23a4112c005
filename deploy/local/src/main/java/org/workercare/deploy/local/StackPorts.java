package org.workercare.deploy.local;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.workercare.platform.testkit.servers.Ports;

/**
 * Where each part listens on the loopback interface.
 *
 * @param health the health-checkup service
 */
public record StackPorts(int gateway, int funding, int station, int health, int issuer, int postgres, int kafka) {

    /** The ports {@code docs/contracts.md} names, each moved by the same number. */
    public static StackPorts movedBy(int offset) {
        return new StackPorts(
                8080 + offset,
                8081 + offset,
                8082 + offset,
                8083 + offset,
                8090 + offset,
                15432 + offset,
                19092 + offset);
    }

    /** Ports nobody uses at this moment: for several stacks on one machine. */
    public static StackPorts free() {
        int[] free = Ports.free(7);
        return new StackPorts(free[0], free[1], free[2], free[3], free[4], free[5], free[6]);
    }

    int of(ServiceName service) {
        return switch (service) {
            case GATEWAY -> gateway;
            case FUNDING -> funding;
            case STATION -> station;
            case HEALTH_CHECKUP -> health;
        };
    }

    /** Every port that must be free before these services start, by the part that needs it. */
    Map<String, Integer> needed(List<ServiceName> services) {
        Map<String, Integer> ports = new LinkedHashMap<>();
        services.forEach(service -> ports.put(service.word(), of(service)));
        ports.put("issuer", issuer);
        ports.put("postgres", postgres);
        ports.put("kafka", kafka);
        return ports;
    }
}
