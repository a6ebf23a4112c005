package org.workercare.station.activities;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.events.Outbox;
import org.workercare.platform.events.OutgoingEvent;
import org.workercare.platform.kernel.Ids;
import org.workercare.platform.kernel.OrganisationId;
import org.workercare.station.StationEvent;
import org.workercare.station.hours.Moments;
import org.workercare.station.site.FindSite;

/** Makes an activity known and opens its enrolment. */
@ApplicationScoped
public class AnnounceActivity {

    /** An activity to be. */
    @Schema(name = "AnnounceActivity")
    public record Request(
            @NotNull @Schema(examples = "110106") OrganisationId organisation,
            UUID siteId,
            @NotNull ActivityKind kind,

            @NotBlank @Size(max = 200) @Schema(examples = "民警子女暑期托管班")
            String title,

            @Valid AgeLimits ages,
            Boolean allSessions,

            @Min(1) @Max(20_160) @Schema(description = "How long a place that came free is held for the next who waits")
            Integer offerMinutes,

            @Valid NewLottery lottery,
            @NotEmpty @Size(max = 200) List<@Valid @NotNull NewSession> sessions) {

        public Request {
            ages = ages == null ? AgeLimits.NONE : ages;
            allSessions = allSessions == null || allSessions;
        }
    }

    /** Lots are drawn among those who apply until then. */
    @Schema(name = "NewLottery")
    public record NewLottery(
            @NotNull @Schema(examples = "2027-07-01T18:00:00+08:00")
            OffsetDateTime closesAt) {}

    /** A session to be, half-open. */
    @Schema(name = "NewSession")
    public record NewSession(
            @NotNull @Schema(examples = "2027-07-10T09:00:00+08:00")
            OffsetDateTime startsAt,

            @NotNull @Schema(examples = "2027-07-10T17:00:00+08:00")
            OffsetDateTime endsAt,

            @NotNull @Positive @Max(100_000) Integer capacity) {

        private static final Duration HORIZON = Duration.ofDays(365);
        private static final Duration LONGEST = Duration.ofHours(24);

        Optional<ActivityProblem> objection(OffsetDateTime now) {
            if (!startsAt.isBefore(endsAt)) {
                return Optional.of(ActivityProblem.SESSION_REVERSED);
            }
            if (!startsAt.isAfter(now)) {
                return Optional.of(ActivityProblem.SESSION_PAST);
            }
            boolean far = startsAt.isAfter(now.plus(HORIZON))
                    || startsAt.plus(LONGEST).isBefore(endsAt);
            return far ? Optional.of(ActivityProblem.SESSION_TOO_FAR) : Optional.empty();
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Announced(UUID activityId, UUID siteId, OrganisationId organisation, String title, int sessions) {}

    private final ActivityStore store;
    private final FindSite sites;
    private final Outbox outbox;
    private final DrawLots lots;

    AnnounceActivity(ActivityStore store, FindSite sites, Outbox outbox, DrawLots lots) {
        this.store = store;
        this.lots = lots;
        this.sites = sites;
        this.outbox = outbox;
    }

    public Uni<Activity> by(Mutiny.Session tx, Request request) {
        UUID id = Ids.next();
        return store.now(tx)
                .invoke(now -> requireSense(request.sessions(), now))
                .invoke(now -> requireSense(request, now))
                .chain(() -> request.siteId() == null
                        ? Uni.createFrom().nullItem()
                        : sites.named(tx, request.siteId(), "/siteId"))
                .chain(() -> store.insert(tx, id, request, request.lottery() == null ? null : lots.commit()))
                .call(activity -> outbox.append(tx, told(activity)));
    }

    private static void requireSense(List<NewSession> sessions, OffsetDateTime now) {
        for (int i = 0; i < sessions.size(); i++) {
            String pointer = "/sessions/" + i + "/startsAt";
            Moments.require(sessions.get(i).startsAt(), pointer);
            Moments.require(sessions.get(i).endsAt(), "/sessions/" + i + "/endsAt");
            sessions.get(i).objection(now).ifPresent(problem -> {
                throw problem.problem(pointer);
            });
        }
    }

    /** A lottery closes in the time to come, before the first session begins. */
    private static void requireSense(Request request, OffsetDateTime now) {
        if (request.lottery() == null) {
            return;
        }
        OffsetDateTime closes = request.lottery().closesAt();
        Moments.require(closes, "/lottery/closesAt");
        boolean late = request.sessions().stream().anyMatch(session -> !closes.isBefore(session.startsAt()));
        if (late || !closes.isAfter(now)) {
            throw ActivityProblem.LOTTERY_CLOSE_MISPLACED.problem("/lottery/closesAt");
        }
    }

    private static OutgoingEvent told(Activity activity) {
        Announced data = new Announced(
                activity.id(),
                activity.siteId(),
                activity.organisation(),
                activity.title(),
                activity.sessions().size());
        return new OutgoingEvent(StationEvent.ACTIVITY_ANNOUNCED, activity.id(), data);
    }
}
