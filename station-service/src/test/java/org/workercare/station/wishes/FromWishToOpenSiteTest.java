package org.workercare.station.wishes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workercare.station.Calls.COUNTY;
import static org.workercare.station.Calls.KEEPER;
import static org.workercare.station.Calls.ORGANISER;
import static org.workercare.station.Calls.change;
import static org.workercare.station.Calls.get;
import static org.workercare.station.Calls.json;
import static org.workercare.station.Calls.patch;
import static org.workercare.station.Calls.place;
import static org.workercare.station.Calls.post;
import static org.workercare.station.Calls.worker;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.workercare.platform.testkit.RealServers;
import org.workercare.platform.testkit.events.EventLog;
import org.workercare.station.Told;

@QuarkusTest
@RealServers(database = "station")
class FromWishToOpenSiteTest {

    private static final String PREFIX = "org.workercare.station.";

    @Test
    void every_wisher_is_told_once_when_the_station_opens_that_the_wishes_led_to() {
        try (EventLog events = EventLog.follow("station.wishes", "station.proposals", "station.sites")) {
            String first = wish("driver-1", 40.0461, 116.2893, "parking");
            String second = wish("driver-2", 40.0463, 116.2899, "meals");
            events.awaitOne(PREFIX + "wish.made.v1", first);

            String cluster = clusterHolding(first, second);
            var proposal = json(post(ORGANISER, "/proposals", proposal(Map.of("cluster", cluster))), 201);
            String id = proposal.getString("id");
            String site = proposal.getString("siteId");
            assertThat(proposal.getInt("wishes")).isEqualTo(2);
            assertThat(events.awaitOne(PREFIX + "proposal.submitted.v1", id)
                            .data()
                            .path("budget")
                            .path("amount")
                            .asText())
                    .isEqualTo("300000.00");

            String project = UUID.randomUUID().toString();
            UUID delivery = approve(id, project);
            awaitState(site, "planned");
            assertThat(json(get(KEEPER, "/sites/" + site), 200).getString("budget.amount"))
                    .isEqualTo("280000.00");
            assertThat(events.awaitOne(PREFIX + "site.planned.v1", site)
                            .data()
                            .path("projectId")
                            .asText())
                    .isEqualTo(project);

            json(
                    change(
                            KEEPER,
                            "/sites/" + site,
                            "/sites/" + site + "/transitions",
                            Map.of("to", "under-construction")),
                    200);
            assertThat(json(move(site, "open"), 409).getString("code")).isEqualTo("site-not-ready");
            String etag = get(KEEPER, "/sites/" + site).header("ETag");
            json(patch(KEEPER, "/sites/" + site, etag, Map.of("openingHours", "24/7")), 200);
            assertThat(json(move(site, "open"), 200).getString("state")).isEqualTo("open");

            events.awaitOne(PREFIX + "site.built.v1", site);
            events.awaitOne(PREFIX + "site.opened.v1", site);
            assertThat(events.awaitOne(PREFIX + "wish.fulfilled.v1", first)
                            .data()
                            .path("siteId")
                            .asText())
                    .isEqualTo(site);
            assertThat(json(get(worker("driver-1"), "/wishes/mine"), 200).getString("items[0].fulfilledBy"))
                    .isEqualTo(site);

            approve(id, project, delivery);
            json(move(site, "suspended"), 200);
            json(move(site, "open"), 200);
            events.await(PREFIX + "site.opened.v1", site, 2);
            assertThat(events.of(PREFIX + "wish.fulfilled.v1", first)).hasSize(1);
            assertThat(events.of(PREFIX + "wish.fulfilled.v1", second)).hasSize(1);
            assertThat(events.of(PREFIX + "site.planned.v1", site)).hasSize(1);
        }
    }

