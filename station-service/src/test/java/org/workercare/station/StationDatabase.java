package org.workercare.station;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.workercare.platform.testkit.TestServers;

/** The service's database as tests look into it, and put back its times. */
public final class StationDatabase {

    private StationDatabase() {}

    public static int run(String sql) throws SQLException {
        try (Connection connection = connect()) {
            return connection.createStatement().executeUpdate(sql);
        }
    }

    public static long count(String sql) throws SQLException {
        try (Connection connection = connect();
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static Connection connect() throws SQLException {
        var database = TestServers.database("station");
        return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
    }
}
