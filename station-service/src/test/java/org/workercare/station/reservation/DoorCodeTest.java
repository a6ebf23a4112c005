package org.workercare.station.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workercare.station.Calls.KEEPER;
import static org.workercare.station.Calls.change;
import static org.workercare.station.Calls.get;
import static org.workercare.station.Calls.inMinutes;
import static org.workercare.station.Calls.json;
import static org.workercare.station.Calls.openSite;
import static org.workercare.station.Calls.patch;
import static org.workercare.station.Calls.post;
import static org.workercare.station.Calls.worker;
import static org.workercare.station.StationDatabase.count;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.workercare.platform.testkit.RealServers;
import org.workercare.platform.testkit.callers.CallerTokens;

/** Codes at the door, online and off. */
@QuarkusTest
@RealServers(database = "station")
class DoorCodeTest {

    @Inject
    DoorCodes codes;

    @Test
    void a_door_that_is_offline_opens_for_a_code_of_this_half_minute_only() throws Exception {
        String site = openSite(35.1, 121.1, 1);
        String code = code("dc-1", book("dc-1", site));
        String key = json(get(KEEPER, "/doors/keys"), 200).getString("keys[0].key");
        long made = Long.parseLong(code.split("\\|")[8]) * 30;
        assertThat(door(code, site, key, made + 29)).as("this half minute").isZero();
        assertThat(door(code, site, key, made + 59)).as("a clock that is ahead").isZero();
        assertThat(door(code, site, key, made + 60)).as("expired").isEqualTo(1);
        assertThat(door(code, UUID.randomUUID().toString(), key, made))
                .as("another site")
                .isEqualTo(1);
        String otherBay = code.replaceFirst("\\|1\\|", "|2|");
        assertThat(otherBay).isNotEqualTo(code);
        assertThat(door(otherBay, site, key, made)).as("forged").isEqualTo(1);
    }

    @Test
    void the_image_says_what_the_code_says() throws Exception {
        String id = book("dc-2", openSite(35.2, 121.2, 1));
        Response image = get(worker("dc-2"), "/reservations/" + id + "/code.svg");
        assertThat(image.contentType()).startsWith("image/svg+xml");
        assertThat(image.header("Cache-Control")).isEqualTo("no-store");
        assertThat(read(image.asString())).startsWith("WCD1|").contains(id);
    }

    @Test
    void a_keeper_checks_a_driver_in_by_his_code_once() {
        String id = book("dc-3", openSite(35.3, 121.3, 1));
        String code = code("dc-3", id);
        var checkedIn = json(scan(KEEPER, code), 200);
        assertThat(checkedIn.getString("state")).isEqualTo("checked-in");
        assertThat(checkedIn.getString("driver")).isNull();
        assertThat(json(scan(KEEPER, code), 409).getString("code"))
                .as("whoever comes early has the bay from then on")
                .isEqualTo("code-outdated");
        assertThat(scan(CallerTokens.stationKeeperOf("310101"), code).statusCode())
                .isEqualTo(403);
    }

    @Test
    void forged_expired_and_cancelled_codes_are_refused_and_nothing_is_written() throws Exception {
        String id = book("dc-4", openSite(35.4, 121.4, 1));
        String code = code("dc-4", id);
        Reservation as = reservation(id);
        String old = codes.make(as, now().minusSeconds(90)).code();
        String early = codes.make(as, now().plusSeconds(90)).code();
        long before = written();
        assertRefused(scan(KEEPER, "WCD1|x"), 422, "code-forged");
        assertRefused(scan(KEEPER, code.replaceFirst("\\|1\\|", "|2|")), 422, "code-forged");
        assertRefused(scan(KEEPER, code.substring(0, code.length() - 4)), 422, "code-forged");
        assertRefused(scan(KEEPER, old), 422, "code-expired");
        assertRefused(scan(KEEPER, early), 422, "code-expired");
        assertThat(written()).isEqualTo(before);

        String path = "/reservations/" + id;
        json(patch(worker("dc-4"), path, get(worker("dc-4"), path).header("ETag"), Map.of("from", inMinutes(13))), 200);
        before = written();
        assertRefused(scan(KEEPER, code), 409, "code-outdated");
        String newer = code("dc-4", id);
        assertThat(written()).isEqualTo(before);
        json(change(worker("dc-4"), path, path + "/cancellation", Map.of()), 200);
        before = written();
        assertRefused(scan(KEEPER, newer), 409, "act-not-allowed");
        assertThat(get(worker("dc-4"), path + "/code").statusCode()).isEqualTo(409);
        assertThat(get(worker("dc-5"), path + "/code").statusCode()).isEqualTo(404);
        assertThat(written()).isEqualTo(before);
    }

    private static OffsetDateTime now() {
        return Instant.now().atOffset(ZoneOffset.UTC);
    }

    private static Reservation reservation(String id) {
        var read = json(get(worker("dc-4"), "/reservations/" + id), 200);
        return Reservation.made(
                UUID.fromString(id),
                UUID.fromString(read.getString("siteId")),
                UUID.fromString(read.getString("bayId")),
                read.getInt("bay"),
                OffsetDateTime.parse(read.getString("from")),
                OffsetDateTime.parse(read.getString("until")),
                null);
    }

    private static long written() throws Exception {
        return count("select (select sum(version) from reservation) + (select count(*) from idempotency)");
    }

    private static void assertRefused(Response answer, int status, String code) {
        assertThat(json(answer, status).getString("code")).isEqualTo(code);
    }

    private static String book(String driver, String site) {
        Map<String, Object> wanted = Map.of("siteId", site, "from", inMinutes(10), "until", inMinutes(70));
        return json(post(worker(driver), "/reservations", wanted), 201).getString("id");
    }

    private static String code(String driver, String id) {
        return json(get(worker(driver), "/reservations/" + id + "/code"), 200).getString("code");
    }

    private static Response scan(String keeper, String code) {
        return post(keeper, "/doors/check-ins", Map.of("code", code));
    }

    /** The exit code of the program that is given to makers of doors. */
    private static int door(String code, String site, String key, long second)
            throws IOException, InterruptedException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        Path.of("..", "docs", "doors", "CheckDoorCode.java").toString(),
                        code,
                        site,
                        key,
                        "" + second)
                .inheritIO()
                .start()
                .waitFor();
    }

    /** Reads the squares of the SVG as a camera would read its picture. */
    private static String read(String svg) throws Exception {
        Matcher box = Pattern.compile("viewBox=\"0 0 (\\d+)").matcher(svg);
        assertThat(box.find()).isTrue();
        int size = Integer.parseInt(box.group(1));
        int scale = 4;
        int[] pixels = new int[size * size * scale * scale];
        Arrays.fill(pixels, 0xFFFFFF);
        Matcher square = Pattern.compile("M(\\d+) (\\d+)h1").matcher(svg);
        while (square.find()) {
            int x = Integer.parseInt(square.group(1)) * scale;
            int y = Integer.parseInt(square.group(2)) * scale;
            for (int i = 0; i < scale * scale; i++) {
                pixels[(y + i / scale) * size * scale + x + i % scale] = 0;
            }
        }
        LuminanceSource picture = new RGBLuminanceSource(size * scale, size * scale, pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(picture)))
                .getText();
    }
}
