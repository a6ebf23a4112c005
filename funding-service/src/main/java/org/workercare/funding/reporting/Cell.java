package org.workercare.funding.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.workercare.platform.kernel.Money;

/** What stands in one cell of a sheet. */
sealed interface Cell {

    record Text(String text) implements Cell {

        private static final String COMMANDS = "=+-@\t\r\n";

        /** Spreadsheets run a text that begins like a formula; an apostrophe before it makes them show it. */
        String harmless() {
            return !text.isEmpty() && COMMANDS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        }
    }

    record Amount(Money money) implements Cell {}

    record Ratio(BigDecimal ratio) implements Cell {}

    record Count(long count) implements Cell {}

    record Day(LocalDate day) implements Cell {}

    /** @param text or null, which leaves the cell empty */
    static Cell of(String text) {
        return new Text(text == null ? "" : text);
    }

    static Cell of(Money money) {
        return new Amount(money);
    }

    static Cell of(long count) {
        return new Count(count);
    }

    /** @param day or null, which leaves the cell empty */
    static Cell of(LocalDate day) {
        return day == null ? new Text("") : new Day(day);
    }

    static Cell rate(String decimals) {
        return new Ratio(new BigDecimal(decimals));
    }
}
