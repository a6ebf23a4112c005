package org.workercare.station.supplies;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What moved of one lot; it is never changed.
 *
 * @param movement what moved at once has this in common
 * @param quantity added, negative where it was taken away
 */
@Schema(name = "StockPosting")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Movement(
        UUID id, UUID movement, UUID lotId, Kind kind, int quantity, String remark, LocalDate day, OffsetDateTime at) {

    private static final int MOST = 100_000;

    /** Why it moved. */
    @Schema(name = "MovementKind")
    public enum Kind {
        RECEIVED,
        USED,
        /** Everything there was counted, expired pieces too. */
        COUNTED,
        DISCARDED;

        @JsonValue
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @throws IllegalArgumentException for any other word */
        @JsonCreator
        public static Kind fromString(String word) {
            for (Kind kind : values()) {
                if (kind.wireName().equals(word)) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("nothing moves so");
        }
    }

    /**
     * What moves.
     *
     * @param quantity how many; where everything was counted, how many there are
     * @param expiresOn with what is received: the last day on which it may be given out
     * @param lot with what is discarded: of which lot; what expires first unless told
     */
    @Schema(name = "MoveStock")
    public record Request(
            @NotNull Kind kind,
            @NotNull @PositiveOrZero @Max(MOST) Integer quantity,
            LocalDate expiresOn,
            UUID lot,
            @Size(max = 200) String remark) {}
}
