package org.workercare.station.activities;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.workercare.platform.kernel.Sha256;

/**
 * Draws lots that anybody can draw again: applications come in the ascending order of
 * {@code SHA-256(seed ':' entropy ':' application)}, in hexadecimal digits, and each gets its places in all its sessions or
 * waits, in that order.
 */
final class Draw {

    static final String METHOD = "sha256-order/1";

    /**
     * An application in the drum.
     *
     * @param people who want places together
     */
    record Ticket(UUID application, int people, List<UUID> sessions) {}

    /**
     * A ticket drawn.
     *
     * @param rank from 1
     */
    record Lot(Ticket ticket, int rank, boolean placed) {}

    private record Keyed(Ticket ticket, String key) {}

    private Draw() {}

    static List<Lot> of(List<Ticket> tickets, List<Session> sessions, String seed, String entropy) {
        List<Ticket> order = tickets.stream()
                .map(ticket -> new Keyed(ticket, Sha256.hexOf(seed + ":" + entropy + ":" + ticket.application())))
                .sorted(Comparator.comparing(Keyed::key))
                .map(Keyed::ticket)
                .toList();
        Places places = new Places(sessions);
        List<Lot> lots = new ArrayList<>();
        for (Ticket ticket : order) {
            lots.add(new Lot(ticket, lots.size() + 1, places.take(ticket.sessions(), ticket.people())));
        }
        return lots;
    }

    /** All that is needed to draw it again, a line each: what, then its fields, parted by commas. */
    static String record(List<Lot> lots, List<Session> sessions, String seedHash, String seed, String entropy) {
        StringBuilder lines = new StringBuilder();
        line(lines, "method", METHOD);
        line(lines, "seed-hash", seedHash);
        line(lines, "seed", seed);
        line(lines, "entropy", entropy);
        sessions.stream()
                .sorted(Comparator.comparingInt(Session::number))
                .forEach(s -> line(lines, "session", s.id(), s.capacity() - s.enrolled()));
        lots.forEach(lot -> line(
                lines,
                "application",
                lot.ticket().application(),
                lot.ticket().people(),
                String.join(
                        " ",
                        lot.ticket().sessions().stream().map(UUID::toString).toList()),
                lot.rank(),
                lot.placed() ? "enrolled" : "waiting"));
        return lines.toString();
    }

    private static void line(StringBuilder lines, Object... fields) {
        lines.append(String.join(
                        ",",
                        java.util.Arrays.stream(fields).map(Object::toString).toList()))
                .append('\n');
    }
}
