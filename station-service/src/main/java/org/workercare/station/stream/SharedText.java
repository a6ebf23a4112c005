package org.workercare.station.stream;

import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.Map;

/** The latest stretches of events as one text each, for all who stand at the same place; used on one thread only. */
final class SharedText {

    private record Stretch(long first, long end) {}

    private static final int MOST = 32;

    private final Tail tail;
    private final Map<Stretch, byte[]> texts = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Stretch, byte[]> eldest) {
            return size() > MOST;
        }
    };

    SharedText(Tail tail) {
        this.tail = tail;
    }

    boolean isOf(Tail other) {
        return tail == other;
    }

    /** @return null if the tail no longer has them all */
    byte[] of(long first, long end) {
        return texts.computeIfAbsent(new Stretch(first, end), this::join);
    }

    private byte[] join(Stretch stretch) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (long number = stretch.first(); number < stretch.end(); number++) {
            Told told = tail.at(number);
            if (told == null) {
                return null;
            }
            joined.writeBytes(told.text());
        }
        return joined.toByteArray();
    }
}
