package org.workercare.platform.events;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

/** Waits for what an event loop does: on threads that may wait, never on the loop itself. */
public final class Await {

    private Await() {}

    /** The result, or its failure; a checked one as the cause of an {@link IllegalStateException}. */
    public static <T> T result(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
