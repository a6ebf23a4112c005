package org.workercare.station.meals;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.workercare.platform.kernel.Money;

/**
 * A meal on a site's menu.
 *
 * @param subsidyShare how much of the discount the union bears, in percent
 * @param onSale whether it can be sold
 */
public record MenuItem(
        UUID id,
        UUID siteId,
        String name,
        Money price,
        Money discountedPrice,
        int subsidyShare,
        boolean onSale,
        @JsonIgnore long version) {

    private static final int WHOLE = 100;

    /** A meal to put on the menu; the union bears all of the discount unless told. */
    @Schema(name = "NewMenuItem")
    public record Request(
            @NotBlank @Size(max = 100) @Schema(examples = "牛肉面")
            String name,

            @NotNull Money price,
            @NotNull Money discountedPrice,
            @PositiveOrZero @Max(WHOLE) Integer subsidyShare) {

        public Request {
            subsidyShare = subsidyShare == null ? Integer.valueOf(WHOLE) : subsidyShare;
        }
    }

    /** What to change; what was sold stays as it was sold. */
    @Schema(name = "ChangeMenuItem")
    public record Change(
            Money price,
            Money discountedPrice,
            @PositiveOrZero @Max(WHOLE) Integer subsidyShare,
            Boolean onSale) {}

    MealPrice mealPrice() {
        return new MealPrice(price, discountedPrice, subsidyShare);
    }

    MenuItem with(Change change) {
        return new MenuItem(
                id,
                siteId,
                name,
                change.price() == null ? price : change.price(),
                change.discountedPrice() == null ? discountedPrice : change.discountedPrice(),
                change.subsidyShare() == null ? subsidyShare : change.subsidyShare(),
                change.onSale() == null ? onSale : change.onSale(),
                version);
    }

    /** @throws org.workercare.platform.web.problems.ProblemException {@code price-invalid} */
    static void requireSense(Money price, Money discounted) {
        if (!price.isPositive()) {
            throw MealProblem.PRICE_INVALID.problem("/price/amount");
        }
        if (discounted.isNegative() || discounted.compareTo(price) > 0) {
            throw MealProblem.PRICE_INVALID.problem("/discountedPrice/amount");
        }
    }
}
