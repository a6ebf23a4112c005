package org.workercare.funding.goods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.workercare.platform.kernel.Money;

class HoldingTest {

    @Example
    void each_piece_takes_its_share_and_the_last_the_rest() {
        Holding three = Holding.whole(3, Money.ofFen(1_000));
        assertThat(three.worth(1)).isEqualTo(Money.ofFen(333));
        assertThat(three.without(1).without(1).worth(1)).isEqualTo(Money.ofFen(334));
    }

    @Property(tries = 10_000)
    void however_pieces_go_they_take_the_value_to_the_fen(
            @ForAll @IntRange(min = 1, max = 10_000_000) int quantity,
            @ForAll @LongRange(min = 0) long value,
            @ForAll @Size(max = 30) List<@IntRange(min = 1, max = 10_000_000) Integer> wishes) {
        Holding left = Holding.whole(quantity, Money.ofFen(value));
        Money taken = Money.ZERO;
        for (int wish : wishes) {
            int going = Math.min(wish, left.pieces());
            if (going > 0) {
                taken = taken.plus(left.worth(going));
                left = left.without(going);
            }
            assertThat(left.valueLeft().isNegative()).isFalse();
        }
        if (left.pieces() > 0) {
            taken = taken.plus(left.worth(left.pieces()));
            left = left.without(left.pieces());
        }
        assertThat(taken).isEqualTo(Money.ofFen(value));
        assertThat(left.valueLeft()).isEqualTo(Money.ZERO);
    }

    @Property
    void parts_of_parts_take_the_value_to_the_fen_too(
            @ForAll @IntRange(min = 2, max = 1_000) int quantity,
            @ForAll @LongRange(min = 0, max = 1_000_000) long value,
            @ForAll @IntRange(min = 1, max = 1_000) int partPieces,
            @ForAll @IntRange(min = 1, max = 1_000) int handedOut) {
        int moved = 1 + partPieces % (quantity - 1);
        Holding whole = Holding.whole(quantity, Money.ofFen(value));
        Holding part = Holding.whole(moved, whole.worth(moved));
        int out = 1 + handedOut % moved;
        Money rest = part.valueLeft().minus(part.worth(out));
        Money stock = whole.without(moved).worth(quantity - moved);
        assertThat(part.worth(out).plus(rest).plus(stock)).isEqualTo(Money.ofFen(value));
    }

    @Property
    void more_than_is_left_never_goes(
            @ForAll @IntRange(min = 1, max = 1_000) int quantity, @ForAll @IntRange(min = 1, max = 1_000) int more) {
        Holding holding = Holding.whole(quantity, Money.ofFen(1));
        assertThatThrownBy(() -> holding.worth(quantity + more)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> holding.worth(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
