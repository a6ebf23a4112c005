package org.workercare.gateway.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.workercare.gateway.subscriptions.PartnerCalls.Kept;
import org.workercare.gateway.subscriptions.PartnerReceiver.Attempt;
import org.workercare.gateway.upstreams.RealUpstreams;
import org.workercare.platform.events.UnitOfWork;
import org.workercare.platform.testkit.RealServers;

@QuarkusTest
@RealServers(database = "gateway")
@WithTestResource(value = RealUpstreams.class, scope = TestResourceScope.GLOBAL)
class DeliveryTest {

    private static final String APPROVED = "org.workercare.funding.project.approved.v1";
    private static final String DECLARED = "org.workercare.funding.project.declared.v1";
    private static final String OPENED = "org.workercare.station.site.opened.v1";

    @Inject
    DeliveryWorker worker;

    @Inject
    UnitOfWork work;

    @Inject
    DeliveryStore store;

    private final PartnerCalls partner = PartnerCalls.ofNewPartner();
    private final PartnerReceiver receiver = PartnerReceiver.listening();
    private final TellingService service = new TellingService();
    private final UUID subject = UUID.randomUUID();

    @BeforeEach
    void the_worker_runs() {
        worker.start();
    }

    @AfterEach
    void close() {
        receiver.close();
        service.close();
    }

    private Kept subscribed(String... types) {
        Kept subscription = partner.subscribes(receiver.url(), types);
        receiver.trusts(subscription.secret());
        return subscription;
    }

    /** Other tests' events reach a receiver of everything, too: only this one's subjects are told apart. */
    private static List<Integer> numbersOf(List<Attempt> attempts, UUID subject) {
        return attempts.stream()
                .filter(a -> a.subject().equals(subject.toString()))
                .map(Attempt::number)
                .toList();
    }

    @Test
    void every_delivery_is_a_cloud_event_that_an_independent_library_verifies() {
        subscribed(APPROVED);
        UUID event = service.tells(APPROVED, subject, 7);
        Attempt attempt = receiver.awaitTaken(1).getFirst();
        assertThat(attempt.fault()).isNull();
        assertThat(attempt.id()).isEqualTo(event.toString());
        assertThat(attempt.headers().get("content-type").getFirst()).startsWith("application/cloudevents+json");
        assertThat(attempt.body().path("specversion").asText()).isEqualTo("1.0");
        assertThat(attempt.body().path("source").asText()).isEqualTo("/funding");
        assertThat(attempt.body().path("type").asText()).isEqualTo(APPROVED);
        assertThat(attempt.body().path("sequence").asText()).isEqualTo("1");
        assertThat(attempt.number()).isEqualTo(7);
    }

    @Test
    void a_wrong_secret_does_not_verify() {
        subscribed(APPROVED);
        receiver.trusts("whsec_MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");
        service.tells(APPROVED, subject, 1);
        assertThat(receiver.awaitAttempts(1).getFirst().fault()).isNotNull();
    }

    @Test
    void a_partner_gets_the_types_it_asked_for_and_nothing_internal() {
        subscribed("org.workercare.funding.project.*");
        service.tells(OPENED, subject, 1);
        service.tells("org.workercare.funding.case.decided.v1", subject, 2, "internal");
        service.tells(DECLARED, subject, 3, "internal");
        service.tells(DECLARED, subject, 4);
        service.tells(APPROVED, subject, 5);
        assertThat(numbersOf(receiver.awaitTaken(2), subject)).containsExactly(4, 5);
    }

    @Test
    void events_of_one_subject_arrive_in_order_through_a_receiver_that_fails_every_other_time() {
        subscribed("org.workercare.funding.project.*");
        AtomicInteger calls = new AtomicInteger();
        receiver.answers((exchange, body) -> calls.incrementAndGet() % 2 == 0 ? 204 : 500);
        UUID other = UUID.randomUUID();
        for (int number = 1; number <= 6; number++) {
            service.tells(DECLARED, subject, number);
            service.tells(APPROVED, other, number);
        }
        List<Attempt> taken = receiver.awaitTaken(12);
        List<Integer> inOrder = IntStream.rangeClosed(1, 6).boxed().toList();
        assertThat(numbersOf(taken, subject)).isEqualTo(inOrder);
        assertThat(numbersOf(taken, other)).isEqualTo(inOrder);
        assertThat(taken).allSatisfy(attempt -> assertThat(attempt.fault()).isNull());
        assertThat(receiver.attempts()).hasSizeGreaterThan(12);
    }

    @Test
    void a_subject_that_fails_does_not_hold_up_another() {
        subscribed(DECLARED);
        UUID stuck = UUID.randomUUID();
        receiver.answers((exchange, body) -> body.path("subject").asText().equals(stuck.toString()) ? 503 : 204);
        service.tells(DECLARED, stuck, 1);
        service.tells(DECLARED, stuck, 2);
        service.tells(DECLARED, subject, 1);
        assertThat(numbersOf(receiver.awaitTaken(1), subject)).containsExactly(1);
        receiver.awaitAttempts(4);
        assertThat(numbersOf(receiver.attempts(), stuck)).containsOnly(1);
    }

    @Test
    void a_retry_survives_a_restart_in_between() {
        Kept subscription = subscribed(DECLARED);
        receiver.answers(500);
        UUID event = service.tells(DECLARED, subject, 1);
        service.tells(DECLARED, subject, 2);
        receiver.awaitAttempts(1);
        worker.stop();
        receiver.answers(204);
        partner.deliveries(subscription).then().body("items[-1].state", equalTo("waiting"));
        worker.start();
        List<Attempt> taken = receiver.awaitTaken(2);
        assertThat(numbersOf(taken, subject)).containsExactly(1, 2);
        assertThat(taken.getFirst().id()).isEqualTo(event.toString());
    }

