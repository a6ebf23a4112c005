package org.workercare.funding.aid;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Who asks for help. It prints without its content. */
record Applicant(
        @NotBlank @Size(max = 60) String name,
        @NotNull @Size(min = 18, max = 18) String citizenId) {

    @Override
    public String toString() {
        return "Applicant[hidden]";
    }
}
