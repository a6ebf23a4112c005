package org.workercare.funding.goods;

import java.util.Optional;

/**
 * What may be done with a batch; quantities are pieces.
 *
 * @param isAtStation whether a station hands it out
 */
record BatchLife(BatchState state, int quantity, int handedOut, boolean isAtStation) {

    /** @return why it may not be dispatched now, or empty */
    Optional<GoodsProblem> refusesDispatch() {
        return state == BatchState.STOCKED ? Optional.empty() : Optional.of(GoodsProblem.WRONG_BATCH_STATE);
    }

    /** @return why so many more may not be handed out here, or empty */
    Optional<GoodsProblem> refusesHandOut(int more) {
        if (isAtStation) {
            return Optional.of(GoodsProblem.HANDED_OUT_AT_STATION);
        }
        if (state != BatchState.DISPATCHED) {
            return Optional.of(GoodsProblem.WRONG_BATCH_STATE);
        }
        return more > quantity - handedOut ? Optional.of(GoodsProblem.MORE_THAN_LEFT) : Optional.empty();
    }

    /** The batch once so many are handed out in all. */
    BatchLife withHandedOut(int total) {
        return new BatchLife(total == quantity ? BatchState.CLOSED : state, quantity, total, isAtStation);
    }
}
