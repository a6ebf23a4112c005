package org.workercare.health.booking;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.workercare.health.worker.Newcomer;
import org.workercare.platform.kernel.OrganisationId;
import org.workercare.platform.kernel.privacy.CitizenId;

/**
 * Judges a roster's rows, one after the other.
 *
 * @param organisation the campaign's: employers stand at it or below
 * @param industries the campaign's
 * @param hazards codes that have rules
 */
record RosterRules(OrganisationId organisation, Set<String> industries, Set<String> hazards) {

    /** In order; of rows that name the same citizen id or account, the first stands. */
    List<RosterRow> judge(List<RosterSheet.Line> lines) {
        Set<String> seen = new HashSet<>();
        return lines.stream().map(line -> unique(judge(line), seen)).toList();
    }

    private static RosterRow unique(RosterRow row, Set<String> seen) {
        if (!(row instanceof RosterRow.Good good)) {
            return row;
        }
        Newcomer newcomer = good.newcomer();
        if (!seen.add("id " + newcomer.citizenId().reveal())) {
            return new RosterRow.Bad(row.row(), RosterColumn.CITIZEN_ID, BookingProblem.ROSTER_DUPLICATE);
        }
        if (newcomer.account().isPresent()
                && !seen.add("account " + newcomer.account().get())) {
            return new RosterRow.Bad(row.row(), RosterColumn.ACCOUNT, BookingProblem.ROSTER_DUPLICATE);
        }
        return row;
    }

    private RosterRow judge(RosterSheet.Line line) {
        return form(line).or(() -> content(line)).orElseGet(() -> good(line));
    }

    private static Optional<RosterRow> form(RosterSheet.Line line) {
        if (line.ragged()) {
            return bad(line, null, BookingProblem.ROSTER_ROW_RAGGED);
        }
        for (RosterColumn column : RosterColumn.values()) {
            String cell = line.cell(column);
            if (column.isRequired() && cell.isEmpty()) {
                return bad(line, column, BookingProblem.ROSTER_FIELD_MISSING);
            }
            if (cell.length() > column.longest() || cell.indexOf('\0') >= 0) {
                return bad(line, column, BookingProblem.ROSTER_FIELD_TOO_LONG);
            }
        }
        return Optional.empty();
    }

    private Optional<RosterRow> content(RosterSheet.Line line) {
        if (citizenId(line).isEmpty()) {
            return bad(line, RosterColumn.CITIZEN_ID, BookingProblem.ROSTER_CITIZEN_ID);
        }
        if (!isEmployer(line.cell(RosterColumn.EMPLOYER))) {
            return bad(line, RosterColumn.EMPLOYER, BookingProblem.ROSTER_EMPLOYER);
        }
        if (!industries.contains(line.cell(RosterColumn.INDUSTRY))) {
            return bad(line, RosterColumn.INDUSTRY, BookingProblem.ROSTER_INDUSTRY);
        }
        if (!hazards.containsAll(hazardsIn(line))) {
            return bad(line, RosterColumn.HAZARDS, BookingProblem.ROSTER_HAZARD);
        }
        return Optional.empty();
    }

    private static RosterRow good(RosterSheet.Line line) {
        String account = line.cell(RosterColumn.ACCOUNT);
        Newcomer newcomer = new Newcomer(
                line.row(),
                line.cell(RosterColumn.NAME),
                citizenId(line).orElseThrow(),
                account.isEmpty() ? Optional.empty() : Optional.of(account));
        return new RosterRow.Good(
                newcomer,
                line.cell(RosterColumn.EMPLOYER),
                line.cell(RosterColumn.ENTERPRISE),
                line.cell(RosterColumn.INDUSTRY),
                hazardsIn(line));
    }

    private static Optional<RosterRow> bad(RosterSheet.Line line, RosterColumn column, BookingProblem problem) {
        return Optional.of(new RosterRow.Bad(line.row(), column, problem));
    }

    private static Optional<CitizenId> citizenId(RosterSheet.Line line) {
        try {
            return Optional.of(CitizenId.parse(line.cell(RosterColumn.CITIZEN_ID)));
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    private boolean isEmployer(String cell) {
        try {
            return new OrganisationId(cell).isWithin(organisation);
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static List<String> hazardsIn(RosterSheet.Line line) {
        return Arrays.stream(line.cell(RosterColumn.HAZARDS).split("[;；]"))
                .map(String::strip)
                .filter(hazard -> !hazard.isEmpty())
                .distinct()
                .toList();
    }
}
