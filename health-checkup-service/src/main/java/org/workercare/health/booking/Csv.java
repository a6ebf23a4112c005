package org.workercare.health.booking;

import java.util.ArrayList;
import java.util.List;

/** Reads comma-separated values (RFC 4180): quoted cells may hold commas, quotes and line ends. */
final class Csv {

    private final String text;
    private final List<List<String>> lines = new ArrayList<>();
    private List<String> line = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private boolean quoted;

    private Csv(String text) {
        this.text = text;
    }

    /** @return its lines, blank ones left out; cells without their quotes and outer spaces */
    static List<List<String>> read(String text) {
        return new Csv(text).lines();
    }

    private List<List<String>> lines() {
        for (int i = 0; i < text.length(); i++) {
            i += take(text.charAt(i), i + 1 < text.length() ? text.charAt(i + 1) : '\n');
        }
        endLine();
        return lines;
    }

    /** @return how many characters beyond this one were taken */
    private int take(char c, char following) {
        if (quoted) {
            return takeQuoted(c, following);
        }
        switch (c) {
            case '"' -> quoted = true;
            case ',' -> endCell();
            case '\n' -> endLine();
            case '\r' -> {}
            default -> cell.append(c);
        }
        return 0;
    }

    private int takeQuoted(char c, char following) {
        if (c != '"') {
            cell.append(c);
            return 0;
        }
        if (following == '"') {
            cell.append('"');
            return 1;
        }
        quoted = false;
        return 0;
    }

    private void endCell() {
        line.add(cell.toString().strip());
        cell.setLength(0);
    }

    private void endLine() {
        endCell();
        if (line.size() > 1 || !line.getFirst().isEmpty()) {
            lines.add(line);
        }
        line = new ArrayList<>();
    }
}
