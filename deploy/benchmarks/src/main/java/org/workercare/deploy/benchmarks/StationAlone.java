package org.workercare.deploy.benchmarks;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.workercare.deploy.local.LocalStack;
import org.workercare.deploy.local.ServiceName;

/** A station service beside the stack's own, on the same database, with the heap that a million sites are allowed. */
final class StationAlone implements AutoCloseable {

    private static final Path JAR = Path.of("station-service/target/quarkus-app/quarkus-run.jar");
    private static final Duration LOADING = Duration.ofMinutes(5);
    private static final Pattern HEAP = Pattern.compile("jvm_memory_used_bytes\\{[^}]*area=\"heap\"[^}]*} ([0-9.E+]+)");

    private final Process process;
    private final int port;
    private final HttpClient http = HttpClient.newHttpClient();

    private StationAlone(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** @return once it has loaded all sites */
    static StationAlone start(LocalStack stack) throws IOException {
        int port = freePort();
        Path log = Files.createTempFile("station-alone", ".log");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-XX:+UseSerialGC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-jar",
                        JAR.toAbsolutePath().toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(stack.environment(ServiceName.STATION));
        builder.environment().put("QUARKUS_HTTP_PORT", "" + port);
        StationAlone station = new StationAlone(builder.start(), port);
        Runtime.getRuntime().addShutdownHook(new Thread(station.process::destroyForcibly));
        Awaitility.await("the station to load; its log is " + log)
                .atMost(LOADING)
                .pollInterval(Duration.ofMillis(200))
                .until(station::isReady);
        return station;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    int port() {
        return port;
    }

    private boolean isReady() {
        try {
            return http.send(request("/q/health/ready"), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
    }

    /** Bytes of heap in use after a full collection. */
    double heapUsed() throws IOException, InterruptedException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        new ProcessBuilder(List.of(jcmd.toString(), "" + process.pid(), "GC.run"))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        String metrics =
                http.send(request("/q/metrics"), BodyHandlers.ofString()).body();
        return HEAP.matcher(metrics)
                .results()
                .mapToDouble(match -> Double.parseDouble(match.group(1)))
                .sum();
    }

    @Override
    public void close() {
        http.close();
        process.destroy();
        process.onExit().join();
    }
}
