package org.workercare.funding.project;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What a project came of.
 *
 * @param kind {@code declaration}, or {@code station-proposal}
 * @param reference its number there, once per programme and kind; null if it has none
 */
public record Source(
        @NotNull @Pattern(regexp = "[a-z][a-z\\-]{0,39}") String kind,
        @Size(min = 1, max = 100) String reference) {

    static final String DECLARATION = "declaration";
    static final String STATION_PROPOSAL = "station-proposal";
}
