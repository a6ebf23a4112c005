package org.workercare.station.reservation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.web.identity.Caller;
import org.workercare.station.site.FindSite;

/** Checks a driver in by the code he shows to a keeper, or to a door that is online. */
@ApplicationScoped
public class CheckInByCode {

    /** @param code as the QR code carries it */
    @Schema(name = "CheckInByCode")
    public record Request(@NotBlank @Size(max = 500) String code) {}

    private final ReservationStore store;
    private final DoorCodes codes;
    private final FindSite sites;
    private final ActOnReservation act;

    CheckInByCode(ReservationStore store, DoorCodes codes, FindSite sites, ActOnReservation act) {
        this.store = store;
        this.codes = codes;
        this.sites = sites;
        this.act = act;
    }

    Uni<Reservation> by(Mutiny.Session tx, Caller keeper, Request request) {
        return store.now(tx).map(now -> codes.read(request.code(), now)).chain(code -> sites.at(tx, code.site())
                .invoke(site -> keeper.requireReach(site.organisation()))
                .chain(() -> act.by(tx, code.reservation(), Act.CHECK_IN, found -> requireSame(code, found))));
    }

    private static void requireSame(DoorCode code, Reservation found) {
        if (!code.isOf(found)) {
            throw ReservationProblem.CODE_OUTDATED.problem("/code");
        }
    }
}
