package org.workercare.station.search.index;

import java.util.Arrays;
import java.util.UUID;
import org.workercare.station.changes.Shown;
import org.workercare.station.occupancy.Bay;
import org.workercare.station.occupancy.BaySource;
import org.workercare.station.place.Place;
import org.workercare.station.site.SiteAudience;
import org.workercare.station.site.SiteState;

/** A site as search knows it; immutable. Before the site itself is told, its bays may be: then it has no place. */
public final class Entry {

    static final int OPEN = 1;
    static final int HAS_AVAILABLE = 2;
    static final int HAS_BOOKABLE = 4;
    static final int AUDIENCES_FROM = 8;

    private static final long[] NO_BAYS = {};
    private static final Promised[] NO_PROMISES = {};

    private final long idHigh;
    private final long idLow;
    private final double latitude;
    private final double longitude;
    private final String name;
    private final boolean open;
    private final int audiences;
    private final Hours hours;
    private final Facilities facilities;
    private final long[] bays;
    private final Promised[] promises;

    private Entry(
            UUID id,
            double latitude,
            double longitude,
            String name,
            boolean open,
            int audiences,
            Hours hours,
            Facilities facilities,
            long[] bays,
            Promised[] promises) {
        this.idHigh = id.getMostSignificantBits();
        this.idLow = id.getLeastSignificantBits();
        this.latitude = latitude;
        this.longitude = longitude;
        this.name = name;
        this.open = open;
        this.audiences = audiences;
        this.hours = hours;
        this.facilities = facilities;
        this.bays = bays;
        this.promises = promises;
    }

    static Entry unplaced(UUID id, Hours none, Facilities nothing) {
        return new Entry(id, Double.NaN, Double.NaN, "", false, 0, none, nothing, NO_BAYS, NO_PROMISES);
    }

    Entry with(Shown.Site site, Hours itsHours, Facilities itsFacilities) {
        int named = 0;
        for (SiteAudience audience : site.audiences()) {
            named |= 1 << audience.ordinal();
        }
        return new Entry(
                site.siteId(),
                site.place().latitude(),
                site.place().longitude(),
                site.name(),
                site.state() == SiteState.OPEN,
                named,
                itsHours,
                itsFacilities,
                bays,
                promises);
    }

    Entry with(Shown.Bay bay) {
        long packed = PackedBay.of(
                bay.number(),
                bay.status(),
                BaySource.fromString(bay.source()),
                bay.since().toEpochMilli());
        int at = 0;
        while (at < bays.length && PackedBay.number(bays[at]) < bay.number()) {
            at++;
        }
        boolean known = at < bays.length && PackedBay.number(bays[at]) == bay.number();
        boolean removed = bay.status() == Bay.Status.REMOVED;
        int kept = known ? at + 1 : at;
        long[] changed = new long[at + (removed ? 0 : 1) + bays.length - kept];
        System.arraycopy(bays, 0, changed, 0, at);
        System.arraycopy(bays, kept, changed, changed.length - (bays.length - kept), bays.length - kept);
        if (!removed) {
            changed[at] = packed;
        }
        return with(changed, promises);
    }

    /** @param now milliseconds of the epoch; what has ended by then is forgotten */
    Entry with(Shown.Promise promise, long now) {
        Promised[] others = Arrays.stream(promises)
                .filter(one -> one.until() > now && !one.id().equals(promise.promiseId()))
                .toArray(Promised[]::new);
        if (!promise.live()) {
            return with(bays, others);
        }
        Promised[] changed = Arrays.copyOf(others, others.length + 1);
        changed[others.length] = new Promised(
                promise.promiseId(),
                promise.number(),
                promise.from().toEpochMilli(),
                promise.until().toEpochMilli(),
                promise.holdExpiresAt() == null
                        ? Long.MAX_VALUE
                        : promise.holdExpiresAt().toEpochMilli());
        return with(bays, changed);
    }

