package org.workercare.station.stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A front end that follows the stream over a connection of its own, reads it on a thread of its own, and keeps all. */
final class Listening implements AutoCloseable {

    /** @param id the position; the last one told before if the event itself has none */
    record Event(String id, String name, JsonNode data) {

        String bay() {
            return data.at("/bay/id").asText();
        }

        String status() {
            return data.at("/bay/status").asText();
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Socket socket;
    private final BufferedReader lines;
    private final List<Event> events = new CopyOnWriteArrayList<>();
    private volatile String lastId;
    private volatile boolean isOver;

    /** Connects, and reads nothing yet. */
    private Listening(String token, String path, String lastEventId, int receiveBuffer) throws IOException {
        socket = new Socket();
        socket.setReceiveBufferSize(receiveBuffer);
        socket.connect(new InetSocketAddress("127.0.0.1", port()));
        String request = "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + token + "\r\n"
                + (lastEventId == null ? "" : "Last-Event-ID: " + lastEventId + "\r\n") + "\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    static Listening to(String token, String path, String lastEventId) throws IOException {
        return new Listening(token, path, lastEventId, 1 << 20).reading();
    }

    /** One that does not read until it is told to. */
    static Listening idle(String token, String path) throws IOException {
        return new Listening(token, path, null, 1 << 16);
    }

    Listening reading() {
        Thread.ofVirtual().start(this::read);
        return this;
    }

    private void read() {
        Event event = new Event(null, null, null);
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                event = take(line, event);
            }
        } catch (IOException e) {
            // The connection was cut: what was read stands.
        } finally {
            isOver = true;
        }
    }

    /** Lines of chunks' lengths are no field of an event and fall through. */
    private Event take(String line, Event event) throws IOException {
        if (line.isEmpty()) {
            lastId = event.id() == null ? lastId : event.id();
            return new Event(event.id(), null, null);
        } else if (line.startsWith("id: ")) {
            return new Event(line.substring(4), event.name(), event.data());
        } else if (line.startsWith("event: ")) {
            return new Event(event.id(), line.substring(7), event.data());
        } else if (line.startsWith("data: ")) {
            events.add(new Event(event.id(), event.name(), JSON.readTree(line.substring(6))));
            return new Event(event.id(), null, null);
        }
        return event;
    }

    List<Event> events() {
        return events;
    }

    /** Those about something, in order. */
    List<Event> about(String siteId) {
        return events.stream()
                .filter(e -> e.data().path("siteId").asText().equals(siteId))
                .toList();
    }

    String lastId() {
        return lastId;
    }

    boolean isOver() {
        return isOver;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private static int port() {
        URI base = URI.create(RestAssured.baseURI);
        return base.getPort() > 0 ? base.getPort() : RestAssured.port;
    }
}