    @Test
    void the_line_from_wish_to_opening_is_unbroken_and_a_wisher_of_two_wishes_is_told_once() {
        try (EventLog events = EventLog.follow("station.wishes", "station.sites")) {
            String first = wish("driver-5", 39.61, 116.97, "parking");
            String second = wish("driver-5", 39.6101, 116.9701, "rest");
            assertThat(json(get(worker("driver-5"), "/wishes/" + first + "/trail"), 200)
                            .getString("cluster.id"))
                    .isNotBlank();
            String rejected = json(
                            post(ORGANISER, "/proposals", proposal(Map.of("wishIds", List.of(first, second)))), 201)
                    .getString("id");
            decided("rejected", rejected);
            Awaitility.await().atMost(java.time.Duration.ofSeconds(30)).until(() -> steps(first)
                    .contains("closed"));
            var proposal =
                    json(post(ORGANISER, "/proposals", proposal(Map.of("wishIds", List.of(first, second)))), 201);
            String site = proposal.getString("siteId");
            decided("declared", proposal.getString("id"));
            decided("reviewed", proposal.getString("id"));
            approveThrough(dying(proposal.getString("id")), proposal.getString("id"));
            awaitState(site, "planned");
            json(move(site, "under-construction"), 200);
            String etag = get(KEEPER, "/sites/" + site).header("ETag");
            json(patch(KEEPER, "/sites/" + site, etag, Map.of("openingHours", "24/7")), 200);
            json(move(site, "open"), 200);
            events.awaitOne(PREFIX + "wish.fulfilled.v1", first);
            events.awaitOne(PREFIX + "site.opened.v1", site);
            assertThat(events.of(PREFIX + "wish.fulfilled.v1", second)).isEmpty();
            assertThat(events.of(PREFIX + "site.planned.v1", site)).hasSize(1);
            assertThat(json(get(worker("driver-5"), "/wishes/mine"), 200).getList("items.toldAt"))
                    .hasSize(2)
                    .doesNotContainNull();
            assertThat(steps(first))
                    .containsSubsequence(
                            "made",
                            "proposed",
                            "rejected",
                            "closed",
                            "proposed",
                            "approved",
                            "planned",
                            "under-construction",
                            "built",
                            "opened",
                            "told")
                    .contains("declared", "reviewed");
            var counts = json(get(ORGANISER, "/proposals/" + proposal.getString("id") + "/trail"), 200);
            assertThat(counts.getInt("told")).isEqualTo(1);
            assertThat(counts.getInt("wishes")).isEqualTo(2);
            assertThat(get(worker("driver-6"), "/wishes/" + first + "/trail").statusCode())
                    .isEqualTo(404);
        }
    }

    private static List<String> steps(String wish) {
        return json(get(worker("driver-5"), "/wishes/" + wish + "/trail"), 200).getList("steps.step");
    }

    private static void decided(String how, String proposal) {
        String data =
                "{\"projectId\":\"%s\",\"organisation\":\"110108\",\"source\":{\"kind\":\"station-proposal\",\"reference\":\"%s\"}}"
                        .formatted(UUID.randomUUID(), proposal);
        Told.by("funding", "funding.projects", "org.workercare.funding.project." + how + ".v1", proposal, data);
    }

