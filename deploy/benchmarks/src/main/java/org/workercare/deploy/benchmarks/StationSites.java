package org.workercare.deploy.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.workercare.deploy.local.LocalStack;
import org.workercare.deploy.local.ServiceName;

/** Sites with bays, brought in by the import of the station service. */
final class StationSites {

    /** A bay and its site. */
    record Bay(String site, String id) {}

    private static final int ROWS_AN_IMPORT = 5_000;

    private final LocalStack stack;

    StationSites(LocalStack stack) {
        this.stack = stack;
    }

    int port() {
        return Integer.parseInt(stack.environment(ServiceName.STATION).get("QUARKUS_HTTP_PORT"));
    }

    String driver(String name) {
        return stack.token(name, "110108-0001", "worker");
    }

    String keeper() {
        return stack.token("bench-keeper", "110108", "station-keeper");
    }

    Connection connect() throws SQLException {
        var database = stack.database("station");
        return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
    }

    /**
     * Open round the clock, some hundred metres apart.
     *
     * @param name tells them from those of other benchmarks
     * @return all their bays
     */
    List<Bay> open(String name, int sites, int baysEach) throws SQLException {
        try (ServiceCalls calls = new ServiceCalls("" + port(), keeper())) {
            for (int first = 0; first < sites; first += ROWS_AN_IMPORT) {
                String rows = IntStream.range(first, Math.min(sites, first + ROWS_AN_IMPORT))
                        .mapToObj(i -> site(name, i, baysEach))
                        .collect(Collectors.joining(","));
                calls.finished(calls.post("/sites/imports", "{\"organisation\":\"110108\",\"sites\":[" + rows + "]}"));
            }
        }
        return bays(name);
    }

    private static String site(String name, int i, int bays) {
        return """
                {"name":"%s","place":{"latitude":%.4f,"longitude":%.4f,"crs":"WGS84"},"openingHours":"24/7",\
                "facilities":[{"kind":"parking"}],"bays":%d}""".formatted(name, 39.5 + (i / 100) * 0.005, 116 + (i % 100) * 0.005, bays);
    }

    private List<Bay> bays(String name) throws SQLException {
        String sql = "select b.site_id, b.id from bay b join site s on s.id = b.site_id where s.name = ?"
                + " order by s.latitude, s.longitude, b.number";
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            List<Bay> bays = new ArrayList<>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    bays.add(new Bay(rows.getString(1), rows.getString(2)));
                }
            }
            return bays;
        }
    }
}
