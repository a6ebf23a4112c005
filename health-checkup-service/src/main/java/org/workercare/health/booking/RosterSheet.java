package org.workercare.health.booking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A roster as a table, before its cells are judged.
 *
 * @param missing columns that must be there and are not
 * @param lines one for each row below the head
 */
record RosterSheet(List<RosterColumn> missing, List<Line> lines) {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /**
     * A row.
     *
     * @param row as a spreadsheet counts: the head is row 1
     * @param ragged whether it has more or fewer cells than the head
     */
    record Line(int row, boolean ragged, Map<RosterColumn, String> cells) {

        String cell(RosterColumn column) {
            return cells.getOrDefault(column, "");
        }
    }

    static RosterSheet read(String text) {
        boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
        List<List<String>> table = Csv.read(marked ? text.substring(1) : text);
        List<String> head = table.isEmpty() ? List.of() : table.getFirst();
        List<Optional<RosterColumn>> columns =
                head.stream().map(RosterColumn::headed).toList();
        List<RosterColumn> missing = Arrays.stream(RosterColumn.values())
                .filter(column -> !columns.contains(Optional.of(column)))
                .filter(RosterColumn::isRequired)
                .toList();
        List<Line> lines = new ArrayList<>();
        for (int i = 1; i < table.size(); i++) {
            lines.add(line(i + 1, columns, table.get(i)));
        }
        return new RosterSheet(missing, lines);
    }

    private static Line line(int row, List<Optional<RosterColumn>> columns, List<String> cells) {
        Map<RosterColumn, String> named = new EnumMap<>(RosterColumn.class);
        for (int i = 0; i < Math.min(columns.size(), cells.size()); i++) {
            String cell = cells.get(i);
            columns.get(i).ifPresent(column -> named.put(column, cell));
        }
        return new Line(row, cells.size() != columns.size(), named);
    }
}
