package org.workercare.funding.aid.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.workercare.funding.aid.person.PersonSeals.Field;
import org.workercare.platform.kernel.privacy.BlindIndex;
import org.workercare.platform.kernel.privacy.CitizenId;
import org.workercare.platform.kernel.privacy.FieldCipher;

class PersonSealsTest {

    private static final String OLD = "ZGV2ZWxvcG1lbnQtb25seS1wcml2YWN5LWtleS0wMDE=";
    private static final String NEW = "ZGV2ZWxvcG1lbnQtb25seS1wcml2YWN5LWtleS0wMDI=";
    private static final String INDEX = "ZGV2ZWxvcG1lbnQtb25seS1pbmRleC1rZXktLTAwMDE=";
    /** The worked example of GB 11643-1999, annex A: nobody's. */
    private static final CitizenId SOMEBODY = CitizenId.parse("11010519491231002X");

    @Test
    void after_a_new_key_what_was_sealed_before_still_opens_and_a_person_is_still_found() {
        PersonSeals before = new PersonSeals(FieldCipher.withKeys(OLD), BlindIndex.withKey(INDEX));
        PersonSeals after = new PersonSeals(FieldCipher.withKeys(NEW + "," + OLD), BlindIndex.withKey(INDEX));
        String sealed = before.seal(Field.MEMBER_NAME, "张三");
        assertThat(after.open(Field.MEMBER_NAME, sealed)).isEqualTo("张三");
        assertThat(after.indexOf(SOMEBODY)).isEqualTo(before.indexOf(SOMEBODY)).hasSize(43);
        String newly = after.seal(Field.MEMBER_NAME, "张三");
        assertThatThrownBy(() -> before.open(Field.MEMBER_NAME, newly)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void what_was_sealed_for_one_column_does_not_open_in_another() {
        PersonSeals seals = new PersonSeals(FieldCipher.withKeys(OLD), BlindIndex.withKey(INDEX));
        String sealed = seals.seal(Field.PAYEE_NAME, "张三");
        assertThatThrownBy(() -> seals.open(Field.MEMBER_NAME, sealed)).isInstanceOf(IllegalStateException.class);
    }
}
