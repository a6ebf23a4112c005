package org.workercare.station.supplies;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.workercare.platform.kernel.OrganisationId;

/**
 * Something a site keeps in stock.
 *
 * @param lowMark fewer than these are few
 * @param low whether there are few
 * @param usable pieces that may be given out today
 * @param expired pieces that may not be given out any more
 */
public record StockItem(
        UUID id,
        UUID siteId,
        OrganisationId organisation,
        String name,
        String unit,
        Kind kind,
        int lowMark,
        boolean low,
        int usable,
        int expired,

        @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) @Schema(hidden = true)
        long version) {

    private static final int MOST = 1_000_000;

    /** What sort of thing it is. */
    @Schema(name = "StockKind")
    public enum Kind {
        DRINK,
        FOOD,
        FIRST_AID,
        HYGIENE,
        OTHER;

        @JsonValue
        public String wireName() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** @throws IllegalArgumentException for any other word */
        @JsonCreator
        public static Kind fromString(String word) {
            for (Kind kind : values()) {
                if (kind.wireName().equals(word)) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("no stock is called so");
        }
    }

    /** Something to keep from now on; there is none of it yet. */
    @Schema(name = "NewStockItem")
    public record Request(
            @NotNull UUID siteId,

            @NotBlank @Size(max = 100) @Schema(examples = "创可贴")
            String name,

            @NotBlank @Size(max = 20) @Schema(examples = "盒")
            String unit,

            @NotNull Kind kind,
            @NotNull @PositiveOrZero @Max(MOST) Integer lowMark) {}

    /** What to change. */
    @Schema(name = "ChangeStockItem")
    public record Change(@NotNull @PositiveOrZero @Max(MOST) Integer lowMark) {}

    /** An item with all there is to know of it. */
    @Schema(name = "StockDetail")
    public record Detail(StockItem item, List<Shelf.Lot> lots, ForecastUse.Forecast forecast) {}

    /** A lot that will expire soon, or has expired and is still there. */
    @Schema(name = "ExpiringLot")
    public record Expiring(
            UUID lotId,
            UUID itemId,
            UUID siteId,
            OrganisationId organisation,
            String name,
            String unit,
            Kind kind,
            int quantity,
            LocalDate expiresOn,
            boolean expired) {}
}
