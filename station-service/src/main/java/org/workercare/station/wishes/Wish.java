package org.workercare.station.wishes;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.workercare.platform.kernel.OrganisationId;
import org.workercare.station.place.Place;

/**
 * A wish as its author sees it again; the text stays sealed.
 *
 * @param organisation the author's
 * @param fulfilledBy the site that opened for it, or null
 * @param toldAt when that was told, or null
 */
public record Wish(
        UUID id,
        Place place,
        List<WishKind> kinds,
        OrganisationId organisation,
        State state,
        OffsetDateTime madeAt,
        UUID fulfilledBy,
        OffsetDateTime toldAt) {

    /** How far it has come. */
    @Schema(name = "WishState")
    public enum State {
        MADE,
        PROPOSED,
        FULFILLED;

        @JsonValue
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
