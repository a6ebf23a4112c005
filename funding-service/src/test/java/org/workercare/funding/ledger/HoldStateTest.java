package org.workercare.funding.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.workercare.platform.kernel.Money;

class HoldStateTest {

    private static final Money HELD = Money.ofFen(100);

    @Test
    void an_open_hold_is_posted_up_to_what_it_holds() {
        assertThat(HoldState.OPEN.refusesPosting(HELD, Money.ofFen(99), false)).isEmpty();
        assertThat(HoldState.OPEN.refusesPosting(HELD, HELD, false)).isEmpty();
        assertThat(HoldState.OPEN.refusesPosting(HELD, Money.ofFen(101), false)).contains(LedgerProblem.MORE_THAN_HELD);
    }

    @Test
    void a_hold_whose_time_is_over_ends_by_itself_only() {
        assertThat(HoldState.OPEN.refusesEnding(true)).contains(LedgerProblem.HOLD_EXPIRED);
        assertThat(HoldState.OPEN.refusesEnding(false)).isEmpty();
        assertThat(HoldState.EXPIRED.refusesEnding(false)).contains(LedgerProblem.HOLD_EXPIRED);
        assertThat(HoldState.OPEN.refusesPosting(HELD, Money.ofFen(101), true)).contains(LedgerProblem.HOLD_EXPIRED);
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTED", "VOIDED"})
    void a_finished_hold_stays_finished(HoldState finished) {
        assertThat(finished.refusesEnding(false)).contains(LedgerProblem.HOLD_FINISHED);
        assertThat(finished.refusesEnding(true)).contains(LedgerProblem.HOLD_FINISHED);
    }

    @Test
    void what_was_not_posted_of_an_ended_hold_was_released() {
        Hold hold = new Hold(UUID.randomUUID(), 1, HELD, "x", OffsetDateTime.MAX);
        assertThat(hold.released()).isEqualTo(Money.ZERO);
        hold.posted = Money.ofFen(30);
        hold.state = HoldState.POSTED;
        assertThat(hold.released()).isEqualTo(Money.ofFen(70));
    }
}
