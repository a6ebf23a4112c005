package org.workercare.station.meals;

import org.workercare.platform.kernel.Money;

/**
 * Who pays what for meals of one kind.
 *
 * @param price of one meal
 * @param discounted what a worker pays for one
 * @param subsidyShare how much of the discount the union bears, in percent; the caterer bears the rest
 */
record MealPrice(Money price, Money discounted, int subsidyShare) {

    private static final int WHOLE = 100;

    /**
     * What becomes of a sale.
     *
     * @param paid by the worker
     * @param subsidy by the union: its share of the discount, and the voucher
     * @param voucher what the voucher was good for, as part of the subsidy
     */
    record Split(Money paid, Money subsidy, Money voucher) {

        Split minus(Split other) {
            return new Split(paid.minus(other.paid), subsidy.minus(other.subsidy), voucher.minus(other.voucher));
        }
    }

    Money discount() {
        return price.minus(discounted);
    }

    /** The union's part of one meal's discount, rounded down to whole fen. */
    Money subsidyOfOne() {
        return new Money(Math.multiplyExact(discount().fen(), (long) subsidyShare) / WHOLE);
    }

    /**
     * Splits the price of so many meals.
     *
     * @param voucher what a voucher is worth: it pays what the worker would, at most all of it
     */
    Split of(int quantity, Money voucher) {
        Money due = discounted.times(quantity);
        Money taken = voucher.compareTo(due) < 0 ? voucher : due;
        return new Split(due.minus(taken), subsidyOfOne().times(quantity).plus(taken), taken);
    }
}
