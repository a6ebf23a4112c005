package org.workercare.station.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.workercare.platform.kernel.Money;

class SiteLifeTest {

    @Provide
    Arbitrary<Move> moves() {
        return Arbitraries.of(
                new Move.Plan(UUID.randomUUID(), Money.ofYuan(1)),
                new Move.StartConstruction(),
                new Move.Open(),
                new Move.Suspend("x", null),
                new Move.Close("x"));
    }

    @Property
    void nothing_opens_without_hours_and_a_facility_and_nothing_new_without_its_project(
            @ForAll SiteState state, @ForAll boolean hours, @ForAll boolean facility, @ForAll boolean project) {
        var decision = SiteLife.decide(state, new Move.Open(), new SiteLife.Readiness(hours, facility, project));
        boolean fromHere = state == SiteState.UNDER_CONSTRUCTION || state == SiteState.SUSPENDED;
        boolean ready = hours && facility && (project || state == SiteState.SUSPENDED);
        if (!fromHere) {
            assertThat(decision).isEqualTo(new SiteLife.Decision.NotFromHere());
        } else if (ready) {
            assertThat(decision)
                    .isEqualTo(new SiteLife.Decision.Allowed(SiteState.OPEN, state == SiteState.UNDER_CONSTRUCTION));
        } else {
            assertThat(decision).isInstanceOf(SiteLife.Decision.NotReady.class);
        }
    }

    @Property
    void a_closed_site_stays_closed_and_a_move_leads_where_it_says(
            @ForAll SiteState state, @ForAll("moves") Move move) {
        switch (SiteLife.decide(state, move, new SiteLife.Readiness(true, true, true))) {
            case SiteLife.Decision.Allowed allowed -> {
                assertThat(state).isNotEqualTo(SiteState.CLOSED);
                assertThat(allowed.next()).isEqualTo(move.target()).isNotEqualTo(state);
            }
            case SiteLife.Decision.NotFromHere no -> assertThat(move.target()).isNotNull();
            case SiteLife.Decision.NotReady no -> throw new AssertionError("everything is there");
        }
    }
}
