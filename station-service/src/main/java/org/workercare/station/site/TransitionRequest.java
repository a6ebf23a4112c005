package org.workercare.station.site;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.workercare.station.hours.Moments;

/**
 * A keeper's wish to move a site on.
 *
 * @param reason why it is suspended or closed
 * @param until when a suspended site is expected to open again
 */
@Schema(name = "SiteTransition", examples = "{\"to\":\"under-construction\"}")
public record TransitionRequest(
        @NotNull Target to, @Size(max = 200) String reason, OffsetDateTime until) {

    /** Where a keeper may take a site; that it is planned follows from its budget. */
    public enum Target {
        UNDER_CONSTRUCTION,
        OPEN,
        SUSPENDED,
        CLOSED;

        @JsonValue
        public String wireName() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @JsonIgnore
    Move move() {
        Moments.require(until, "/until");
        if (until != null && !until.isAfter(OffsetDateTime.now())) {
            throw SiteProblem.UNTIL_PASSED.problem("/until");
        }
        return switch (to) {
            case UNDER_CONSTRUCTION -> new Move.StartConstruction();
            case OPEN -> new Move.Open();
            case SUSPENDED -> new Move.Suspend(reason, until);
            case CLOSED -> new Move.Close(reason);
        };
    }
}
