package org.workercare.funding.project;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A document of a dossier.
 *
 * @param name what it is; nothing personal
 * @param sha256 of its bytes, in hexadecimal
 */
public record Document(
        @NotBlank @Size(max = 200) String name,

        @NotNull @Pattern(regexp = "[a-z]{1,20}/[a-z0-9.+\\-]{1,80}")
        String mediaType,

        @NotNull @Pattern(regexp = Document.HASH) String sha256) {

    static final String HASH = "[0-9a-f]{64}";
}
