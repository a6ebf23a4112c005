package org.workercare.station.reservation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.workercare.station.occupancy.Bay;

/** Chooses a bay: the one the driver holds already, else the lowest number that is free. */
final class BayChoice {

    private BayChoice() {}

    /**
     * @param bays in the order of their numbers
     * @param taken promised to somebody else for some of the time
     * @param held by the driver himself
     */
    static Optional<Bay> among(List<Bay> bays, Set<UUID> taken, Set<UUID> held) {
        List<Bay> free = bays.stream()
                .filter(bay -> bay.status().isBookable() && !taken.contains(bay.id()))
                .toList();
        return free.stream().filter(bay -> held.contains(bay.id())).findFirst().or(() -> free.stream()
                .findFirst());
    }
}
