package org.workercare.platform.events;

import io.vertx.pgclient.PgException;
import java.sql.SQLException;
import java.util.Optional;

/** Finds what the database said was wrong: Hibernate Reactive turns the driver's exception into one of JDBC's. */
public final class SqlState {

    private SqlState() {}

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
