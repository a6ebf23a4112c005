package org.workercare.platform.kernel.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CitizenIdTest {

    /** The worked example of GB 11643-1999, annex A. */
    private static final String EXAMPLE = "11010519491231002X";

    @Test
    void the_standards_own_example_is_read() {
        CitizenId id = CitizenId.parse(EXAMPLE.toLowerCase(java.util.Locale.ROOT));
        assertThat(id.reveal()).isEqualTo(EXAMPLE);
        assertThat(id.birth()).isEqualTo(LocalDate.of(1949, 12, 31));
        assertThat(id.masked()).isEqualTo("110105**********2X");
        assertThat(id).hasToString("CitizenId[hidden]").isEqualTo(CitizenId.parse(EXAMPLE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "110105194912310021", "11010519491231002", "01010519491231002X", "11010519490231002X", "abc"
            })
    void what_is_no_such_number_is_refused_without_being_repeated(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CitizenId.parse(text))
                .withMessageNotContaining("1949");
    }

    @Property
    void one_wrong_digit_is_always_noticed(
            @ForAll @IntRange(max = 16) int position, @ForAll @IntRange(min = 1, max = 9) int shift) {
        char[] digits = EXAMPLE.toCharArray();
        digits[position] = (char) ('0' + (digits[position] - '0' + shift) % 10);
        assertThatIllegalArgumentException().isThrownBy(() -> CitizenId.parse(new String(digits)));
    }
}
