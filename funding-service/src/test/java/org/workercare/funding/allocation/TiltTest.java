package org.workercare.funding.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.workercare.funding.programme.RegionAttribute;

class TiltTest {

    private static final Tilt TILT =
            new Tilt(Map.of(RegionAttribute.BORDER, 1_500, RegionAttribute.ETHNIC_MINORITY, 1_500));

    @Test
    void the_extras_of_a_region_add_up() {
        assertThat(TILT.weight(100, 76_000, List.of(RegionAttribute.BORDER, RegionAttribute.ETHNIC_MINORITY)))
                .isEqualTo(BigInteger.valueOf(100L * 76_000 * 13_000));
    }

    @Test
    void an_attribute_the_plan_does_not_favour_changes_nothing_and_one_named_twice_counts_once() {
        assertThat(TILT.weight(1, 1, List.of(RegionAttribute.FLOOD))).isEqualTo(BigInteger.valueOf(10_000));
        assertThat(TILT.weight(1, 1, List.of(RegionAttribute.BORDER, RegionAttribute.BORDER)))
                .isEqualTo(BigInteger.valueOf(11_500));
    }

    @Test
    void a_tilt_is_read_to_four_decimals() {
        assertThat(Tilt.tenThousandths(new BigDecimal("0.1250"))).isEqualTo(1_250);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.1", "10.0001", "0.00001"})
    void other_tilts_are_refused(String extra) {
        assertThatIllegalArgumentException().isThrownBy(() -> Tilt.tenThousandths(new BigDecimal(extra)));
    }
}
