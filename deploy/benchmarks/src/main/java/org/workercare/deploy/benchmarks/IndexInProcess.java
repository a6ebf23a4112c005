package org.workercare.deploy.benchmarks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.workercare.station.changes.Shown;
import org.workercare.station.occupancy.Bay;
import org.workercare.station.place.Place;
import org.workercare.station.search.index.Moment;
import org.workercare.station.search.index.SiteIndex;
import org.workercare.station.search.index.Wanted;
import org.workercare.station.site.Facility;
import org.workercare.station.site.SiteState;

/** The station's index of sites by itself, without HTTP, database or framework, in a process of its own. */
public final class IndexInProcess {

    private static final int TOWNS = 300;
    private static final int BAYS = 4;
    private static final int WARM_UP = 50_000;
    private static final int QUERIES = 200_000;

    private final Random random = new Random(1);
    private final SiteIndex index = new SiteIndex();
    private final long now = System.currentTimeMillis();

    private IndexInProcess() {}

    /** @param arguments how many sites; prints the nearest ten's p50 and p99 in microseconds */
    public static void main(String[] arguments) {
        IndexInProcess measured = new IndexInProcess();
        measured.fill(Integer.parseInt(arguments[0]));
        measured.nanos(WARM_UP);
        long[] nanos = measured.nanos(QUERIES);
        System.out.printf("%.1f %.1f%n", nanos[QUERIES / 2] / 1e3, nanos[QUERIES / 100 * 99] / 1e3);
    }

    private void fill(int sites) {
        List<Facility> facilities = List.of(new Facility(Facility.Kind.REST, null, null));
        for (int i = 0; i < sites; i++) {
            UUID id = new UUID(random.nextLong(), random.nextLong());
            index.apply(
                    new Shown.Site(id, "驿站" + i, somewhere(), SiteState.OPEN, "24/7", facilities, List.of(), BAYS),
                    now);
            for (int bay = 1; bay <= BAYS; bay++) {
                index.apply(new Shown.Bay(id, id, bay, Bay.Status.AVAILABLE, Instant.ofEpochMilli(now), "sensor"), now);
            }
        }
        index.publish();
    }

    private long[] nanos(int queries) {
        List<Place> asked = new ArrayList<>();
        for (int i = 0; i < queries; i++) {
            asked.add(somewhere());
        }
        Wanted wanted = Wanted.anything(Moment.at(now));
        long[] nanos = new long[queries];
        for (int i = 0; i < queries; i++) {
            long begun = System.nanoTime();
            if (index.view().nearest(asked.get(i), 10, wanted).isEmpty()) {
                throw new IllegalStateException("nothing was found");
            }
            nanos[i] = System.nanoTime() - begun;
        }
        Arrays.sort(nanos);
        return nanos;
    }

    /** Mostly in a town, else between them. */
    private Place somewhere() {
        Random town = new Random(random.nextInt(TOWNS));
        double spread = random.nextInt(10) == 0 ? 3 : 0.15;
        double latitude = 22 + town.nextDouble() * 25 + random.nextGaussian() * spread;
        double longitude = 85 + town.nextDouble() * 40 + random.nextGaussian() * spread;
        return new Place(Math.clamp(latitude, 3, 53), Math.clamp(longitude, 73, 135));
    }
}
