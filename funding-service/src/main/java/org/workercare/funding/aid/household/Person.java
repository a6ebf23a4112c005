package org.workercare.funding.aid.household;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Who joins a household. It prints without its content. */
public record Person(
        @NotBlank @Size(max = 60) String name,
        @NotNull @Size(min = 18, max = 18) String citizenId,
        @NotNull Relation relation) {

    @Override
    public String toString() {
        return "Person[hidden]";
    }
}
