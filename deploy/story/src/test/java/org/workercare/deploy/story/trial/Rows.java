package org.workercare.deploy.story.trial;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.workercare.platform.testkit.servers.ServiceDatabase;

/** Looks into a service's database with that service's own rights. */
public final class Rows {

    private final ServiceDatabase database;

    public Rows(ServiceDatabase database) {
        this.database = database;
    }

    /** The one number a query gives. */
    public long number(String sql) {
        return Long.parseLong(texts(sql).getFirst());
    }

    /** The first column. */
    public List<String> texts(String sql) {
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(database.name() + ": " + sql, e);
        }
    }

    public List<String> tables() {
        return texts("""
                select table_name from information_schema.tables
                where table_schema = 'public' and table_type = 'BASE TABLE' order by 1""");
    }
}
