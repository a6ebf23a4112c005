package org.workercare.deploy.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * Remembers on disk which processes this home started, so that the next launcher can end any that are left.
 *
 * <p>A process counts as left over only if its number and its start time are those noted: numbers are used again.
 *
 * @param directory one file per part
 */
record ChildRegister(Path directory) {

    private static final long PATIENCE_SECONDS = 20;

    void note(String part, ProcessHandle process) {
        try {
            Files.createDirectories(directory);
            Files.writeString(directory.resolve(part), process.pid() + " " + startOf(process));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends what an earlier launcher left running, and waits until it has ended. */
    void endLeftovers() {
        if (!Files.isDirectory(directory)) {
            return;
        }
        List<ProcessHandle> left;
        try (Stream<Path> files = Files.list(directory)) {
            left = files.map(ChildRegister::running).flatMap(Optional::stream).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        left.forEach(ProcessHandle::destroy);
        left.forEach(ChildRegister::awaitEnd);
    }

    private static Optional<ProcessHandle> running(Path file) {
        try {
            String[] noted = Files.readString(file).split(" ", 2);
            return ProcessHandle.of(Long.parseLong(noted[0]))
                    .filter(process -> noted.length == 2 && startOf(process).equals(noted[1]));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static String startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("unknown");
    }

    private static void awaitEnd(ProcessHandle process) {
        CompletableFuture<ProcessHandle> end = process.onExit();
        try {
            end.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            process.destroyForcibly();
            end.join();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
