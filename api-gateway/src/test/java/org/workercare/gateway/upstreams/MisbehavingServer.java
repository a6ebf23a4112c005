package org.workercare.gateway.upstreams;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A service that hangs, breaks off or talks nonsense, one connection at a time each; it counts who asked for what. */
final class MisbehavingServer implements AutoCloseable {

    private static final String OK = "HTTP/1.1 200 OK\r\n";

    private final ServerSocket socket;
    private final Map<String, Integer> asked = new ConcurrentHashMap<>();

    private MisbehavingServer(ServerSocket socket) {
        this.socket = socket;
    }

    static MisbehavingServer start() {
        try {
            MisbehavingServer server = new MisbehavingServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
            Thread.ofVirtual().start(server::accept);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return socket.getLocalPort();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                Thread.ofVirtual().start(() -> serve(connection));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            var in = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
            String[] request = in.readLine().split(" ");
            for (String header = in.readLine(); !header.isEmpty(); header = in.readLine()) {}
            answer(request[1], in, connection.getOutputStream());
        } catch (IOException | RuntimeException gone) {
            asked.merge("/failed", 1, Integer::sum);
        }
    }

    private void answer(String uri, BufferedReader in, OutputStream out) throws IOException {
        int times = asked.merge(uri, 1, Integer::sum);
        switch (uri.split("\\?")[0]) {
            case "/silent" -> in.transferTo(java.io.Writer.nullWriter());
            case "/breaks-off", "/breaks-off-while-writing" -> out.flush();
            case "/breaks-off-once" -> write(out, times == 1 ? "" : whole("second attempt"));
            case "/breaks-off-in-body" -> write(out, OK + "Content-Length: 1000\r\n\r\nonly this");
            case "/breaks-off-in-chunks" -> write(out, OK + "Transfer-Encoding: chunked\r\n\r\n5\r\nfirst\r\n");
            case "/nonsense" -> write(out, "SSH-2.0-OpenSSH_9.9\r\n\r\n");
            case "/odd-framing" -> write(out, OK + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n");
            case "/asked" ->
                write(
                        out,
                        whole(""
                                + asked.getOrDefault(
                                        uri.split("\\?")[1].replace("%2F", "/").replace("=", ""), 0)));
            default -> write(out, whole("well"));
        }
    }

    private static String whole(String body) {
        return OK + "Connection: close\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
