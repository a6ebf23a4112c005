package org.workercare.funding.aid.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.workercare.funding.aid.household.Difficulty;

class DuplicateRuleTest {

    private static final LocalDate DAY = LocalDate.of(2023, 9, 1);

    @Test
    void the_same_trouble_or_the_same_sub_category_is_covered_for_twelve_months_to_the_day() {
        DuplicateRule.Approval first = approval(DAY, "LOW_INCOME", "1.1.1", "ann");
        LocalDate last = LocalDate.of(2024, 8, 31);
        assertThat(DuplicateRule.collide(first, approval(last, "LOW_INCOME", "2.2.2", "ann")))
                .isTrue();
        assertThat(DuplicateRule.collide(first, approval(last, "ACCIDENT", "1.1.1", "ann")))
                .isTrue();
        assertThat(DuplicateRule.collide(first, approval(last.plusDays(1), "LOW_INCOME", "1.1.1", "ann")))
                .isFalse();
        assertThat(DuplicateRule.collide(first, approval(DAY, "ACCIDENT", "2.2.2", "ann")))
                .isFalse();
    }

    @Test
    void one_person_of_the_household_is_enough() {
        assertThat(DuplicateRule.collide(
                        approval(DAY, "OTHER", "1", "ann", "bob"), approval(DAY, "OTHER", "1", "bob", "cem")))
                .isTrue();
        assertThat(DuplicateRule.collide(approval(DAY, "OTHER", "1", "ann"), approval(DAY, "OTHER", "1", "cem")))
                .isFalse();
    }

    @Property
    void on_one_day_it_does_not_matter_who_was_first(
            @ForAll Difficulty one,
            @ForAll Difficulty other,
            @ForAll @Size(min = 1, max = 4) List<@IntRange(max = 6) Integer> ones,
            @ForAll @Size(min = 1, max = 4) List<@IntRange(max = 6) Integer> others) {
        DuplicateRule.Approval first = approval(DAY, one.name(), "1", names(ones));
        DuplicateRule.Approval second = approval(DAY, other.name(), "2", names(others));
        assertThat(DuplicateRule.collide(first, second)).isEqualTo(DuplicateRule.collide(second, first));
        assertThat(DuplicateRule.collide(first, first)).isTrue();
    }

    private static String[] names(List<Integer> numbers) {
        return numbers.stream().map(n -> "p" + n).toArray(String[]::new);
    }

    private static DuplicateRule.Approval approval(
            LocalDate on, String difficulty, String subCategory, String... persons) {
        SortedSet<String> all = new TreeSet<>(Set.copyOf(List.of(persons)));
        return new DuplicateRule.Approval(on, all, DuplicateRule.purposes(difficulty, subCategory));
    }
}
