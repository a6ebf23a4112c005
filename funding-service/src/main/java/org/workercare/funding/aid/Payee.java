package org.workercare.funding.aid;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Where the money goes. It prints without its content.
 *
 * @param bank the bank's name or code
 * @param account 8 to 32 digits
 */
record Payee(
        @NotBlank @Size(max = 60) @Pattern(regexp = "[^\\p{Cntrl},\"]*")
        String name,

        @NotBlank @Size(max = 60) @Pattern(regexp = "[^\\p{Cntrl},\"]*")
        String bank,

        @NotNull @Pattern(regexp = "\\d{8,32}") String account) {

    @Override
    public String toString() {
        return "Payee[hidden]";
    }
}
