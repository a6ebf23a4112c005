package org.workercare.funding;

import static org.workercare.funding.Api.money;

import io.restassured.path.json.JsonPath;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.workercare.platform.testkit.TestServers;
import org.workercare.platform.testkit.servers.ServiceDatabase;

/** Makes programmes for tests. */
public final class Funds {

    public static final String CATALOGUE = """
            [{"code":"1","name":"解困脱困","categories":[
                {"code":"1.1","name":"家庭生活保障类","subCategories":[
                    {"code":"1.1.1","name":"生活救助"},{"code":"1.1.2","name":"医疗救助"}]}]},
             {"code":"2","name":"送温暖","categories":[
                {"code":"2.1","name":"特殊职工群体生活服务类","subCategories":[{"code":"2.1.1","name":"体检"}]}]},
             {"code":"3","name":"生活品质","categories":[
                {"code":"3.1","name":"引导服务项目类","subCategories":[
                    {"code":"3.1.1","name":"服务站点"},{"code":"3.1.2","name":"餐补","serves":"MEAL_SUBSIDY"}]}]}]""";

    private Funds() {}

    public static String request(String name, String total) {
        return """
                {"year":2023,"name":"%s","issuer":"全国总工会","purpose":"帮扶","total":%s,"catalogue":%s}""".formatted(name, money(total), CATALOGUE);
    }

    /** A programme that no other test uses. */
    public static JsonPath of(String total) {
        return Api.financeOfficer().make("/programmes", request("专项 " + UUID.randomUUID(), total));
    }

    /** A programme of a year that no other test uses. */
    public static JsonPath of(String total, int year) {
        String request = request("专项 " + UUID.randomUUID(), total).replace("2023", "" + year);
        return Api.financeOfficer().make("/programmes", request);
    }

    /** The account of a kind of money of a programme. */
    public static long source(String programme) {
        return Api.financeOfficer()
                .read("/accounts?programme=" + programme)
                .getLong("items.find { it['class'] == 'SOURCE' }.id");
    }

    /** An organisation's account of a programme, opened as a plan would open it. */
    public static long account(String programme, String organisation) {
        String open =
                "insert into account (class, programme, organisation, earmark) values ('FUND', '%s', '%s', 'GENERAL') returning id"
                        .formatted(programme, organisation);
        ServiceDatabase database = TestServers.database("funding");
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(open)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
