package org.workercare.platform.testkit.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Ends a child process when this JVM ends, even by {@code kill -9}, and then removes the child's temporary files.
 *
 * <p>A shell waits for the end of a pipe that only this JVM holds open; the operating system closes it in every case.
 */
public final class Lifeline implements AutoCloseable {

    /** How the child is asked to end: {@code INT} is PostgreSQL's fast shutdown, {@code TERM} a JVM's orderly one. */
    public enum Signal {
        INT,
        TERM,
        KILL
    }

    private static final String WATCH = """
            trap '' INT HUP TERM
            cat > /dev/null
            signal=$1; child=$2; shift 2
            kill -"$signal" "$child" 2> /dev/null
            tries=0
            while kill -0 "$child" 2> /dev/null && [ "$tries" -lt 100 ]; do sleep 0.1; tries=$((tries + 1)); done
            kill -KILL "$child" 2> /dev/null
            for left in "$@"; do rm -rf -- "$left"; done
            """;

    private static final String DEAF_TO_CTRL_C = "trap '' INT; exec \"$@\"";

    /** Keeps every open pipe reachable: one that is collected could be closed. */
    private static final Set<Process> OPEN = ConcurrentHashMap.newKeySet();

    private final Process shell;

    private Lifeline(Process shell) {
        this.shell = shell;
        OPEN.add(shell);
        shell.onExit().thenAccept(OPEN::remove);
    }

    /**
     * Ties a process to this JVM's life.
     *
     * @param pid the child
     * @param signal what it gets first; after ten seconds it is killed
     * @param leftovers files and directories to remove once it is gone
     */
    public static Lifeline tie(long pid, Signal signal, Path... leftovers) {
        List<String> command = new ArrayList<>(List.of("sh", "-c", WATCH, "lifeline", signal.name(), "" + pid));
        Stream.of(leftovers).map(Path::toString).forEach(command::add);
        try {
            return new Lifeline(new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException("no POSIX shell to watch process " + pid, e);
        }
    }

    /** The same command, deaf to the Ctrl-C that a terminal sends to all of a launcher's children at once. */
    public static List<String> deafToCtrlC(List<String> command) {
        return Stream.concat(Stream.of("sh", "-c", DEAF_TO_CTRL_C, "child"), command.stream())
                .toList();
    }

    /** Lets go of a child that has ended or shall live on: nothing is signalled, nothing removed. */
    public void release() {
        shell.destroyForcibly();
    }

    /** Pulls the line now: as if this JVM had ended. */
    @Override
    public void close() {
        try {
            shell.getOutputStream().close();
            shell.waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
