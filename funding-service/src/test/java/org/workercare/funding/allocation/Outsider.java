package org.workercare.funding.allocation;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs the recomputation that we hand to outsiders, in a process of its own and with nothing of ours beside it. */
final class Outsider {

    private static final Path PROGRAM = Path.of("..", "docs", "recompute", "Recompute.java");
    private static final int PATIENCE_SECONDS = 60;

    /** @param verdict its last line */
    record Finding(int exit, String hash, String verdict) {}

    private Outsider() {}

    static Finding recomputes(String document) throws IOException, InterruptedException {
        Path file = Files.writeString(Files.createTempFile("explanation", ".csv"), document);
        Path said = Files.createTempFile("recompute", ".txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        PROGRAM.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        List<String> lines = Files.readAllLines(said);
        Files.delete(file);
        Files.delete(said);
        return new Finding(process.exitValue(), lines.getFirst().replace("SHA-256 ", ""), lines.getLast());
    }

    /** The document with the amount of its middle line a fen higher. */
    static String oneFenMore(String document) {
        List<String> lines = new ArrayList<>(document.lines().toList());
        int middle = lines.size() / 2;
        String line = lines.get(middle);
        int comma = line.lastIndexOf(',');
        String more = new BigDecimal(line.substring(comma + 1))
                .add(new BigDecimal("0.01"))
                .toPlainString();
        lines.set(middle, line.substring(0, comma + 1) + more);
        return String.join("\n", lines) + "\n";
    }
}
