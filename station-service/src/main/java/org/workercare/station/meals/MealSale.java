package org.workercare.station.meals;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.workercare.platform.kernel.Money;

/**
 * Meals sold at once, or what a correction adds to such a sale.
 *
 * @param day in China
 * @param quantity negative where a correction takes away
 * @param discount of all of them together
 * @param paid by workers
 * @param subsidy what the union is asked for: its share of the discount, and the voucher
 * @param corrects the sale it corrects, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MealSale(
        UUID id,
        UUID siteId,
        UUID menuItemId,
        LocalDate day,
        int quantity,
        Money discount,
        Money paid,
        Money subsidy,
        UUID corrects,
        OffsetDateTime soldAt) {

    private static final int MOST = 1000;

    /** What was sold, and the code of a voucher that pays for some of it. */
    @Schema(name = "NewMealSale")
    public record Request(
            @NotNull UUID menuItemId,
            @NotNull @Positive @Max(MOST) Integer quantity,

            @Size(min = 1, max = 20) @Schema(examples = "7K3M-9QRT-2WXY")
            String voucher) {}

    /** How many there were in truth, 0 if none; and why it was wrong. */
    @Schema(name = "CorrectMealSale")
    public record Correction(
            @NotNull @PositiveOrZero @Max(MOST) Integer quantity,

            @NotBlank @Size(max = 200) @Schema(examples = "多记一份")
            String reason) {}
}
