package db.migration;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.workercare.platform.kernel.OrganisationId;

/** Loads the national federation and the unions of all divisions, in one statement. */
public class V11__Load_divisions extends BaseJavaMigration {

    private static final String FILE = "/organisation/divisions.csv";
    private static final String NATIONAL_NAME = "中华全国总工会";
    private static final String LOAD = """
            insert into organisation (id, name, level, parent)
            select * from unnest(?::text[], ?::text[], ?::text[], ?::text[]) on conflict do nothing""";

    private record Row(OrganisationId id, String name) {

        static Row of(String line) {
            String[] fields = line.split(",", -1);
            return new Row(new OrganisationId(fields[0]), fields[1]);
        }

        String parent() {
            return id.parent().map(OrganisationId::value).orElse(null);
        }
    }

    @Override
    public void migrate(Context context) throws SQLException, IOException {
        List<Row> rows = rows();
        try (PreparedStatement load = context.getConnection().prepareStatement(LOAD)) {
            load.setObject(1, rows.stream().map(row -> row.id().value()).toArray(String[]::new));
            load.setObject(2, rows.stream().map(Row::name).toArray(String[]::new));
            load.setObject(3, rows.stream().map(row -> row.id().level().name()).toArray(String[]::new));
            load.setObject(4, rows.stream().map(Row::parent).toArray(String[]::new));
            load.executeUpdate();
        }
    }

    private static List<Row> rows() throws IOException {
        try (BufferedReader csv = new BufferedReader(
                new InputStreamReader(V11__Load_divisions.class.getResourceAsStream(FILE), StandardCharsets.UTF_8))) {
            List<Row> divisions = csv.lines().skip(1).map(Row::of).toList();
            return Stream.concat(Stream.of(new Row(OrganisationId.NATIONAL, NATIONAL_NAME)), divisions.stream())
                    .toList();
        }
    }
}
