package org.workercare.station.reservation;

import com.fasterxml.jackson.annotation.JsonValue;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.core.Response;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.workercare.platform.kernel.Ids;
import org.workercare.platform.web.problems.CommonProblem;
import org.workercare.platform.web.problems.ProblemException;
import org.workercare.platform.web.writes.IdempotentWrites;
import org.workercare.platform.web.writes.Reply;
import org.workercare.platform.web.writes.WriteClaim;
import org.workercare.station.hours.Moments;
import org.workercare.station.hours.Opening;
import org.workercare.station.site.Site;

/** Promises a bay to a driver, and to nobody else for that time; once, however often the request is sent. */
@ApplicationScoped
public class ReserveBay {

    /**
     * What a driver asks for.
     *
     * @param bayId this bay; any free one if it is left out
     * @param mode book, unless told
     */
    @Schema(name = "ReserveBay")
    public record Request(
            @NotNull UUID siteId,
            UUID bayId,

            @NotNull @Schema(examples = "2026-12-01T12:00:00+08:00")
            OffsetDateTime from,

            @NotNull @Schema(examples = "2026-12-01T13:00:00+08:00")
            OffsetDateTime until,

            Mode mode) {

        public Request {
            mode = mode == null ? Mode.BOOK : mode;
        }
    }

    /** How firmly. */
    public enum Mode {
        HOLD,
        BOOK;

        @JsonValue
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A site that changes more often than this while one request is decided is too busy. */
    private static final int ATTEMPTS = 5;

    private final KnowSites sites;
    private final BookTogether together;

    ReserveBay(KnowSites sites, BookTogether together) {
        this.sites = sites;
        this.together = together;
    }

    /** @param claim whose caller is the driver */
    public Uni<Response> by(WriteClaim claim, Request request) {
        Moments.require(request.from(), "/from");
        Moments.require(request.until(), "/until");
        Site remembered = sites.remembered(request.siteId());
        return remembered == null
                ? lookAndDecide(claim, request, ATTEMPTS)
                : decide(claim, request, remembered, ATTEMPTS);
    }

    private Uni<Response> lookAndDecide(WriteClaim claim, Request request, int attempts) {
        return sites.now(request.siteId()).chain(site -> decide(claim, request, site, attempts));
    }

    private Uni<Response> decide(WriteClaim claim, Request request, Site site, int attempts) {
        return together.book(wanted(claim, request, site)).chain(booking -> switch (booking) {
            case Booking.Given given -> answer(reply(request, given).response());
            case Booking.Kept kept -> answer(replay(claim, request, kept));
            case Booking.Refused refused -> throw problem(refused.problem(), site, request.from());
            case Booking.Stale stale when attempts > 0 -> lookAndDecide(claim, request, attempts - 1);
            case Booking.Stale stale -> throw CommonProblem.UNAVAILABLE.problem();
        });
    }

    private static Uni<Response> answer(Response response) {
        return Uni.createFrom().item(response);
    }

    private static BookingRequest wanted(WriteClaim claim, Request request, Site site) {
        return new BookingRequest(
                claim,
                Ids.next(),
                request.siteId(),
                site.version(),
                site.isOpenAt(request.from()),
                request.bayId(),
                request.from(),
                request.until(),
                request.mode() == Mode.HOLD);
    }

    private static Response replay(WriteClaim claim, Request request, Booking.Kept kept) {
        if (!kept.requestHash().equals(claim.requestHash())) {
            throw CommonProblem.IDEMPOTENCY_KEY_REUSED.problem(IdempotentWrites.HEADER);
        }
        return IdempotentWrites.replayed(reply(request, kept.given()).response());
    }

    private static Reply reply(Request request, Booking.Given given) {
        Reservation made = Reservation.made(
                given.reservation(),
                request.siteId(),
                given.bay(),
                given.number(),
                request.from(),
                request.until(),
                given.holdUntil());
        return Reply.created("/reservations/" + made.id(), made, made.version());
    }

    /** @param from the beginning that was asked for */
    static ProblemException problem(ReservationProblem problem, Site site, OffsetDateTime from) {
        return switch (problem) {
            case INTERVAL_REVERSED -> problem.problem("/until");
            case UNKNOWN_BAY -> problem.problem("/bayId");
            case SITE_NOT_OPEN -> {
                Opening opening = site.openingAt(from);
                yield problem.problem("/from", Map.of("reason", opening.reason().wireName()));
            }
            default -> problem.problem("/from");
        };
    }

    /** @throws ProblemException unless the site is open at that beginning */
    static void requireOpen(Site site, OffsetDateTime from) {
        if (!site.isOpenAt(from)) {
            throw problem(ReservationProblem.SITE_NOT_OPEN, site, from);
        }
    }
}
