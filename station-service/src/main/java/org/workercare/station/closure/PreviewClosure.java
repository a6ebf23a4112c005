package org.workercare.station.closure;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.station.reservation.FindReservations;
import org.workercare.station.reservation.Standing;
import org.workercare.station.site.Site;

/** Shows, before anything happens, who is affected by a closure and where each would go. */
@ApplicationScoped
public class PreviewClosure {

    /**
     * Who is affected; drivers are not named.
     *
     * @param preview what to send with the closure: it is refused if reservations have changed since
     * @param affected how many reservations stand in that time and have not begun
     * @param rebookable how many of them have an alternative; the rest would be cancelled
     * @param present how many drivers stand there now and must leave
     */
    @Schema(name = "ClosurePreview")
    public record Preview(
            UUID siteId,
            OffsetDateTime from,
            OffsetDateTime until,
            String preview,
            int affected,
            long rebookable,
            int present,
            List<Item> items) {}

    /** @param alternative null if there is none */
    @Schema(name = "AffectedReservation")
    public record Item(
            UUID reservationId, int bay, OffsetDateTime from, OffsetDateTime until, Alternative alternative) {}

    /** @param distanceMetres from the site that closes */
    @Schema(name = "AlternativeBay")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Alternative(UUID siteId, UUID bayId, int bay, double distanceMetres) {

        static Alternative of(Alternatives.Place place) {
            return new Alternative(place.siteId(), place.bayId(), place.bay(), place.metres());
        }
    }

    /** More than any site can have in a year of quarters of an hour on all its bays is not read. */
    static final int MOST = 100_000;

    private final FindReservations reservations;
    private final FindAlternatives alternatives;

    PreviewClosure(FindReservations reservations, FindAlternatives alternatives) {
        this.reservations = reservations;
        this.alternatives = alternatives;
    }

    Uni<Preview> of(Mutiny.Session tx, Site site, ClosurePeriod period) {
        return reservations
                .of(tx, site.id(), period.from(), period.until(), MOST)
                .chain(standing -> {
                    List<Standing> affected =
                            standing.stream().filter(one -> !one.isPresent()).toList();
                    return alternatives
                            .of(tx, alternatives.around(site), affected)
                            .map(places -> preview(site, period, affected, standing.size() - affected.size(), places));
                });
    }

    private static Preview preview(
            Site site, ClosurePeriod period, List<Standing> affected, int present, Alternatives places) {
        List<Item> items = affected.stream()
                .map(one -> new Item(
                        one.id(),
                        one.bay(),
                        one.from(),
                        one.until(),
                        places.take(one.from(), one.until())
                                .map(Alternative::of)
                                .orElse(null)))
                .toList();
        return new Preview(
                site.id(),
                period.from(),
                period.until(),
                period.hash(site.id(), affected),
                items.size(),
                items.stream().filter(item -> item.alternative() != null).count(),
                present,
                items);
    }
}
