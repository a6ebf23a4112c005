package org.workercare.health.tour;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.health.HealthEvent;
import org.workercare.health.booking.OpenSlots;
import org.workercare.platform.events.Outbox;
import org.workercare.platform.events.OutgoingEvent;
import org.workercare.platform.events.SqlState;
import org.workercare.platform.kernel.Ids;
import org.workercare.platform.kernel.OrganisationId;
import org.workercare.platform.web.identity.Caller;
import org.workercare.platform.web.problems.CommonProblem;

/** Adds a stop to a tour, opens its slots and tells of it. */
@ApplicationScoped
public class ScheduleStop {

    private static final Duration LONGEST = Duration.ofHours(24);
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final String EXCLUSION_VIOLATION = "23P01";

    /**
     * Place and hours.
     *
     * @param enterprise whose workers it comes for; null for all
     * @param siteId the service station it stands at; null for none
     * @param slotMinutes length of a slot; 30 unless told
     */
    public record Request(
            @NotBlank @Size(max = 200) @Schema(examples = "北京生物医药产业基地")
            String place,

            @Size(min = 1, max = 200) String enterprise,
            UUID siteId,

            @NotNull @DecimalMin("-90") @DecimalMax("90") @Schema(examples = "39.72")
            Double latitude,

            @NotNull @DecimalMin("-180") @DecimalMax("180") @Schema(examples = "116.33")
            Double longitude,

            @NotNull OffsetDateTime startsAt,
            @NotNull OffsetDateTime endsAt,
            @Min(5) @Max(480) Integer slotMinutes) {

        private static final int HALF_AN_HOUR = 30;

        int slotLength() {
            return slotMinutes == null ? HALF_AN_HOUR : slotMinutes;
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Scheduled(
            UUID stopId,
            UUID siteId,
            OrganisationId organisation,
            LocalDate date,
            OffsetDateTime startsAt,
            OffsetDateTime endsAt,
            double latitude,
            double longitude) {}

    private final TourStore store;
    private final OpenSlots openSlots;
    private final Outbox outbox;

    ScheduleStop(TourStore store, OpenSlots openSlots, Outbox outbox) {
        this.store = store;
        this.openSlots = openSlots;
        this.outbox = outbox;
    }

    public Uni<Stop> by(Mutiny.Session tx, Caller caller, UUID tourId, Request request) {
        return store.tour(tx, tourId)
                .onItem()
                .ifNull()
                .failWith(CommonProblem.NOT_FOUND::problem)
                .chain(tour -> {
                    caller.requireReach(tour.organisation());
                    return schedule(tx, tour, request);
                });
    }

    private Uni<Stop> schedule(Mutiny.Session tx, Tour tour, Request request) {
        List<SlotPlan.Cut> cuts = cuts(tour, request);
        Stop stop = stop(tour, request);
        List<OpenSlots.Opening> openings = cuts.stream()
                .map(cut -> new OpenSlots.Opening(
                        Ids.next(),
                        stop.id(),
                        stop.campaign(),
                        stop.organisation().value(),
                        stop.enterprise(),
                        cut.startsAt(),
                        cut.endsAt(),
                        cut.capacity()))
                .toList();
        return store.insert(tx, stop)
                .onFailure(ScheduleStop::isElsewhere)
                .transform(failure -> TourProblem.BUS_ALREADY_THERE.problem("/startsAt"))
                .chain(() -> openSlots.by(tx, openings))
                .chain(() -> outbox.append(tx, new OutgoingEvent(HealthEvent.STOP_SCHEDULED, stop.id(), told(stop))))
                .replaceWith(stop);
    }

    private static List<SlotPlan.Cut> cuts(Tour tour, Request request) {
        if (!request.startsAt().isBefore(request.endsAt())) {
            throw TourProblem.STOP_ENDS_BEFORE_IT_BEGINS.problem("/endsAt");
        }
        if (Duration.between(request.startsAt(), request.endsAt()).compareTo(LONGEST) > 0) {
            throw TourProblem.STOP_TOO_LONG.problem("/endsAt");
        }
        List<SlotPlan.Cut> cuts =
                SlotPlan.cut(request.startsAt(), request.endsAt(), request.slotLength(), tour.throughputPerHour());
        if (cuts.isEmpty()) {
            throw TourProblem.STOP_HAS_NO_SLOT.problem("/slotMinutes");
        }
        return cuts;
    }

    private static Stop stop(Tour tour, Request request) {
        return new Stop(
                Ids.next(),
                tour.id(),
                tour.campaign(),
                tour.organisation(),
                request.place(),
                request.enterprise(),
                request.siteId(),
                request.latitude(),
                request.longitude(),
                request.startsAt(),
                request.endsAt(),
                0);
    }

    private static Scheduled told(Stop stop) {
        LocalDate day = stop.startsAt().atZoneSameInstant(CHINA).toLocalDate();
        return new Scheduled(
                stop.id(),
                stop.siteId(),
                stop.organisation(),
                day,
                stop.startsAt(),
                stop.endsAt(),
                stop.latitude(),
                stop.longitude());
    }

    private static boolean isElsewhere(Throwable failure) {
        return SqlState.of(failure).filter(EXCLUSION_VIOLATION::equals).isPresent();
    }
}
