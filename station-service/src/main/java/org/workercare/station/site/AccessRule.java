package org.workercare.station.site;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A way in, and when.
 *
 * @param hours OSM {@code opening_hours}
 * @param note what to do there, or null
 */
public record AccessRule(
        @NotNull Way way,

        @NotBlank @Size(max = 1000) @Schema(examples = "22:00-08:00")
        String hours,

        @Size(max = 200) @Schema(examples = "用工会卡扫码开门") String note) {

    /** How one gets in. */
    @Schema(name = "AccessWay")
    public enum Way {
        STAFFED,
        /** A door that opens for a code shown to it. */
        SCAN_DOOR,
        /** Somebody comes when called. */
        ON_CALL;

        @JsonValue
        public String wireName() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
