package org.workercare.station.wishes;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.events.Outbox;
import org.workercare.platform.events.OutgoingEvent;
import org.workercare.platform.kernel.Ids;
import org.workercare.platform.kernel.OrganisationId;
import org.workercare.platform.kernel.privacy.FieldCipher;
import org.workercare.platform.web.identity.Caller;
import org.workercare.station.StationEvent;
import org.workercare.station.place.Place;

/** Takes a driver's wish down. */
@ApplicationScoped
public class MakeWish {

    /**
     * What is wished for, and where.
     *
     * @param text in the driver's own words; sealed, and never shown to anybody
     */
    @Schema(name = "MakeWish")
    public record Request(
            @NotNull @Valid Place place,
            @NotEmpty @Size(max = 6) List<@NotNull WishKind> kinds,

            @NotBlank @Size(max = 1000) @Schema(examples = "累了有地方停车歇脚，吃口热饭")
            String text) {

        public Request {
            kinds = kinds == null ? null : kinds.stream().distinct().sorted().toList();
        }
    }

    private record Made(UUID wishId, OrganisationId organisation) {}

    private final WishStore store;
    private final Wishers wishers;
    private final FieldCipher cipher;
    private final Outbox outbox;

    MakeWish(WishStore store, Wishers wishers, FieldCipher cipher, Outbox outbox) {
        this.store = store;
        this.wishers = wishers;
        this.cipher = cipher;
        this.outbox = outbox;
    }

    public Uni<Wish> by(Mutiny.Session tx, Caller caller, Request request) {
        UUID id = Ids.next();
        OrganisationId organisation = caller.organisation();
        String sealed = cipher.seal("wish.text", request.text());
        return store.insert(tx, id, wishers.indexOf(caller), organisation, request.place(), request.kinds(), sealed)
                .call(() ->
                        outbox.append(tx, new OutgoingEvent(StationEvent.WISH_MADE, id, new Made(id, organisation))));
    }
}
