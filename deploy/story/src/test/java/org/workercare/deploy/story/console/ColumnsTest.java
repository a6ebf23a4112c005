package org.workercare.deploy.story.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Chinese and Latin text line up. */
class ColumnsTest {

    @Test
    void a_chinese_character_takes_two_columns() {
        assertThat(Columns.width("总额 CNY")).isEqualTo(8);
        assertThat(Columns.pad("总额", 6)).isEqualTo("总额  ");
    }

    @Test
    void a_long_text_is_cut_to_its_columns_with_an_ellipsis() {
        String cut = Columns.cut("中央财政专项帮扶资金", 9);
        assertThat(cut).endsWith("…");
        assertThat(Columns.width(cut)).isLessThanOrEqualTo(9);
        assertThat(Columns.cut("总额", 9)).isEqualTo("总额");
    }
}
