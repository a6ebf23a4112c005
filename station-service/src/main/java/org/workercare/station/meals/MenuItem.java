package org.workercare.station.meals;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.workercare.platform.kernel.Money;

/** A meal on a site's menu. */
public record MenuItem(UUID id, UUID siteId, String name, Money price, Money discountedPrice) {

    /** A meal to put on the menu. */
    @Schema(name = "NewMenuItem")
    public record Request(
            @NotBlank @Size(max = 100) @Schema(examples = "牛肉面")
            String name,

            @NotNull Money price,
            @NotNull Money discountedPrice) {

        /** @throws org.workercare.platform.web.problems.ProblemException {@code price-invalid} */
        void requireSense() {
            if (!price.isPositive()) {
                throw MealProblem.PRICE_INVALID.problem("/price/amount");
            }
            if (discountedPrice.isNegative() || discountedPrice.compareTo(price) > 0) {
                throw MealProblem.PRICE_INVALID.problem("/discountedPrice/amount");
            }
        }
    }
}
