package org.workercare.platform.events;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/**
 * Brings one event to one handler: tries again while the database is out of reach, however long; tries a failing handler
 * a few times; then makes the event a dead letter.
 */
@ApplicationScoped
class EventDelivery {

    private static final Logger LOG = Logger.getLogger(EventDelivery.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    /** SQLSTATE classes: connection, resources, operator intervention. */
    private static final Set<String> OUTAGES = Set.of("08", "53", "57");

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final Inbox inbox;
    private final DeadLetters deadLetters;
    private final EventsConfig config;

    EventDelivery(Inbox inbox, DeadLetters deadLetters, EventsConfig config) {
        this.inbox = inbox;
        this.deadLetters = deadLetters;
        this.config = config;
    }

    /** Brings one subject's events in order: in one transaction where all go well, else each in its own. */
    Uni<Void> deliver(EventHandler handler, List<IncomingEvent> events) {
        if (events.size() < 2) {
            return oneByOne(handler, events);
        }
        return inbox.handle(handler, events).onFailure().recoverWithUni(() -> oneByOne(handler, events));
    }

    private Uni<Void> oneByOne(EventHandler handler, List<IncomingEvent> events) {
        return Multi.createFrom()
                .iterable(events)
                .onItem()
                .transformToUniAndConcatenate(event -> deliver(handler, event))
                .collect()
                .last();
    }

    Uni<Void> deliver(EventHandler handler, IncomingEvent event) {
        Uni<Void> attempts = Uni.createFrom()
                .deferred(() -> inbox.handle(handler, event))
                .onFailure(failure -> !isPoison(failure) && !isOutage(failure))
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .atMost(config.attempts() - 1L);
        return throughOutages(attempts.onFailure(failure -> !isOutage(failure))
                .recoverWithUni(failure -> bury(handler, event, failure)));
    }

    private Uni<Void> bury(EventHandler handler, IncomingEvent event, Throwable failure) {
        Throwable cause = failure.getMessage() != null
                        && failure.getMessage().startsWith("Retries exhausted")
                        && failure.getCause() != null
                ? failure.getCause()
                : failure;
        String reason = cause instanceof PoisonEventException
                ? cause.getMessage()
                : cause.getClass().getSimpleName();
        LOG.errorf("dead letter: %s %s for %s: %s", event.type(), event.id(), handler.name(), reason);
        LOG.debug(reason, cause);
        return deadLetters.bury(handler, event, reason);
    }

    private static Uni<Void> throughOutages(Uni<Void> attempts) {
        return attempts.onFailure(EventDelivery::isOutage)
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely();
    }

    private static boolean isPoison(Throwable failure) {
        return failure instanceof PoisonEventException;
    }

    /** Connection failures, and the server's classes 08 (connection), 53 (resources), 57 (operator intervention). */
    private static boolean isOutage(Throwable failure) {
        Optional<String> state = SqlState.of(failure);
        if (state.isPresent()) {
            return OUTAGES.contains(state.get().substring(0, 2));
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException
                    || cause instanceof TimeoutException
                    || cause instanceof io.vertx.core.impl.NoStackTraceThrowable
                    || cause.getClass().getSimpleName().contains("ClosedConnection")) {
                return true;
            }
        }
        return false;
    }
}
