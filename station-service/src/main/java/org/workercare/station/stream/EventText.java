package org.workercare.station.stream;

import java.nio.charset.StandardCharsets;
import org.workercare.station.changes.Position;

/** Server-sent events as the HTML standard frames them. */
final class EventText {

    private static final byte[] COMMENT = ":\n\n".getBytes(StandardCharsets.UTF_8);

    private EventText() {}

    /** @param data JSON in one line */
    static byte[] event(Position position, String name, String data) {
        return ("id: " + position + "\nevent: " + name + "\ndata: " + data + "\n\n").getBytes(StandardCharsets.UTF_8);
    }

    /** What begins a stream: how long to wait before coming back, and from where on it tells. */
    static byte[] ready(Position position) {
        return ("retry: 1000\n"
                        + new String(
                                event(position, "ready", "{\"position\":\"" + position + "\"}"),
                                StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** A comment; an id without data moves the place to resume from and is no event. */
    static byte[] beat(Position position) {
        return position == null ? COMMENT : ("id: " + position + "\n:\n\n").getBytes(StandardCharsets.UTF_8);
    }
}
