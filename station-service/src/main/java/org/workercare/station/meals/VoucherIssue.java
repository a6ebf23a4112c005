package org.workercare.station.meals;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.workercare.platform.kernel.Money;
import org.workercare.platform.kernel.OrganisationId;

/**
 * Meal vouchers that a union gives its workers: so many, worth so much each, good for a time at all sites of the union.
 *
 * @param issued how many are given out
 * @param redeemed how many have paid for a meal
 * @param validUntil the last day, in China
 */
public record VoucherIssue(
        UUID id,
        OrganisationId organisation,
        String title,
        Money value,
        int quantity,
        int issued,
        int redeemed,
        LocalDate validFrom,
        LocalDate validUntil,
        OffsetDateTime openedAt,
        @JsonIgnore long version) {

    /** An issue to open. */
    @Schema(name = "OpenVoucherIssue")
    public record Request(
            @NotNull @Schema(examples = "110108") OrganisationId organisation,

            @NotBlank @Size(max = 100) @Schema(examples = "夏季送清凉餐券")
            String title,

            @NotNull Money value,
            @NotNull @Positive @Max(100_000) Integer quantity,
            @NotNull LocalDate validFrom,
            @NotNull LocalDate validUntil) {}

    /**
     * To whom vouchers go.
     *
     * @param workers the subjects of their tokens; each gets one, who has one keeps it
     * @param count instead of workers: codes to print
     */
    @Schema(name = "IssueVouchers")
    public record Give(
            @Size(min = 1, max = 1000) List<@NotBlank @Size(max = 200) String> workers,
            @Positive @Max(1000) Integer count) {}

    /** What a worker has. */
    public record Mine(
            UUID id,
            String title,
            String code,
            Money value,
            LocalDate validFrom,
            LocalDate validUntil,
            OffsetDateTime redeemedAt) {}

    /**
     * What was given.
     *
     * @param already workers who had one
     * @param codes to print, or null
     */
    public record Given(UUID issueId, int issued, int already, List<String> codes) {}
}
