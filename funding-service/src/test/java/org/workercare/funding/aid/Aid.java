package org.workercare.funding.aid;

import static org.workercare.funding.Api.money;

import io.restassured.http.ContentType;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.workercare.funding.Api;
import org.workercare.platform.kernel.privacy.CitizenId;
import org.workercare.platform.testkit.TestServers;
import org.workercare.platform.testkit.callers.CallerTokens;
import org.workercare.platform.testkit.servers.ServiceDatabase;

/** Takes households and aid cases through their lives for tests. */
public final class Aid {

    public static final Api CASEWORKER = Api.caseworker();
    public static final Api OFFICER = Api.financeOfficer();
    public static final Api OTHER_OFFICER = Api.otherFinanceOfficer();
    public static final Api REVIEWER = Api.reviewer();
    /** Another caseworker, who verifies. */
    public static final Api VERIFIER = new Api(CallerTokens.token("verifier@CN", "CN", "caseworker"));

    private Aid() {}

    /** A citizen id that nobody in these tests had before: made up. */
    public static String citizenId() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        String birth =
                LocalDate.of(1950, 1, 1).plusDays(random.nextInt(18_000)).format(DateTimeFormatter.BASIC_ISO_DATE);
        String digits = "11010" + random.nextInt(1, 10) + birth + "%03d".formatted(random.nextInt(1_000));
        return digits + CitizenId.checkCharacter(digits);
    }

    /** The path of a household of these people that claims the difficulty. */
    public static String household(String organisation, String difficulty, String... citizenIds) {
        StringBuilder members = new StringBuilder();
        for (String citizenId : citizenIds) {
            members.append(members.isEmpty() ? "" : ",")
                    .append("{\"name\":\"张三\",\"citizenId\":\"%s\",\"relation\":\"WORKER\"}".formatted(citizenId));
        }
        return "/households/"
                + CASEWORKER
                        .make(
                                "/households",
                                "{\"organisation\":\"%s\",\"members\":[%s],\"difficulties\":[\"%s\"]}"
                                        .formatted(organisation, members, difficulty))
                        .getString("id");
    }

    public static void verifyHousehold(String path, String difficulty) {
        VERIFIER.change(path, "/verifications", "{\"kind\":\"%s\",\"days\":180}".formatted(difficulty))
                .then()
                .statusCode(200);
    }

    /** The path of a case that waits for a decision. */
    public static String submitted(String organisation, String difficulty, String citizenId) {
        String path = "/aid-cases/"
                + CASEWORKER
                        .make("/aid-cases", """
                                {"organisation":"%s","difficulty":"%s","applicant":{"name":"张三","citizenId":"%s"}}""".formatted(organisation, difficulty, citizenId))
                        .getString("id");
        CASEWORKER.change(path, "/submit", "{}").then().statusCode(200);
        return path;
    }

    /** The path of a case of a difficulty without notice, granted and with an account to be paid to. */
    public static String approved(String organisation, String citizenId, String amount) {
        String path = submitted(organisation, "SERIOUS_ILLNESS", citizenId);
        payee(path);
        OFFICER.change(path, "/decision", approval(amount)).then().statusCode(200);
        return path;
    }

    public static void payee(String path) {
        CASEWORKER
                .request()
                .header("Idempotency-Key", UUID.randomUUID())
                .header("If-Match", CASEWORKER.get(path).header("ETag"))
                .contentType(ContentType.JSON)
                .body("{\"name\":\"张三\",\"bank\":\"工商银行\",\"account\":\"6222020200112233445\"}")
                .put(path + "/payee")
                .then()
                .statusCode(200);
    }

    public static String approval(String amount) {
        return "{\"decision\":\"APPROVED\",\"amount\":%s,\"subCategory\":\"1.1.1\",\"reason\":\"符合条件\"}"
                .formatted(money(amount));
    }

    public static String state(String path) {
        return OFFICER.read(path).getString("state");
    }

    public static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The path of a batch of all that can be paid of a programme. */
    public static String batch(String programme) {
        return "/disbursement-batches/"
                + OFFICER.make(
                                "/disbursement-batches",
                                "{\"organisation\":\"CN\",\"programme\":\"%s\",\"earmark\":\"GENERAL\"}"
                                        .formatted(programme))
                        .getString("id");
    }

    public static String sent(String programme) {
        String batch = batch(programme);
        OTHER_OFFICER.change(batch, "/send", "{}").then().statusCode(200);
        return batch;
    }

    /** A receipt of the bank as JSON. */
    public static String receipt(String reference, int line, String outcome, String amount) {
        return "{\"reference\":\"%s\",\"line\":%d,\"outcome\":\"%s\",\"amount\":%s}"
                .formatted(reference, line, outcome, money(amount));
    }

    public static io.restassured.response.Response receipts(String batch, String... receipts) {
        return OFFICER.change(batch, "/receipts", "{\"receipts\":[%s]}".formatted(String.join(",", receipts)));
    }

    /** Changes what only time changes. */
    public static void inTheDatabase(String sql) {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first value of the first row as text. */
    public static String fromTheDatabase(String sql) {
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection connection() throws SQLException {
        ServiceDatabase database = TestServers.database("funding");
        return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
    }
}
