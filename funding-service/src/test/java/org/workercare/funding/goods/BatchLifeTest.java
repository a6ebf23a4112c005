package org.workercare.funding.goods;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class BatchLifeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

    @Property
    void nothing_takes_more_than_is_left(
            @ForAll BatchState state,
            @ForAll boolean isAtStation,
            @ForAll @IntRange(max = 500) int left,
            @ForAll @IntRange(min = 1, max = 1_000) int pieces) {
        BatchLife life = new BatchLife(state, left, isAtStation, null);
        boolean isEnough = pieces <= left;
        assertThat(life.refusesDispatch(pieces, TODAY).isEmpty()).isEqualTo(state == BatchState.STOCKED && isEnough);
        assertThat(life.refusesHandOut(pieces, TODAY).isEmpty())
                .isEqualTo(state == BatchState.DISPATCHED && !isAtStation && isEnough);
        assertThat(life.refusesReturn(pieces).isEmpty()).isEqualTo(state == BatchState.DISPATCHED && isEnough);
        assertThat(life.refusesWriteOff(pieces).isEmpty()).isEqualTo(state != BatchState.CLOSED && isEnough);
    }

    @Example
    void goods_are_given_on_their_last_day_and_written_off_after_it() {
        BatchLife good = new BatchLife(BatchState.DISPATCHED, 5, false, TODAY);
        assertThat(good.refusesHandOut(1, TODAY)).isEmpty();
        assertThat(good.refusesHandOut(1, TODAY.plusDays(1))).isEqualTo(Optional.of(GoodsProblem.GOODS_EXPIRED));
        assertThat(good.refusesWriteOff(5)).isEmpty();
        assertThat(new BatchLife(BatchState.STOCKED, 5, false, TODAY).refusesDispatch(1, TODAY.plusDays(1)))
                .isEqualTo(Optional.of(GoodsProblem.GOODS_EXPIRED));
    }
}
