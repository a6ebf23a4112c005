package org.workercare.platform.kernel.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class BlindIndexTest {

    private static final BlindIndex INDEX =
            BlindIndex.withKey(Base64.getEncoder().encodeToString(new byte[32]));

    @Test
    void the_same_value_of_a_field_is_found_again() {
        assertThat(INDEX.of("id", "110108199001011237")).isEqualTo(INDEX.of("id", "110108199001011237"));
    }

    @Test
    void another_field_another_value_or_another_key_gives_another_index() {
        String index = INDEX.of("id", "1");
        byte[] otherKey = new byte[32];
        otherKey[0] = 1;
        assertThat(INDEX.of("phone", "1")).isNotEqualTo(index);
        assertThat(INDEX.of("id", "2")).isNotEqualTo(index);
        assertThat(BlindIndex.withKey(Base64.getEncoder().encodeToString(otherKey))
                        .of("id", "1"))
                .isNotEqualTo(index);
    }
}
