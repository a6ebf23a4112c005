package org.workercare.station.meals;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.workercare.platform.kernel.Money;

class MealPriceTest {

    @Property
    void nobody_pays_more_than_the_price_and_the_caterer_bears_what_is_left(
            @ForAll @LongRange(min = 1, max = 100_000) long price,
            @ForAll @LongRange(min = 0, max = 100_000) long off,
            @ForAll @IntRange(min = 0, max = 100) int share,
            @ForAll @IntRange(min = 0, max = 1000) int quantity,
            @ForAll @LongRange(min = 0, max = 1_000_000) long worth) {
        long discounted = Math.max(0, price - off);
        MealPrice meal = new MealPrice(new Money(price), new Money(discounted), share);
        MealPrice.Split split = meal.of(quantity, new Money(worth));
        long whole = price * quantity;
        assertThat(split.paid().fen()).isBetween(0L, discounted * quantity);
        assertThat(split.voucher().fen()).isEqualTo(Math.min(worth, discounted * quantity));
        assertThat(split.paid().plus(split.voucher()).fen()).isEqualTo(discounted * quantity);
        long borneByCaterer = whole - split.paid().fen() - split.subsidy().fen();
        assertThat(borneByCaterer).isBetween(0L, (price - discounted) * quantity);
        assertThat(share == 100 ? borneByCaterer : 0).isZero();
    }

    @Property
    void corrections_add_up_to_what_would_have_been_sold(
            @ForAll @IntRange(min = 1, max = 1000) int sold,
            @ForAll @IntRange(min = 0, max = 1000) int truth,
            @ForAll @LongRange(min = 0, max = 5_000) long worth) {
        MealPrice meal = new MealPrice(new Money(1_800), new Money(1_200), 50);
        MealPrice.Split first = meal.of(sold, new Money(worth));
        MealPrice.Split then = meal.of(truth, new Money(worth));
        MealPrice.Split more = then.minus(first);
        assertThat(first.paid().plus(more.paid())).isEqualTo(then.paid());
        assertThat(first.subsidy().plus(more.subsidy())).isEqualTo(then.subsidy());
    }
}
