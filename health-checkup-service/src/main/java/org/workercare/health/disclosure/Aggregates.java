package org.workercare.health.disclosure;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.workercare.health.interpretation.Interpretations;
import org.workercare.health.interpretation.Outcome;

/**
 * How check-ups ended, in sums that tell of nobody.
 *
 * @param scope the employer whose workers are counted, or {@code campaign} for everybody
 * @param smallest counts below this are hidden, and as many more as keep them hidden
 * @param byIndustry a line for each industry
 * @param all everybody together
 */
public record Aggregates(UUID campaign, String scope, int smallest, List<Line> byIndustry, Line all) {

    /** Outcomes, taken together so that counts are large enough to be shown. */
    public enum Group {
        NOTHING_ABNORMAL,
        OTHER_FINDING,
        NEEDS_ACTION;

        @JsonValue
        public String wireName() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Group of(Outcome outcome) {
            return switch (outcome) {
                case NO_ABNORMALITY -> NOTHING_ABNORMAL;
                case OTHER_ABNORMALITY -> OTHER_FINDING;
                case URGENT, SUSPECTED_OCCUPATIONAL_DISEASE, CONTRAINDICATION, RECHECK, INCOMPLETE -> NEEDS_ACTION;
            };
        }
    }

    /**
     * A line of the table; null is hidden.
     *
     * @param industry {@code all} for everybody together
     */
    public record Line(String industry, Map<String, Integer> workers, Integer total) {}

    /** @param industries every one of the campaign's: an industry without workers is a line like any other */
    static Aggregates of(
            UUID campaign, String scope, List<String> industries, List<Interpretations.OutcomeCount> counts) {
        int[][] inner = new int[industries.size()][Group.values().length];
        for (Interpretations.OutcomeCount count : counts) {
            int row = industries.indexOf(count.industry());
            inner[row][Group.of(count.outcome()).ordinal()] += count.workers();
        }
        SuppressedTable table = SuppressedTable.of(inner);
        List<Line> lines = new ArrayList<>();
        for (int row = 0; row < industries.size(); row++) {
            lines.add(line(industries.get(row), row, table));
        }
        return new Aggregates(campaign, scope, SuppressedTable.SMALLEST, lines, line("all", table.lastRow(), table));
    }

    private static Line line(String industry, int row, SuppressedTable table) {
        Map<String, Integer> workers = new LinkedHashMap<>();
        for (Group group : Group.values()) {
            workers.put(group.wireName(), table.shown(row, group.ordinal()).orElse(null));
        }
        return new Line(industry, workers, table.shown(row, table.lastColumn()).orElse(null));
    }
}
