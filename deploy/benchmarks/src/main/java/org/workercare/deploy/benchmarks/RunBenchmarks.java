package org.workercare.deploy.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.workercare.deploy.local.LocalStack;
import org.workercare.deploy.local.Progress;
import org.workercare.deploy.local.StackSettings;

/** {@code make bench}: all benchmarks, or one by name, on a stack of their own. */
public final class RunBenchmarks {

    private static final List<Benchmark> ALL = List.of(
            new RelayBenchmark(),
            new GatewayBenchmark(),
            new AllocationBenchmark(),
            new LedgerBenchmark(),
            new LedgerAtScale(),
            new DuplicateCheckBenchmark(),
            new BookingsBenchmark(),
            new ClosureBenchmark(),
            new BookingTrial(),
            new NearestBenchmark(),
            new EnrolmentRush(),
            new WishesBenchmark(),
            new TilesBenchmark(),
            new StreamBenchmark(),
            LedgerTrial.endurance(),
            LedgerTrial.kills());

    private RunBenchmarks() {}

    /** @param arguments the file for the JSON lines; then, if only one is wanted, its name */
    public static void main(String[] arguments) throws Exception {
        List<Benchmark> chosen = ALL.stream()
                .filter(b -> arguments.length < 2 || b.name().equals(arguments[1]))
                .toList();
        if (chosen.isEmpty()) {
            System.err.println("There is no such benchmark; there are: "
                    + ALL.stream().map(Benchmark::name).toList());
            System.exit(2);
        }
        Path home = Files.createTempDirectory("worker-care-bench");
        List<Measurement> measured = new ArrayList<>();
        try (LocalStack stack = LocalStack.start(StackSettings.of(Path.of("")).apart(home), Progress.silent())) {
            for (Benchmark benchmark : chosen) {
                System.out.println("Measuring " + benchmark.name() + " …");
                measured.addAll(benchmark.measure(stack));
            }
        } finally {
            delete(home);
        }
        print(measured);
        write(Path.of(arguments[0]), measured);
    }

    private static void print(List<Measurement> measured) {
        System.out.printf("%n%-60s %12s %12s %-12s %6s %6s%n", "", "ours", "other", "", "ratio", "goal");
        measured.forEach(m -> System.out.printf(
                "%-60s %12.1f %12.1f %-12s %6.2f %6.2f %s%n",
                m.name(), m.ours(), m.other(), m.unit(), m.ratio(), m.goal(), m.verdict()));
    }

    private static void write(Path file, List<Measurement> measured) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<String> lines = measured.stream()
                .map(m -> json.createObjectNode()
                        .put("name", m.name())
                        .put("unit", m.unit())
                        .put("ours", m.ours())
                        .put("other", m.other())
                        .put("ratio", m.ratio())
                        .put("goal", m.goal())
                        .put("verdict", m.verdict()))
                .map(ObjectNode::toString)
                .toList();
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, lines);
        System.out.println("\nAlso in " + file);
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}
