package org.workercare.funding.aid.disbursement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.workercare.platform.kernel.Money;

/**
 * A batch by place and gender, with small cells suppressed: one with fewer than five payments shows neither count nor sum.
 * Where that would leave a single cell to be reckoned from the total, the next smallest is suppressed with it.
 *
 * @param cells by place, then gender
 */
public record Breakdown(List<Cell> cells) {

    static final int SMALLEST = 5;

    /**
     * The payments to one gender in one place.
     *
     * @param place the county's code, or that of the union above
     * @param count null where suppressed, as is the amount
     */
    public record Cell(String place, Gender gender, Integer count, Money amount, boolean suppressed) {

        private Cell hidden() {
            return new Cell(place, gender, null, null, true);
        }
    }

    /** As the 17th digit of a citizen id tells it (GB 11643-1999): odd for men. */
    public enum Gender {
        FEMALE,
        MALE;

        static Gender of(String citizenId) {
            return (citizenId.charAt(16) - '0') % 2 == 1 ? MALE : FEMALE;
        }
    }

    /** One payment's part in it. */
    record Share(String place, Gender gender, Money amount) {}

    static Breakdown of(List<Share> shares) {
        Map<String, List<Share>> cells = shares.stream()
                .collect(Collectors.groupingBy(
                        share -> share.place() + "/" + share.gender(), TreeMap::new, Collectors.toList()));
        List<Cell> open = cells.values().stream().map(Breakdown::cell).toList();
        long small = open.stream().filter(cell -> cell.count() < SMALLEST).count();
        int floor = small == 1 ? nextSmallest(open) : SMALLEST - 1;
        List<Cell> shown = new ArrayList<>();
        boolean second = small == 1;
        for (Cell cell : open) {
            boolean extra = second && cell.count() >= SMALLEST && cell.count() == floor;
            second = second && !extra;
            shown.add(cell.count() < SMALLEST || extra ? cell.hidden() : cell);
        }
        return new Breakdown(shown);
    }

    private static int nextSmallest(List<Cell> open) {
        return open.stream()
                .map(Cell::count)
                .filter(count -> count >= SMALLEST)
                .min(Comparator.naturalOrder())
                .orElse(SMALLEST);
    }

    private static Cell cell(List<Share> shares) {
        Money sum = shares.stream().map(Share::amount).reduce(Money.ZERO, Money::plus);
        Share first = shares.getFirst();
        return new Cell(first.place(), first.gender(), shares.size(), sum, false);
    }
}
