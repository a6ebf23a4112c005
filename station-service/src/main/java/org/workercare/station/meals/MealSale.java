package org.workercare.station.meals;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.workercare.platform.kernel.Money;

/**
 * Meals sold at once.
 *
 * @param day in China
 * @param discount of all of them together: what the subsidy makes up for
 */
public record MealSale(
        UUID id, UUID siteId, UUID menuItemId, LocalDate day, int quantity, Money discount, OffsetDateTime soldAt) {

    /** What was sold. */
    @Schema(name = "NewMealSale")
    public record Request(
            @NotNull UUID menuItemId,
            @NotNull @Positive @Max(1000) Integer quantity) {}
}
