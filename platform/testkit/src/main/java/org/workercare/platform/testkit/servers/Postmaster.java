package org.workercare.platform.testkit.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The PostgreSQL process that the pid file of a data directory names. */
final class Postmaster {

    private static final long STOP_SECONDS = 30;

    private Postmaster() {}

    /** The process id in {@code postmaster.pid}, whether or not it still runs. */
    static Optional<Long> pid(Path data) {
        Path file = pidFile(data);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (var lines = Files.lines(file)) {
            return lines.findFirst().map(line -> Long.parseLong(line.strip()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Stops a server that outlived its launcher, and removes a pid file whose number now belongs to another program:
     * PostgreSQL would refuse to start for either. A file whose process is gone stays: PostgreSQL itself then checks
     * for shared memory still in use.
     */
    static void stopLeftover(Path data) {
        Optional<ProcessHandle> process = pid(data).flatMap(ProcessHandle::of);
        process.ifPresent(running -> {
            if (isServerOf(running, data)) {
                Lifeline.tie(running.pid(), Lifeline.Signal.INT).close();
                awaitEnd(running);
            } else {
                forget(data);
            }
        });
    }

    private static boolean isServerOf(ProcessHandle process, Path data) {
        String command = process.info().commandLine().orElse("");
        return command.contains("postgres") && command.contains(data.toString());
    }

    private static void awaitEnd(ProcessHandle process) {
        try {
            process.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException("PostgreSQL process " + process.pid() + " does not end", e);
        }
    }

    private static void forget(Path data) {
        try {
            Files.delete(pidFile(data));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path pidFile(Path data) {
        return data.resolve("postmaster.pid");
    }
}
