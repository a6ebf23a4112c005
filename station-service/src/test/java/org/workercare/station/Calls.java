package org.workercare.station;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.workercare.platform.testkit.callers.CallerTokens;

/** What tests ask of the service, worded for them. */
public final class Calls {

    public static final String COUNTY = "110108";
    public static final String KEEPER = CallerTokens.stationKeeperOf(COUNTY);
    public static final String ORGANISER = CallerTokens.organiserOf(COUNTY);

    private Calls() {}

    public static String worker(String name) {
        return CallerTokens.token(name, "110108-0001", "worker");
    }

    public static Response post(String token, String path, Object body) {
        return post(token, path, body, UUID.randomUUID().toString());
    }

    public static Response post(String token, String path, Object body, String key) {
        return given().auth()
                .oauth2(token)
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post(path);
    }

    /** A POST to something that exists, with its entity tag as it stands now at {@code read}. */
    public static Response change(String token, String read, String path, Object body) {
        return given().auth()
                .oauth2(token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", get(token, read).header("ETag"))
                .contentType(ContentType.JSON)
                .body(body)
                .post(path);
    }

    public static Response patch(String token, String path, String etag, Object body) {
        return given().auth()
                .oauth2(token)
                .header("If-Match", etag)
                .contentType(ContentType.JSON)
                .body(body)
                .patch(path);
    }

    public static Response get(String token, String path) {
        return given().auth().oauth2(token).get(path);
    }

    public static JsonPath json(Response response, int status) {
        return response.then().statusCode(status).extract().jsonPath();
    }

    /** A site that is open round the clock, registered just now. */
    public static String openSite(double latitude, double longitude, int bays) {
        return openSite(latitude, longitude, bays, "24/7", "rest", "parking");
    }

    public static String openSite(double latitude, double longitude, int bays, String hours, String... facilities) {
        return json(post(KEEPER, "/sites", siteAt(latitude, longitude, bays, hours, facilities)), 201)
                .getString("id");
    }

    public static Map<String, Object> siteAt(
            double latitude, double longitude, int bays, String hours, String... facilities) {
        return Map.of(
                "name",
                "驿站",
                "organisation",
                COUNTY,
                "place",
                place(latitude, longitude),
                "openingHours",
                hours,
                "facilities",
                java.util.Arrays.stream(facilities)
                        .map(kind -> Map.of("kind", kind))
                        .toList(),
                "bays",
                bays);
    }

    public static Map<String, Object> place(double latitude, double longitude) {
        return Map.of("latitude", latitude, "longitude", longitude, "crs", "WGS84");
    }

    /** So many minutes from now, in whole seconds. */
    public static String inMinutes(long minutes) {
        return OffsetDateTime.now(ZoneOffset.ofHours(8))
                .plusMinutes(minutes)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }
}
