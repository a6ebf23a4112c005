package org.workercare.station.site;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A picture of a site, kept where its owner keeps it.
 *
 * @param alt what is to be seen, for those who cannot see it
 * @param licence under which it may be shown
 */
public record Photo(
        @NotNull
        @Size(max = 500)
        @Pattern(regexp = "https://[^\\s/]\\S*")
        @Schema(examples = "https://example.org/1.jpg")
        String address,

        @NotBlank @Size(max = 300) @Schema(examples = "休息区，六把座椅和一台微波炉")
        String alt,

        @NotBlank @Size(max = 100) @Schema(examples = "CC BY 4.0")
        String licence) {}
