package org.workercare.platform.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class MoneyOnTheWireTest {

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void an_amount_is_its_decimal_and_its_currency_and_nothing_else() throws Exception {
        assertThat(json.writeValueAsString(Money.ofFen(1205)))
                .isIn("{\"amount\":\"12.05\",\"currency\":\"CNY\"}", "{\"currency\":\"CNY\",\"amount\":\"12.05\"}");
    }

    @Test
    void what_is_written_reads_back() throws Exception {
        Money money = Money.parse("960000000.00");
        assertThat(json.readValue(json.writeValueAsString(money), Money.class)).isEqualTo(money);
    }
}
