package org.workercare.station.supplies;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The lots of an item and which of them moves: what expires first is given out first, and what has expired is not given out.
 *
 * @param today in China
 */
record Shelf(List<Lot> lots, LocalDate today) {

    /**
     * Pieces that came together.
     *
     * @param expiresOn the last day on which they may be given out, or null where they keep
     */
    public record Lot(UUID id, int quantity, LocalDate expiresOn) {

        boolean isUsableOn(LocalDate day) {
            return expiresOn == null || !expiresOn.isBefore(day);
        }
    }

    /** @param quantity added to the lot, negative where it is taken away */
    record Part(UUID lotId, int quantity) {}

    static final Comparator<Lot> FIRST_TO_EXPIRE = Comparator.comparing(
                    Lot::expiresOn, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(lot -> lot.id().toString());

    Shelf {
        lots = lots.stream().sorted(FIRST_TO_EXPIRE).toList();
    }

    int usable() {
        return sum(lots.stream().filter(lot -> lot.isUsableOn(today)).toList());
    }

    int all() {
        return sum(lots);
    }

    /** Gives out; empty if so many may not be given out today. */
    Optional<List<Part>> use(int quantity) {
        return take(lots.stream().filter(lot -> lot.isUsableOn(today)).toList(), quantity);
    }

    /** Throws away, of a lot or, without one, what expires first; empty if there is not so much. */
    Optional<List<Part>> discard(int quantity, UUID lotId) {
        return take(
                lots.stream()
                        .filter(lot -> lotId == null || lot.id().equals(lotId))
                        .toList(),
                quantity);
    }

    /**
     * What a count of everything there makes of the books: what is missing is taken from what expires first, what is more
     * than was known is put to what keeps longest. Empty if there is more, and no lot it could belong to.
     */
    Optional<List<Part>> count(int counted) {
        int more = counted - all();
        if (more <= 0) {
            return take(lots, -more);
        }
        return lots.isEmpty()
                ? Optional.empty()
                : Optional.of(List.of(new Part(lots.getLast().id(), more)));
    }

    private static Optional<List<Part>> take(List<Lot> from, int quantity) {
        List<Part> parts = new ArrayList<>();
        int left = quantity;
        for (Lot lot : from) {
            int taken = Math.min(left, lot.quantity());
            if (taken > 0) {
                parts.add(new Part(lot.id(), -taken));
                left -= taken;
            }
        }
        return left > 0 ? Optional.empty() : Optional.of(parts);
    }

    private static int sum(List<Lot> lots) {
        return lots.stream().mapToInt(Lot::quantity).sum();
    }
}
