package org.workercare.deploy.benchmarks;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetClientOptions;
import io.vertx.core.net.NetSocket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** Thousands of front ends on the stream of changes, in one thread: each knows what it heard and where to resume. */
final class ManySubscribers implements AutoCloseable {

    /** Connections under way at once: a listening socket has a short queue. */
    private static final int AT_ONCE = 100;

    private static final int LONGEST_MILLIS = 60_000;

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final NetClient client;
    private final int port;
    private final String token;
    private final List<Subscriber> all = new ArrayList<>();
    /** When each bay's change was committed, by its id. */
    private final Map<UUID, Long> committed = new ConcurrentHashMap<>();

    private final int[] delays = new int[LONGEST_MILLIS];
    private long outOfOrder;

    ManySubscribers(int port, String token) {
        this.port = port;
        this.token = token;
        this.client = vertx.createNetClient(new NetClientOptions().setTcpNoDelay(true));
    }

    /** To be told before the change is made. */
    void expect(UUID bay) {
        committed.put(bay, System.nanoTime());
    }

    /** Lets so many listen; returns once each has been told that its stream is ready. */
    void listen(int count) {
        List<Subscriber> more = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            more.add(new Subscriber());
        }
        all.addAll(more);
        connect(more);
    }

    private void connect(List<Subscriber> some) {
        for (int from = 0; from < some.size(); from += AT_ONCE) {
            List<Subscriber> next = some.subList(from, Math.min(some.size(), from + AT_ONCE));
            CompletableFuture.allOf(next.stream().map(Subscriber::connect).toArray(CompletableFuture[]::new))
                    .join();
        }
    }

    /** Cuts every so-manieth off, in the middle of whatever it was being told. */
    List<Subscriber> cut(int everySoMany) {
        List<Subscriber> cut = new ArrayList<>();
        for (int i = 0; i < all.size(); i += everySoMany) {
            cut.add(all.get(i));
        }
        CompletableFuture<Void> done = new CompletableFuture<>();
        vertx.runOnContext(now -> {
            cut.forEach(subscriber -> subscriber.socket.close());
            done.complete(null);
        });
        done.join();
        return cut;
    }

    void resume(List<Subscriber> some) {
        connect(some);
    }

    /** How many subscribers have not been told of each bay exactly once. */
    long incomplete(List<UUID> bays) {
        long expected = bays.stream().mapToLong(ManySubscribers::mark).sum();
        return all.stream()
                .filter(subscriber -> subscriber.heard != bays.size() || subscriber.marks != expected)
                .count();
    }

    long outOfOrder() {
        return outOfOrder;
    }

    /** What was measured so far was warming up. */
    void forgetDelays() {
        Arrays.fill(delays, 0);
    }

    /** Milliseconds from before the change to the subscriber. */
    double delay(double part) {
        long sum = Arrays.stream(delays).asLongStream().sum();
        long seen = 0;
        for (int millis = 0; millis < LONGEST_MILLIS; millis++) {
            seen += delays[millis];
            if (seen >= part * sum) {
                return millis;
            }
        }
        return LONGEST_MILLIS;
    }

    private static long mark(UUID bay) {
        long mixed = (bay.getMostSignificantBits() ^ bay.getLeastSignificantBits()) * 0x9E3779B97F4A7C15L;
        return mixed ^ mixed >>> 29;
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    /** One front end; on the one event loop, but for being asked at the end. */
    final class Subscriber {

        private NetSocket socket;
        private CompletableFuture<Void> ready;
        private byte[] begun = new byte[0];
        private String lastId;
        private String id;
        private long transaction;
        private long sequence;
        private volatile int heard;
        private volatile long marks;

        CompletableFuture<Void> connect() {
            ready = new CompletableFuture<>();
            begun = new byte[0];
            client.connect(port, "127.0.0.1").onSuccess(this::listen).onFailure(ready::completeExceptionally);
            return ready;
        }

        private void listen(NetSocket connected) {
            socket = connected;
            connected.handler(this::read);
            connected.write("GET /changes HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + token + "\r\n"
                    + (lastId == null ? "" : "Last-Event-ID: " + lastId + "\r\n") + "\r\n");
        }

        private void read(Buffer buffer) {
            byte[] bytes = buffer.getBytes();
            int from = 0;
            for (int i = 0; i < bytes.length; i++) {
                if (bytes[i] == '\n') {
                    line(bytes, from, i);
                    from = i + 1;
                }
            }
            begun = join(begun, bytes, from, bytes.length);
        }

        private void line(byte[] bytes, int from, int until) {
            byte[] whole = join(begun, bytes, from, until);
            begun = new byte[0];
            if (whole.length == 0) {
                lastId = id == null ? lastId : id;
            } else if (whole[0] == 'i' && whole[1] == 'd') {
                id = new String(whole, 4, whole.length - 4, java.nio.charset.StandardCharsets.US_ASCII);
            } else if (whole[0] == 'd' && whole[1] == 'a') {
                data(new String(whole, java.nio.charset.StandardCharsets.UTF_8));
            }
        }

        private void data(String text) {
            int at = text.indexOf("\"bay\":{\"id\":\"");
            if (at < 0) {
                ready.complete(null);
                return;
            }
            UUID bay = UUID.fromString(text.substring(at + 13, at + 49));
            Long since = committed.get(bay);
            if (since != null) {
                heard++;
                marks += mark(bay);
                delays[(int) Math.min(LONGEST_MILLIS - 1, (System.nanoTime() - since) / 1_000_000)]++;
            }
            order();
        }

        private void order() {
            int dash = id.indexOf('-');
            long itsTransaction = Long.parseLong(id.substring(0, dash));
            long itsSequence = Long.parseLong(id.substring(dash + 1));
            boolean isBehind =
                    itsTransaction > transaction || (itsTransaction == transaction && itsSequence > sequence);
            outOfOrder += isBehind ? 0 : 1;
            transaction = itsTransaction;
            sequence = itsSequence;
        }

        private static byte[] join(byte[] begun, byte[] bytes, int from, int until) {
            int end = until > from && bytes[until - 1] == '\r' && until < bytes.length ? until - 1 : until;
            byte[] joined = Arrays.copyOf(begun, begun.length + end - from);
            System.arraycopy(bytes, from, joined, begun.length, end - from);
            return joined;
        }
    }
}
