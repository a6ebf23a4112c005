package org.workercare.funding.goods;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What may be done with a batch.
 *
 * @param left pieces
 * @param isAtStation whether a station hands it out
 * @param expiresOn the last day on which it is good; null for things that keep
 */
record BatchLife(BatchState state, int left, boolean isAtStation, LocalDate expiresOn) {

    /** @return why so many may not be dispatched on the day, or empty */
    Optional<GoodsProblem> refusesDispatch(long pieces, LocalDate today) {
        if (state != BatchState.STOCKED) {
            return Optional.of(GoodsProblem.WRONG_BATCH_STATE);
        }
        return refusesGiving(pieces, today);
    }

    /** @return why so many may not be handed out here on the day, or empty */
    Optional<GoodsProblem> refusesHandOut(int pieces, LocalDate today) {
        if (isAtStation) {
            return Optional.of(GoodsProblem.HANDED_OUT_AT_STATION);
        }
        if (state != BatchState.DISPATCHED) {
            return Optional.of(GoodsProblem.WRONG_BATCH_STATE);
        }
        return refusesGiving(pieces, today);
    }

    /** @return why so many may not come back into stock, or empty */
    Optional<GoodsProblem> refusesReturn(int pieces) {
        return state == BatchState.DISPATCHED
                ? refusesMoreThanLeft(pieces)
                : Optional.of(GoodsProblem.WRONG_BATCH_STATE);
    }

    /** @return why so many may not be written off, or empty */
    Optional<GoodsProblem> refusesWriteOff(int pieces) {
        return state == BatchState.CLOSED ? Optional.of(GoodsProblem.WRONG_BATCH_STATE) : refusesMoreThanLeft(pieces);
    }

    private Optional<GoodsProblem> refusesGiving(long pieces, LocalDate today) {
        return expiresOn != null && today.isAfter(expiresOn)
                ? Optional.of(GoodsProblem.GOODS_EXPIRED)
                : refusesMoreThanLeft(pieces);
    }

    private Optional<GoodsProblem> refusesMoreThanLeft(long pieces) {
        return pieces > left ? Optional.of(GoodsProblem.MORE_THAN_LEFT) : Optional.empty();
    }
}
