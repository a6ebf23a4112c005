package org.workercare.station.activities;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who would take part. Never printed: it is a person. */
public record Participant(
        @NotBlank @Size(max = 100) @Schema(examples = "李小明") String name,
        @NotNull @Schema(examples = "2018-05-04") LocalDate birthDate) {

    @Override
    public String toString() {
        return "a participant";
    }
}
