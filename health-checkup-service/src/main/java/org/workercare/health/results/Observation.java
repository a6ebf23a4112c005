package org.workercare.health.results;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One result as it is sent.
 *
 * @param visit whose; left out where the address says so
 * @param value a decimal number, or one of the item's words
 * @param unit the item's; left out for a finding in words
 * @param takenAt when it was measured or seen
 */
public record Observation(
        UUID visit,
        @NotBlank @Size(max = 60) @Schema(examples = "wbc") String item,
        @NotBlank @Size(max = 40) @Schema(examples = "5.6") String value,
        @Size(max = 20) @Schema(examples = "10*9/L") String unit,
        @NotNull OffsetDateTime takenAt) {

    Observation of(UUID visitId) {
        return new Observation(visitId, item, value, unit, takenAt);
    }
}
