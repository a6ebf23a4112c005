package org.workercare.station.reservation;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workercare.platform.kernel.signing.Signatures;
import org.workercare.platform.web.identity.Caller;
import org.workercare.platform.web.identity.Callers;
import org.workercare.platform.web.identity.Role;
import org.workercare.platform.web.writes.IdempotentWrites;
import org.workercare.platform.web.writes.Reply;

/** What doors and those who keep them need. */
@Path("/doors")
@Authenticated
@Tag(name = "Doors", description = "Drivers' codes at the door")
public class DoorResource {

    /** @param key base64 of the X.509 form of an Ed25519 key */
    @Schema(name = "DoorKey")
    public record Key(String id, String key) {}

    /** @param keys the one that signs first, then those used before it */
    @Schema(name = "DoorKeys")
    public record Keys(List<Key> keys) {}

    private final Callers callers;
    private final IdempotentWrites writes;
    private final Signatures signatures;
    private final CheckInByCode checkIn;

    DoorResource(Callers callers, IdempotentWrites writes, Signatures signatures, CheckInByCode checkIn) {
        this.callers = callers;
        this.writes = writes;
        this.signatures = signatures;
        this.checkIn = checkIn;
    }

    @GET
    @Path("/keys")
    @Operation(summary = "The public keys by which a door verifies codes offline")
    public Keys keys() {
        return new Keys(signatures.publicKeys().entrySet().stream()
                .map(key -> new Key(key.getKey(), key.getValue()))
                .sorted((one, other) -> Boolean.compare(isSigning(other), isSigning(one)))
                .toList());
    }

    private boolean isSigning(Key key) {
        return key.id().equals(signatures.keyId());
    }

    @POST
    @Path("/check-ins")
    @RolesAllowed({Role.STATION_KEEPER, Role.ADMINISTRATOR})
    @Operation(summary = "Check a driver in by the code he shows")
    @APIResponseSchema(value = Reservation.class, responseCode = "200")
    public Uni<Response> checkIn(@Valid @NotNull CheckInByCode.Request request) {
        Caller caller = callers.current();
        return writes.once(
                request, tx -> checkIn.by(tx, caller, request).map(changed -> Reply.ok(changed, changed.version())));
    }
}
