package org.workercare.platform.kernel.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Base64;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FieldCipherTest {

    private static final String OLD = key(1);
    private static final String NEW = key(2);
    private static final FieldCipher CIPHER = FieldCipher.withKeys(NEW);

    @Property
    void what_is_sealed_opens_as_it_was(@ForAll String plain) {
        String wellFormed = new String(
                plain.getBytes(java.nio.charset.StandardCharsets.UTF_8), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(CIPHER.open("name", CIPHER.seal("name", wellFormed))).isEqualTo(wellFormed);
    }

    @Test
    void the_same_value_never_looks_the_same_twice() {
        assertThat(CIPHER.seal("name", "张三"))
                .isNotEqualTo(CIPHER.seal("name", "张三"))
                .doesNotContain("张三");
    }

    @Test
    void a_value_moved_to_another_field_does_not_open() {
        String sealed = CIPHER.seal("name", "张三");
        assertThatIllegalStateException().isThrownBy(() -> CIPHER.open("address", sealed));
    }

    @Test
    void an_altered_value_does_not_open() {
        String sealed = CIPHER.seal("name", "张三");
        char last = sealed.charAt(sealed.length() - 3);
        String altered = sealed.substring(0, sealed.length() - 3)
                + (last == 'A' ? 'B' : 'A')
                + sealed.substring(sealed.length() - 2);
        assertThatIllegalStateException().isThrownBy(() -> CIPHER.open("name", altered));
    }

    @Test
    void after_a_rotation_old_values_open_and_are_known_as_stale() {
        String sealed = FieldCipher.withKeys(OLD).seal("name", "张三");
        FieldCipher rotated = FieldCipher.withKeys(NEW + "," + OLD);
        assertThat(rotated.open("name", sealed)).isEqualTo("张三");
        assertThat(rotated.isStale(sealed)).isTrue();
        assertThat(rotated.isStale(rotated.seal("name", "张三"))).isFalse();
        assertThatIllegalStateException().isThrownBy(() -> CIPHER.open("name", sealed));
    }

    @Test
    void a_short_key_is_refused_without_being_shown() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FieldCipher.withKeys("c2hvcnQ="))
                .withMessageNotContaining("c2hv");
        assertThatIllegalArgumentException().isThrownBy(() -> FieldCipher.withKeys("no base64!"));
    }

    private static String key(int fill) {
        byte[] key = new byte[32];
        java.util.Arrays.fill(key, (byte) fill);
        return Base64.getEncoder().encodeToString(key);
    }
}