    /** Holds the proposal so that whoever handles its approval waits in the middle, and kills the waiting. */
    private static java.sql.Connection dying(String proposal) {
        try {
            var database = org.workercare.platform.testkit.TestServers.database("station");
            var holder = java.sql.DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
            holder.setAutoCommit(false);
            holder.createStatement().execute("select 1 from proposal where id = '" + proposal + "' for update");
            return holder;
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Delivers the approval three times, under two ids, while its consumer is killed twice in the middle of it. */
    private static void approveThrough(java.sql.Connection holder, String proposal) {
        String project = UUID.randomUUID().toString();
        UUID delivery = approve(proposal, project);
        approve(proposal, project, delivery);
        String kill = "select count(pg_terminate_backend(pid)) from pg_stat_activity"
                + " where pg_backend_pid() = any(pg_blocking_pids(pid))";
        try (holder;
                var statement = holder.createStatement()) {
            for (int killed = 0; killed < 2; ) {
                try (var rows = statement.executeQuery(kill)) {
                    rows.next();
                    killed += rows.getInt(1);
                }
            }
            holder.commit();
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
        approve(proposal, project);
    }

    @Test
    void a_rejected_proposal_closes_its_site_and_gives_the_wishes_back() {
        String wish = wish("driver-3", 39.5, 116.9, "toilet");
        var proposal = json(post(ORGANISER, "/proposals", proposal(Map.of("wishIds", List.of(wish)))), 201);
        assertThat(json(post(ORGANISER, "/proposals", proposal(Map.of("wishIds", List.of(wish)))), 409)
                        .getString("code"))
                .isEqualTo("wishes-taken");
        String data =
                "{\"projectId\":\"%s\",\"organisation\":\"110108\",\"source\":{\"kind\":\"station-proposal\",\"reference\":\"%s\"}}"
                        .formatted(UUID.randomUUID(), proposal.getString("id"));
        Told.by(
                "funding",
                "funding.projects",
                "org.workercare.funding.project.rejected.v1",
                UUID.randomUUID().toString(),
                data);
        awaitState(proposal.getString("siteId"), "closed");
        assertThat(json(get(worker("driver-3"), "/wishes/mine"), 200).getString("items[0].state"))
                .isEqualTo("made");
    }

    @Test
    void the_words_of_a_wish_are_sealed_and_its_author_is_not_kept() throws Exception {
        String id = wish("driver-4", 39.51, 116.95, "rest");
        var database = org.workercare.platform.testkit.TestServers.database("station");
        try (var connection =
                        java.sql.DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var rows = connection
                        .createStatement()
                        .executeQuery("select w::text from wish w where id = '" + id + "'")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).doesNotContain("driver-4").doesNotContain("歇脚");
        }
    }

    private static io.restassured.response.Response move(String site, String to) {
        return change(KEEPER, "/sites/" + site, "/sites/" + site + "/transitions", Map.of("to", to));
    }

    static String wish(String driver, double latitude, double longitude, String kind) {
        var body = Map.of("place", place(latitude, longitude), "kinds", List.of(kind), "text", "有地方停车歇脚");
        return json(post(worker(driver), "/wishes", body), 201).getString("id");
    }

    private static String clusterHolding(String... wishes) {
        List<Map<String, Object>> clusters =
                json(get(ORGANISER, "/wish-clusters?radius=1000"), 200).getList("items");
        return clusters.stream()
                .filter(cluster -> new ArrayList<>((List<?>) cluster.get("wishIds")).containsAll(List.of(wishes)))
                .map(cluster -> (String) cluster.get("id"))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Object> proposal(Map<String, Object> wishes) {
        Map<String, Object> body = new java.util.HashMap<>(wishes);
        body.put("organisation", COUNTY);
        body.put("title", "网约车司机小站");
        body.put("siteName", "尚东·数字谷网约车司机小站");
        body.put("place", place(40.0462, 116.2895));
        body.put("facilities", List.of("parking", "rest", "meal-machine"));
        body.put("bays", 4);
        body.put("budget", Map.of("amount", "300000.00", "currency", "CNY"));
        body.put("subCategory", "3.1.1");
        return body;
    }

    private static UUID approve(String proposal, String project) {
        return approve(proposal, project, UUID.randomUUID());
    }

    private static UUID approve(String proposal, String project, UUID delivery) {
        String data =
                "{\"projectId\":\"%s\",\"organisation\":\"110108\",\"subCategory\":\"3.1.1\",\"title\":\"x\",\"amount\":{\"amount\":\"280000.00\",\"currency\":\"CNY\"},\"source\":{\"kind\":\"station-proposal\",\"reference\":\"%s\"}}"
                        .formatted(project, proposal);
        return Told.by(
                "funding", "funding.projects", "org.workercare.funding.project.approved.v1", project, data, delivery);
    }

    private static void awaitState(String site, String state) {
        Awaitility.await().atMost(java.time.Duration.ofSeconds(30)).until(() -> json(get(KEEPER, "/sites/" + site), 200)
                .getString("state")
                .equals(state));
    }
}
