package org.workercare.platform.events;

import io.smallrye.mutiny.Uni;
import io.vertx.pgclient.PgException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Finds what the database said was wrong: Hibernate Reactive turns the driver's exception into one of JDBC's. */
public final class SqlState {

    private static final int RETRIES = 5;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(5);
    /** Serialization failure and deadlock: the database chose a victim, who may simply try again. */
    private static final Set<String> TRY_AGAIN = Set.of("40001", "40P01");

    private SqlState() {}

    /** Does a transaction again, a few times, if the database chose it as the victim of a conflict. */
    public static <T> Uni<T> retryVictim(Uni<T> transaction) {
        return transaction
                .onFailure(failure -> of(failure).filter(TRY_AGAIN::contains).isPresent())
                .retry()
                .withBackOff(FIRST_PAUSE)
                .atMost(RETRIES);
    }

    /** The SQLSTATE of the first database failure among the causes. */
    public static Optional<String> of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PgException pg) {
                return Optional.ofNullable(pg.getSqlState());
            }
            if (cause instanceof SQLException sql) {
                return Optional.ofNullable(sql.getSQLState());
            }
        }
        return Optional.empty();
    }
}
