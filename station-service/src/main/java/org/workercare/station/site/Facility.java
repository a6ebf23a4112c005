package org.workercare.station.site;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.NotNull;
import java.util.Arrays;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something a site has.
 *
 * @param audience for whom; everyone unless told
 * @param status working unless told
 */
public record Facility(@NotNull Kind kind, Audience audience, Status status) {

    public Facility {
        audience = audience == null ? Audience.EVERYONE : audience;
        status = status == null ? Status.WORKING : status;
    }

    /** What it is for. */
    @Schema(name = "FacilityKind")
    public enum Kind {
        PARKING,
        REST,
        TOILET,
        /** 工"惠"小厨. */
        MEAL_MACHINE,
        WATER_DISPENSER,
        MICROWAVE,
        MEDICINE_BOX,
        CHARGING,
        WIFI,
        AIR_CONDITIONING,
        NURSING_ROOM,
        LOCKERS;

        @JsonValue
        public String wireName() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /**
         * Reads a parameter or field.
         *
         * @throws IllegalArgumentException for any other word
         */
        @JsonCreator
        public static Kind fromString(String word) {
            return Arrays.stream(values())
                    .filter(kind -> kind.wireName().equals(word))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no facility is called so"));
        }
    }

    /** For whom it is. */
    @Schema(name = "FacilityAudience")
    public enum Audience {
        EVERYONE,
        WOMEN,
        ACCESSIBLE,
        /** Whoever comes at night: kept open and lit while the rest is closed. */
        NIGHT;

        @JsonValue
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether it can be used. */
    @Schema(name = "FacilityStatus")
    public enum Status {
        WORKING,
        OUT_OF_ORDER;

        @JsonValue
        public String wireName() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
