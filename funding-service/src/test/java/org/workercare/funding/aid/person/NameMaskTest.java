package org.workercare.funding.aid.person;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class NameMaskTest {

    @Test
    void the_public_sees_the_surname_and_two_stars() {
        assertThat(NameMask.inPublic("张三")).isEqualTo("张**");
        assertThat(NameMask.inPublic("欧阳小明")).isEqualTo("欧阳**");
        assertThat(NameMask.inPublic("欧阳")).isEqualTo("欧**");
        assertThat(NameMask.inPublic("阿卜杜拉·买买提")).isEqualTo("阿**");
        assertThat(NameMask.inPublic("𠮷田")).isEqualTo("𠮷**");
    }

    @Test
    void an_account_shows_its_last_four_digits_at_most() {
        assertThat(NameMask.account("6222020200112233445")).isEqualTo("****3445");
    }

    @Property
    void a_mask_never_tells_how_long_a_name_is(@ForAll @StringLength(min = 1, max = 60) String name) {
        String shown = NameMask.inPublic(name);
        assertThat(shown.codePointCount(0, shown.length())).isBetween(3, 4);
        assertThat(NameMask.inReplies(name)).endsWith("*");
    }
}
