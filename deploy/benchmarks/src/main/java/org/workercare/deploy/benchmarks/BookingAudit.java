package org.workercare.deploy.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** What must be true of the reservations after any trial, read from the database; each figure is to be zero. */
final class BookingAudit {

    private static final Map<String, String> CHECKS = new LinkedHashMap<>();

    static {
        CHECKS.put("overlaps", """
                select count(*) from reservation a join reservation b on a.bay_id = b.bay_id and a.id < b.id
                    and a.period && b.period
                where a.state in ('held', 'booked', 'checked-in') and b.state in ('held', 'booked', 'checked-in')""");
        CHECKS.put("reservations that no key stands for", """
                select count(*) from reservation r where r.driver like 'trial-%' and not exists (
                    select from idempotency i where i.caller = r.driver and i.operation = 'POST /reservations'
                        and i.location = '/reservations/' || r.id)""");
        CHECKS.put("keys that no reservation stands for", """
                select count(*) from idempotency i where i.caller like 'trial-%' and i.operation = 'POST /reservations'
                    and not exists (select from reservation r where '/reservations/' || r.id = i.location)""");
        CHECKS.put("holds that ended early", """
                select count(*) from reservation where state = 'expired' and ended_at < hold_expires_at""");
        CHECKS.put("no-shows that were released early", """
                select count(*) from reservation where state = 'no-show'
                    and ended_at < least(lower(period) + interval '15 minutes', upper(period))""");
    }

    private BookingAudit() {}

    static Map<String, Long> of(Connection connection) throws SQLException {
        Map<String, Long> found = new LinkedHashMap<>();
        for (Map.Entry<String, String> check : CHECKS.entrySet()) {
            found.put(check.getKey(), number(connection, check.getValue()));
        }
        return found;
    }

    static long number(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Acknowledged reservations that are not there, or not as the last acknowledgement left them. */
    static long lost(Connection connection, Map<String, String> told) throws SQLException {
        Map<String, String> states = new HashMap<>();
        try (var sql = connection.createStatement();
                var rows = sql.executeQuery("select id, state from reservation where driver like 'trial-%'")) {
            while (rows.next()) {
                states.put(rows.getString(1), rows.getString(2));
            }
        }
        return told.entrySet().stream()
                .filter(one -> !follows(one.getValue(), states.get(one.getKey())))
                .count();
    }

    /** What time may have made of it since. */
    private static boolean follows(String told, String now) {
        if (now == null) {
            return false;
        }
        return switch (told) {
            case "booked" -> now.equals("booked") || now.equals("no-show");
            case "cancelled" -> now.equals("cancelled");
            default -> true;
        };
    }
}
