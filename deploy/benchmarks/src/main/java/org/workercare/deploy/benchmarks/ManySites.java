package org.workercare.deploy.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.workercare.platform.testkit.servers.ServiceDatabase;

/** Sites round some hundred towns of China, each with four bays, put straight into the station's tables. */
final class ManySites {

    private static final int TOWNS = 300;
    /**
     * Without the triggers: a service that is already running would be told of each, and it has no heap for so many; the
     * one that is measured loads them at its start.
     */
    private static final String FILL = """
            alter table site disable trigger user;
            alter table bay disable trigger user;
            insert into site (id, organisation, name, latitude, longitude, state, opening_hours, facilities, bays, opened_at)
            select gen_random_uuid(), '110108', rpad('驿站 ' || n, %d, 'x'),
                least(53, greatest(3, 22 + 25 * abs(hashint4(t) %% 1000) / 1000.0 + random_normal(0, spread))),
                least(135, greatest(74, 85 + 40 * abs(hashint4(t + 7000) %% 1000) / 1000.0 + random_normal(0, spread))),
                'open', (array['24/7', 'Mo-Su 06:00-23:00', 'Mo-Su 00:00-24:00', 'Mo-Fr 08:00-18:00; PH off'])[1 + n %% 4],
                (array['[{"kind":"rest"},{"kind":"charging"},{"kind":"wifi"}]', '[{"kind":"rest"},{"kind":"wifi"}]',
                    '[{"kind":"charging"},{"kind":"toilet"}]', '[{"kind":"rest"},{"kind":"toilet"},{"kind":"wifi"}]',
                    '[{"kind":"lockers"},{"kind":"parking"},{"kind":"rest"}]'])[1 + n %% 5]::jsonb, 4, now()
            from (select n, n %% %d as t, case n %% 10 when 0 then 3 else 0.15 end as spread
                from generate_series(1, %d) n) s;
            insert into bay (id, site_id, number, status, source)
            select gen_random_uuid(), id, b, case when random() < 0.7 then 'available' else 'occupied' end, 'sensor'
            from site, generate_series(1, 4) b where not exists (select from bay where site_id = site.id);
            alter table site enable trigger user;
            alter table bay enable trigger user;
            analyze site;
            analyze bay;
            """;

    private final ServiceDatabase database;

    ManySites(ServiceDatabase database) {
        this.database = database;
    }

    /** @param nameLength in characters, which settles how large an answer is */
    void fill(int sites, int nameLength) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(FILL.formatted(nameLength, TOWNS, sites));
            connection.commit();
        }
    }

    /** Bays of any sites, at most so many. */
    List<UUID> bays(int most) throws SQLException {
        List<UUID> bays = new ArrayList<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("select id from bay tablesample system (1) limit " + most)) {
            while (rows.next()) {
                bays.add(rows.getObject(1, UUID.class));
            }
        }
        return bays;
    }

    /** A place where people are: near a site. */
    List<String> places(int most) throws SQLException {
        List<String> places = new ArrayList<>();
        Random random = new Random(1);
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select latitude, longitude from site tablesample system (10) limit " + most)) {
            while (rows.next()) {
                double latitude = rows.getDouble(1) + random.nextGaussian() / 100;
                double longitude = rows.getDouble(2) + random.nextGaussian() / 100;
                places.add("latitude=" + latitude + "&longitude=" + longitude);
            }
        }
        return places;
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
    }
}