    private Entry with(long[] itsBays, Promised[] itsPromises) {
        return new Entry(
                id(),
                latitude,
                longitude,
                name,
                open,
                audiences,
                hours,
                facilities,
                itsBays,
                itsPromises.length == 0 ? NO_PROMISES : itsPromises);
    }

    /** Whether it is open by its life, and so can be found. */
    public boolean isOpen() {
        return open;
    }

    /** Whether nothing is known of it: what a site leaves behind when it moves. */
    boolean isBlank() {
        return !isPlaced() && bays.length == 0 && promises.length == 0;
    }

    boolean isPlaced() {
        return !Double.isNaN(latitude);
    }

    boolean isAt(Place place) {
        return latitude == place.latitude() && longitude == place.longitude();
    }

    /** What decides quickly: whether it is open by its life, which bays it has, and from bit 8 on its audiences. */
    int traits() {
        int traits = (open ? OPEN : 0) | audiences << AUDIENCES_FROM;
        for (long bay : bays) {
            Bay.Status status = PackedBay.status(bay);
            traits |= (status == Bay.Status.AVAILABLE ? HAS_AVAILABLE : 0) | (status.isBookable() ? HAS_BOOKABLE : 0);
        }
        return traits;
    }

    /** How many bays are free at the moment. */
    public int freeBays(Moment moment) {
        int free = 0;
        for (long bay : bays) {
            free += isFree(bay, moment) ? 1 : 0;
        }
        return free;
    }

    private boolean isFree(long bay, Moment moment) {
        boolean usable =
                switch (PackedBay.status(bay)) {
                    case AVAILABLE -> true;
                    case OCCUPIED -> moment.outlastsStay();
                    case BLOCKED, OUT_OF_ORDER, REMOVED -> false;
                };
        return usable && !isPromised(PackedBay.number(bay), moment);
    }

    private boolean isPromised(int number, Moment moment) {
        for (Promised promise : promises) {
            if (promise.covers(number, moment)) {
                return true;
            }
        }
        return false;
    }

    /** What is known best: of a free bay, or, if none is free, of any; null if it has no bays. */
    public Observation observation(Moment moment) {
        long best = 0;
        double confidence = -1;
        boolean bestIsFree = false;
        for (long bay : bays) {
            boolean free = isFree(bay, moment);
            double trust = PackedBay.source(bay).confidence(moment.at() - PackedBay.since(bay));
            if (free && !bestIsFree || free == bestIsFree && trust > confidence) {
                best = bay;
                confidence = trust;
                bestIsFree = free;
            }
        }
        return confidence < 0 ? null : new Observation(PackedBay.since(best), PackedBay.source(best), confidence);
    }

    public int bays() {
        return bays.length;
    }

    public UUID id() {
        return new UUID(idHigh, idLow);
    }

    /** In the order of their texts. */
    int compareIds(Entry other) {
        int high = Long.compareUnsigned(idHigh, other.idHigh);
        return high == 0 ? Long.compareUnsigned(idLow, other.idLow) : high;
    }

    boolean isAfter(UUID id) {
        int high = Long.compareUnsigned(idHigh, id.getMostSignificantBits());
        return high > 0 || high == 0 && Long.compareUnsigned(idLow, id.getLeastSignificantBits()) > 0;
    }

    public double latitude() {
        return latitude;
    }

    public double longitude() {
        return longitude;
    }

    public Place place() {
        return new Place(latitude, longitude);
    }

    public String name() {
        return name;
    }

    public Hours hours() {
        return hours;
    }

    /** The kinds of facilities that work, as a JSON array in UTF-8. */
    public byte[] facilitiesJson() {
        return facilities.json();
    }

    long facilityBits() {
        return facilities.bits();
    }

    /** Bit n for the audience with ordinal n; none for everybody. */
    public int audiences() {
        return audiences;
    }
}
