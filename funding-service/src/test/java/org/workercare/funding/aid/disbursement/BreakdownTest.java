package org.workercare.funding.aid.disbursement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.workercare.platform.kernel.Money;

class BreakdownTest {

    @Test
    void a_citizen_id_tells_the_gender_by_its_seventeenth_digit() {
        assertThat(Breakdown.Gender.of("11010519491231002X")).isEqualTo(Breakdown.Gender.FEMALE);
        assertThat(Breakdown.Gender.of("110105194912310010")).isEqualTo(Breakdown.Gender.MALE);
    }

    @Test
    void a_single_small_cell_takes_the_next_smallest_with_it() {
        Breakdown made = breakdown(List.of(2, 9, 7));
        assertThat(made.cells().stream().map(Breakdown.Cell::suppressed)).containsExactly(true, false, true);
        assertThat(made.cells().get(1).count()).isEqualTo(9);
        assertThat(made.cells().get(1).amount()).isEqualTo(Money.ofFen(900));
    }

    @Property
    void no_small_cell_is_shown_and_none_is_the_only_one_hidden(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 1, max = 12) Integer> sizes) {
        Breakdown made = breakdown(sizes);
        assertThat(made.cells()).hasSameSizeAs(sizes);
        assertThat(made.cells().stream().filter(cell -> !cell.suppressed()))
                .allMatch(cell -> cell.count() >= Breakdown.SMALLEST);
        long hidden = made.cells().stream().filter(Breakdown.Cell::suppressed).count();
        if (sizes.size() > 1) {
            assertThat(hidden).isNotEqualTo(1);
        }
        assertThat(hidden)
                .isLessThanOrEqualTo(sizes.stream().filter(size -> size < 5).count() + 1);
    }

    private static Breakdown breakdown(List<Integer> sizes) {
        List<Breakdown.Share> shares = new ArrayList<>();
        for (int cell = 0; cell < sizes.size(); cell++) {
            String place = "11010" + cell;
            IntStream.range(0, sizes.get(cell))
                    .forEach(i -> shares.add(new Breakdown.Share(place, Breakdown.Gender.FEMALE, Money.ofFen(100))));
        }
        return Breakdown.of(shares);
    }
}
