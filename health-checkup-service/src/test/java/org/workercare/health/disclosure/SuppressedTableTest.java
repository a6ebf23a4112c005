package org.workercare.health.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SuppressedTableTest {

    @Test
    void large_counts_are_all_shown() {
        SuppressedTable table = SuppressedTable.of(new int[][] {{20, 30}, {40, 50}});
        assertThat(table.shown(0, 0)).contains(20);
        assertThat(table.shown(table.lastRow(), table.lastColumn())).contains(140);
    }

    @Test
    void one_small_count_takes_others_with_it() {
        SuppressedTable table = SuppressedTable.of(new int[][] {{3, 30, 40}, {40, 50, 60}, {70, 80, 90}});
        assertThat(table.shown(0, 0)).isEmpty();
        assertThat(hiddenIn(table)).isGreaterThanOrEqualTo(4);
    }

    @Test
    void a_line_of_noughts_is_not_given_away_by_its_sum() {
        SuppressedTable table = SuppressedTable.of(new int[][] {{0, 0, 100}, {50, 60, 70}});
        assertThat(table.shown(0, 0)).isEmpty();
        assertThat(table.shown(0, 2).isPresent()
                        && table.shown(0, table.lastColumn()).isPresent())
                .isFalse();
    }

    @Property(tries = 500)
    void no_small_count_is_shown(@ForAll("tables") int[][] counts) {
        SuppressedTable table = SuppressedTable.of(counts);
        for (int r = 0; r <= table.lastRow(); r++) {
            for (int c = 0; c <= table.lastColumn(); c++) {
                assertThat(table.shown(r, c).orElse(SuppressedTable.SMALLEST))
                        .isGreaterThanOrEqualTo(SuppressedTable.SMALLEST);
            }
        }
    }

    /** An attacker who tries every table of two by two that shows the same finds one where each hidden count is not small. */
    @Property(tries = 25)
    void whoever_tries_all_tables_cannot_tell_that_a_hidden_count_is_small(@ForAll("squares") int[][] counts) {
        SuppressedTable told = SuppressedTable.of(counts);
        boolean[][] maybeLarge = new boolean[3][3];
        for (int a = 0; a <= 34; a++) {
            for (int b = 0; b <= 34; b++) {
                for (int c = 0; c <= 34; c++) {
                    for (int d = 0; d <= 34; d++) {
                        note(
                                new int[][] {{a, b, a + b}, {c, d, c + d}, {a + c, b + d, a + b + c + d}},
                                told,
                                maybeLarge);
                    }
                }
            }
        }
        for (int r = 0; r < 3; r++) {
            for (int c = 0; c < 3; c++) {
                assertThat(told.shown(r, c).isPresent() || maybeLarge[r][c]).isTrue();
            }
        }
    }

    private static void note(int[][] guess, SuppressedTable told, boolean[][] maybeLarge) {
        for (int r = 0; r < 3; r++) {
            for (int c = 0; c < 3; c++) {
                if (told.shown(r, c).isPresent() && told.shown(r, c).get() != guess[r][c]) {
                    return;
                }
            }
        }
        for (int r = 0; r < 3; r++) {
            for (int c = 0; c < 3; c++) {
                maybeLarge[r][c] |= guess[r][c] >= SuppressedTable.SMALLEST;
            }
        }
    }

    private static int hiddenIn(SuppressedTable table) {
        int hidden = 0;
        for (int r = 0; r <= table.lastRow(); r++) {
            for (int c = 0; c <= table.lastColumn(); c++) {
                hidden += table.shown(r, c).isEmpty() ? 1 : 0;
            }
        }
        return hidden;
    }

    @Provide
    Arbitrary<int[][]> tables() {
        return Arbitraries.integers()
                .between(0, 60)
                .array(int[].class)
                .ofSize(3)
                .array(int[][].class)
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    @Provide
    Arbitrary<int[][]> squares() {
        return Arbitraries.integers()
                .between(0, 20)
                .array(int[].class)
                .ofSize(2)
                .array(int[][].class)
                .ofSize(2);
    }
}
