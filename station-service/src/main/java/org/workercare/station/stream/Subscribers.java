package org.workercare.station.stream;

import io.micrometer.core.instrument.MeterRegistry;
import io.netty.buffer.Unpooled;
import io.quarkus.runtime.ShutdownEvent;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.workercare.station.changes.Feed;
import org.workercare.station.changes.Position;

/** All who listen on this replica, each on the event loop of its connection. */
@ApplicationScoped
class Subscribers {

    private static final long CHECK_MILLIS = 1_000;
    private static final int ENHANCE_YOUR_CALM = 11;

    /** Rounds keep this much apart, and more the more there are: whoever is told a batch costs a call of the system. */
    private static final long SHORTEST_PAUSE_MILLIS = 5;

    private static final int SUBSCRIBERS_PER_MILLI = 8;

    /** Served before others on the loop have their turn. */
    private static final int SLICE = 200;

    private final Vertx vertx;
    private final Feed feed;
    private final StreamConfig config;
    private final Map<Thread, Loop> loops = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();

    Subscribers(Vertx vertx, Feed feed, StreamConfig config, MeterRegistry meters) {
        meters.gauge("workercare.stream.subscribers", count);
        this.vertx = vertx;
        this.feed = feed;
        this.config = config;
    }

    /** How many listen now. */
    int count() {
        return count.get();
    }

    boolean isFull() {
        return count.get() >= config.mostSubscribers();
    }

    /** There is more to tell. */
    void wake() {
        loops.values().forEach(Loop::wake);
    }

    /** Ends all streams: their subscribers resume, elsewhere or later. */
    void letGoAll(@Observes ShutdownEvent event) {
        letGoAll();
    }

    void letGoAll() {
        loops.values().forEach(loop -> loop.context.runOnContext(now -> loop.letGoAll()));
    }

    /**
     * Begins to answer; on the event loop of the request.
     *
     * @param context of that event loop
     * @param expires when the caller's token does
     */
    Connection connect(Context context, RoutingContext routing, Instant expires, Position from) {
        Loop loop = loops.computeIfAbsent(Thread.currentThread(), thread -> new Loop(context));
        return new Connection(loop, routing, expires, from);
    }

    /** The subscribers of one event loop; used on it only. */
    private final class Loop {

        private final Context context;
        private final Set<Connection> connections = new LinkedHashSet<>();
        private final AtomicBoolean isDue = new AtomicBoolean();

        Loop(Context context) {
            this.context = context;
            context.runOnContext(now -> vertx.setPeriodic(CHECK_MILLIS, id -> check()));
        }

        void wake() {
            if (isDue.compareAndSet(false, true)) {
                context.runOnContext(now -> vertx.setTimer(pauseMillis(), id -> {
                    isDue.set(false);
                    round(new ArrayList<>(connections), 0, null);
                }));
            }
        }

        private long pauseMillis() {
            return SHORTEST_PAUSE_MILLIS + connections.size() / SUBSCRIBERS_PER_MILLI;
        }

        private void round(List<Connection> all, int from, SharedText last) {
            SharedText shared = last;
            int until = Math.min(all.size(), from + SLICE);
            for (Connection connection : all.subList(from, until)) {
                shared = connection.serve(shared);
            }
            if (until < all.size()) {
                SharedText known = shared;
                context.runOnContext(now -> round(all, until, known));
            }
        }

        private void check() {
            Position reached = feed.reached();
            long now = System.nanoTime();
            Instant time = Instant.now();
            new ArrayList<>(connections).forEach(connection -> connection.check(now, time, reached));
        }

        private void letGoAll() {
            new ArrayList<>(connections).forEach(Connection::letGo);
        }
    }

    /** One subscriber's connection; used on its event loop only. */
    final class Connection implements Outlet {

        private final Loop loop;
        private final HttpServerResponse response;
        private final Instant expires;
        private Subscriber subscriber;
        private Tail tail;
        private Runnable taken = () -> {};
        private boolean isOpen = true;
        private long fullSince;
        private long beatAt = System.nanoTime();

        private Connection(Loop loop, RoutingContext routing, Instant expires, Position from) {
            this.loop = loop;
            this.response = routing.response();
            this.expires = expires;
            routing.addEndHandler(ended -> loop.context.runOnContext(now -> forget()));
            response.setChunked(true)
                    .putHeader("Content-Type", "text/event-stream")
                    .putHeader("Cache-Control", "no-store")
                    .putHeader("X-Accel-Buffering", "no")
                    .drainHandler(drained -> loop.context.runOnContext(now -> drained()));
            loop.connections.add(this);
            count.incrementAndGet();
            write(EventText.ready(from));
        }

        Context context() {
            return loop.context;
        }

        boolean isOpen() {
            return isOpen;
        }

        @Override
        public boolean isFull() {
            return response.writeQueueFull();
        }

        @Override
        public void write(byte[] text) {
            if (isOpen && !response.closed()) {
                response.write(Buffer.buffer(Unpooled.wrappedBuffer(text)));
            }
        }

        /** From now on it is told what comes at the tail's end. */
        void follow(Tail itsTail, Filter filter, Position known, long next) {
            tail = itsTail;
            subscriber = new Subscriber(itsTail, filter, this, known, next);
            serve(null);
        }

        /** Calls back once what was written has been taken. */
        void whenTaken(Runnable action) {
            if (isFull()) {
                fullSince = System.nanoTime();
                taken = action;
            } else {
                action.run();
            }
        }

        private SharedText serve(SharedText last) {
            if (!isOpen || subscriber == null) {
                return last;
            }
            SharedText shared = last == null || !last.isOf(tail) ? new SharedText(tail) : last;
            switch (subscriber.advance(shared)) {
                case UP_TO_DATE -> fullSince = 0;
                case FULL -> fullSince = fullSince == 0 ? System.nanoTime() : fullSince;
                case LOST -> letGo();
            }
            return shared;
        }

        private void drained() {
            fullSince = 0;
            Runnable waiting = taken;
            taken = () -> {};
            waiting.run();
            serve(null);
        }

        private void check(long now, Instant time, Position reached) {
            boolean isStuck =
                    fullSince != 0 && now - fullSince > config.patience().toNanos();
            if (isStuck) {
                letGo();
            } else if (!time.isBefore(expires)) {
                response.end();
            } else if (reached != null && now - beatAt > config.heartbeat().toNanos()) {
                beatAt = now;
                beat(reached);
            }
        }

        private void beat(Position reached) {
            if (subscriber != null) {
                subscriber.beat(reached);
            }
        }

        void letGo() {
            response.reset(ENHANCE_YOUR_CALM);
            forget();
        }

        private void forget() {
            if (isOpen) {
                isOpen = false;
                loop.connections.remove(this);
                count.decrementAndGet();
            }
        }
    }
}
