package org.workercare.deploy.local;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Shows a line per part, and on a terminal a moving one for what is still starting. */
final class ConsoleProgress implements Progress, AutoCloseable {

    private static final String CLEAR_LINE = "\r\033[K";

    private final PrintStream out;
    private final boolean terminal;
    private final Map<String, Instant> starting = new LinkedHashMap<>();
    private final ScheduledExecutorService ticker =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());

    ConsoleProgress(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
        if (terminal) {
            ticker.scheduleAtFixedRate(this::redraw, 0, 200, TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public synchronized void starting(String part) {
        starting.put(part, Instant.now());
        redraw();
    }

    @Override
    public synchronized void ready(String part, Duration after, String address) {
        starting.remove(part);
        line("  ✓ %-15s %5.1f s   %s".formatted(part, after.toMillis() / 1000.0, address));
    }

    @Override
    public synchronized void note(String text) {
        line("  ! " + text);
    }

    private void line(String text) {
        out.println(terminal ? CLEAR_LINE + text : text);
        redraw();
    }

    private synchronized void redraw() {
        if (!terminal || starting.isEmpty()) {
            return;
        }
        Instant now = Instant.now();
        String parts = starting.entrySet().stream()
                .map(e -> e.getKey() + " " + Duration.between(e.getValue(), now).toSeconds() + " s")
                .collect(Collectors.joining(", "));
        out.print(CLEAR_LINE + "  … starting " + parts);
        out.flush();
    }

    /** Leaves the line clean for whoever writes next. */
    @Override
    public synchronized void close() {
        ticker.shutdownNow();
        starting.clear();
    }
}
