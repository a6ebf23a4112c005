package org.workercare.funding.goods;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class BatchLifeTest {

    @Property
    void however_pieces_are_handed_out_there_are_never_fewer_than_none_left(
            @ForAll @IntRange(min = 1, max = 500) int quantity,
            @ForAll @Size(max = 50) List<@IntRange(min = 1, max = 60) Integer> wishes) {
        BatchLife life = new BatchLife(BatchState.DISPATCHED, quantity, 0, false);
        for (int wish : wishes) {
            if (life.refusesHandOut(wish).isEmpty()) {
                life = life.withHandedOut(life.handedOut() + wish);
            }
            assertThat(life.handedOut()).isBetween(0, quantity);
            assertThat(life.state() == BatchState.CLOSED).isEqualTo(life.handedOut() == quantity);
        }
    }
}