    @Test
    void what_a_killed_gateway_had_claimed_is_sent_by_another_when_the_lease_runs_out() throws Throwable {
        worker.stop();
        subscribed(DECLARED);
        UUID event = service.tells(DECLARED, subject, 1);
        List<Parcel> lost = Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> claimOf(event), claimed -> !claimed.isEmpty());
        assertThat(lost).hasSize(1);
        worker.start();
        Attempt attempt = receiver.awaitTaken(1).getFirst();
        assertThat(attempt.id()).isEqualTo(event.toString());
    }

    private List<Parcel> claimOf(UUID event) {
        try {
            List<Parcel> claimed = VertxContextSupport.subscribeAndAwait(
                    () -> work.write(tx -> store.claim(tx, UUID.randomUUID(), 100, 100, Duration.ofSeconds(1))));
            return claimed.stream().filter(parcel -> parcel.id().equals(event)).toList();
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_receiver_that_asks_for_patience_gets_it() {
        subscribed(DECLARED);
        receiver.answers((exchange, body) -> {
            exchange.getResponseHeaders().set("Retry-After", "2");
            return receiver.attempts().isEmpty() ? 429 : 204;
        });
        service.tells(DECLARED, subject, 1);
        List<Attempt> attempts = receiver.awaitAttempts(2);
        assertThat(timestamp(attempts.get(1)) - timestamp(attempts.get(0))).isGreaterThanOrEqualTo(2);
    }

    private static long timestamp(Attempt attempt) {
        return Long.parseLong(attempt.headers().get("webhook-timestamp").getFirst());
    }

    @Test
    void a_receiver_that_is_gone_ends_its_subscription() {
        Kept subscription = subscribed(DECLARED);
        receiver.answers(410);
        service.tells(DECLARED, subject, 1);
        receiver.awaitAttempts(1);
        Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> partner.reads(subscription)
                .then()
                .body("state", equalTo("disabled"))
                .body("disabledBecause", equalTo("gone")));
    }

    @Test
    void no_redirect_is_followed() {
        Kept subscription = subscribed(DECLARED);
        try (PartnerReceiver elsewhere = PartnerReceiver.listening()) {
            receiver.answers((exchange, body) -> {
                exchange.getResponseHeaders().set("Location", elsewhere.url());
                return 307;
            });
            service.tells(DECLARED, subject, 1);
            receiver.awaitAttempts(2);
            assertThat(elsewhere.attempts()).isEmpty();
        }
        partner.deliveries(subscription).then().body("items[0].lastStatus", equalTo(307));
    }

    @Test
    void both_secrets_sign_after_a_rotation() {
        Kept old = subscribed(DECLARED);
        Kept fresh = PartnerCalls.kept(
                partner.write().header("If-Match", old.etag()).post("/subscriptions/" + old.id() + "/secret/rotation"),
                200);
        service.tells(DECLARED, subject, 1);
        Attempt attempt = receiver.awaitTaken(1).getFirst();
        assertThat(fresh.secret()).isNotEqualTo(old.secret());
        assertThat(attempt.verifiesWith(old.secret())).isTrue();
        assertThat(attempt.verifiesWith(fresh.secret())).isTrue();
    }

    @Test
    void a_replay_covers_what_happened_before_the_subscription() {
        Kept first = subscribed(DECLARED);
        OffsetDateTime before = OffsetDateTime.now().minusMinutes(1);
        service.tells(DECLARED, subject, 1);
        UUID second = service.tells(DECLARED, subject, 2);
        receiver.awaitTaken(2);
        try (PartnerReceiver late = PartnerReceiver.listening()) {
            Kept subscription = partner.subscribes(late.url(), DECLARED);
            late.trusts(subscription.secret());
            partner.replays(subscription, Map.of("since", before.toString()))
                    .then()
                    .statusCode(202);
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> numbersOf(late.taken(), subject)
                    .equals(List.of(1, 2)));
            assertThat(late.taken())
                    .allSatisfy(attempt -> assertThat(attempt.fault()).isNull());
        }
        partner.replays(first, Map.of("fromEvent", second)).then().statusCode(202);
        assertThat(numbersOf(receiver.awaitTaken(3), subject)).containsExactly(1, 2, 2);
    }

    @Test
    void a_paused_subscription_goes_on_where_it_was() {
        Kept subscription = subscribed(DECLARED);
        receiver.answers(500);
        service.tells(DECLARED, subject, 1);
        receiver.awaitAttempts(1);
        Kept paused = changed(subscription, subscription.etag(), "disabled");
        receiver.answers(204);
        changed(subscription, paused.etag(), "active");
        assertThat(numbersOf(receiver.awaitTaken(1), subject)).containsExactly(1);
    }

    private Kept changed(Kept subscription, String etag, String state) {
        return PartnerCalls.kept(
                partner.call()
                        .header("If-Match", etag)
                        .body(Map.of("state", state))
                        .patch("/subscriptions/" + subscription.id()),
                200);
    }

    @Test
    void a_test_event_reaches_its_subscription_only() {
        Kept subscription = subscribed(DECLARED);
        String event = partner.write()
                .post("/subscriptions/" + subscription.id() + "/test")
                .then()
                .statusCode(202)
                .extract()
                .path("event");
        Attempt attempt = receiver.awaitTaken(1).getFirst();
        assertThat(attempt.id()).isEqualTo(event);
        assertThat(attempt.fault()).isNull();
        assertThat(attempt.body().path("type").asText()).isEqualTo("org.workercare.gateway.subscription.tested.v1");
    }
}
