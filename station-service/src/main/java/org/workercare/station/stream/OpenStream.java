package org.workercare.station.stream;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.workercare.platform.web.problems.CommonProblem;
import org.workercare.station.changes.ChangeBatch;
import org.workercare.station.changes.Feed;
import org.workercare.station.changes.Position;
import org.workercare.station.changes.ReadChanges;
import org.workercare.station.stream.Subscribers.Connection;

/** Lets somebody listen: from now on, or first to everything since a position. */
@ApplicationScoped
class OpenStream {

    /**
     * Who wants to listen.
     *
     * @param context of the request's event loop
     * @param since everything up to here is known; null to begin with what comes
     * @param expires when the caller must come with a new token
     */
    record Listener(Context context, RoutingContext routing, Position since, Filter filter, Instant expires) {}

    private static final int PAGE = 1_000;

    private final Feed feed;
    private final ReadChanges read;
    private final TellChanges tell;
    private final WriteEvent write;
    private final Subscribers subscribers;

    OpenStream(Feed feed, ReadChanges read, TellChanges tell, WriteEvent write, Subscribers subscribers) {
        this.feed = feed;
        this.read = read;
        this.tell = tell;
        this.write = write;
        this.subscribers = subscribers;
    }

    /** @return once the answer has begun; fails with {@code position-expired} if the feed no longer reaches back so far */
    Uni<Void> by(Listener listener) {
        Position reached = feed.reached();
        Tail tail = tell.tail();
        if (reached == null || tail == null) {
            return Uni.createFrom().failure(CommonProblem.UNAVAILABLE.problem());
        }
        if (subscribers.isFull()) {
            return Uni.createFrom().failure(StreamProblem.TOO_MANY_SUBSCRIBERS.problem());
        }
        Position from = listener.since() == null ? reached : listener.since();
        boolean isNear = from.compareTo(reached) <= 0 && tail.firstAfter(from) != Tail.OUT_OF_REACH;
        if (isNear) {
            onItsLoop(listener, () -> follow(connect(listener, from), tail, listener.filter(), from));
            return Uni.createFrom().voidItem();
        }
        return read.after(from, PAGE)
                .invoke(first -> begin(listener, from, first))
                .replaceWithVoid();
    }

    private Connection connect(Listener listener, Position from) {
        return subscribers.connect(listener.context(), listener.routing(), listener.expires(), from);
    }

    private void begin(Listener listener, Position from, ChangeBatch first) {
        onItsLoop(listener, () -> catchUp(connect(listener, from), listener.filter(), first));
    }

    private static void onItsLoop(Listener listener, Runnable act) {
        listener.context().runOnContext(now -> act.run());
    }

    /** Tells what was read and reads on, each page when the one before has been taken, until the tail has the rest. */
    private void catchUp(Connection connection, Filter filter, ChangeBatch batch) {
        batch.changes().stream().map(write::told).filter(filter::passes).forEach(told -> connection.write(told.text()));
        Tail tail = tell.tail();
        if (tail == null) {
            connection.letGo();
        } else if (tail.firstAfter(batch.upTo()) != Tail.OUT_OF_REACH) {
            follow(connection, tail, filter, batch.upTo());
        } else {
            connection.whenTaken(() -> readOn(connection, filter, batch.upTo()));
        }
    }

    private void readOn(Connection connection, Filter filter, Position from) {
        if (connection.isOpen()) {
            read.after(from, PAGE)
                    .subscribe()
                    .with(
                            next -> connection.context().runOnContext(now -> catchUp(connection, filter, next)),
                            failed -> connection.context().runOnContext(now -> connection.letGo()));
        }
    }

    private static void follow(Connection connection, Tail tail, Filter filter, Position from) {
        long next = tail.firstAfter(from);
        if (next == Tail.OUT_OF_REACH) {
            connection.letGo();
        } else {
            connection.follow(tail, filter, from, next);
        }
    }
}
