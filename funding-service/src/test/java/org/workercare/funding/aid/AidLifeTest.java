package org.workercare.funding.aid;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class AidLifeTest {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2023-09-01T08:00:00+08:00");
    private static final OffsetDateTime LATER = NOW.plusSeconds(1);

    @Test
    void nobody_decides_what_they_drafted_submitted_or_verified() {
        AidLife submitted = life(AidState.SUBMITTED, 0, false, null, null);
        for (String partaker : List.of("ann", "bob", "dan")) {
            assertThat(submitted.refusesApprovalBy(partaker, NOW)).contains(AidProblem.OWN_CASE);
            assertThat(submitted.refusesRejectionBy(partaker)).contains(AidProblem.OWN_CASE);
        }
        assertThat(submitted.refusesApprovalBy("cem", NOW)).isEmpty();
        assertThat(submitted.refusesVerificationBy("ann")).contains(AidProblem.OWN_CASE);
        assertThat(submitted.refusesVerificationBy("cem")).isEmpty();
    }

    @Test
    void a_draft_is_submitted_only_with_an_applicant() {
        AidLife nameless = new AidLife(AidState.DRAFT, false, 0, false, "ann", null, null, null, null);
        assertThat(nameless.refusesSubmission()).contains(AidProblem.APPLICANT_MISSING);
        assertThat(life(AidState.DRAFT, 0, false, null, null).refusesSubmission())
                .isEmpty();
    }

    @Test
    void a_case_that_is_shown_to_the_public_is_granted_after_its_deadline_and_not_before() {
        assertThat(life(AidState.VERIFIED, 5, false, null, null).refusesApprovalBy("cem", NOW))
                .contains(AidProblem.NOTICE_REQUIRED);
        assertThat(life(AidState.PUBLIC_NOTICE, 5, false, null, LATER).refusesApprovalBy("cem", NOW))
                .contains(AidProblem.NOTICE_RUNNING);
        assertThat(life(AidState.PUBLIC_NOTICE, 5, false, null, NOW).refusesApprovalBy("cem", NOW))
                .isEmpty();
        assertThat(life(AidState.OBJECTED, 5, false, null, NOW).refusesApprovalBy("cem", NOW))
                .contains(AidProblem.WRONG_CASE_STATE);
        assertThat(life(AidState.VERIFIED, 0, false, null, null).refusesNotice(NOW))
                .contains(AidProblem.NOTICE_NOT_FORESEEN);
    }

    @Test
    void an_expired_verification_and_a_grievance_stand_in_the_way() {
        assertThat(life(AidState.VERIFIED, 5, false, NOW, null).refusesNotice(NOW))
                .contains(AidProblem.VERIFICATION_EXPIRED);
        assertThat(life(AidState.VERIFIED, 5, false, LATER, null).refusesNotice(NOW))
                .isEmpty();
        assertThat(life(AidState.SUBMITTED, 0, true, null, null).refusesApprovalBy("cem", NOW))
                .contains(AidProblem.CASE_FROZEN);
        assertThat(life(AidState.FAILED, 0, true, null, null).refusesReopening())
                .contains(AidProblem.CASE_FROZEN);
    }

    @Property
    void only_a_draft_changes_its_applicant_and_no_payee_changes_once_a_batch_has_the_case(@ForAll AidState state) {
        AidLife life = life(state, 0, false, null, null);
        assertThat(life.refusesApplicant().isEmpty()).isEqualTo(state == AidState.DRAFT);
        assertThat(life.refusesSubmission().isEmpty()).isEqualTo(state == AidState.DRAFT);
        if (state == AidState.IN_DISBURSEMENT || state == AidState.PAID) {
            assertThat(life.refusesPayee()).contains(AidProblem.WRONG_CASE_STATE);
        }
    }

    @Property
    void whatever_is_tried_a_case_is_paid_only_from_a_batch_and_what_has_ended_stays_so(
            @ForAll @Size(max = 40) List<CaseAct> acts) {
        AidState state = AidState.DRAFT;
        for (CaseAct act : acts) {
            AidState next = act.from(state).orElse(state);
            if (next == AidState.PAID && state != AidState.PAID) {
                assertThat(state).isEqualTo(AidState.IN_DISBURSEMENT);
            }
            if (next == AidState.IN_DISBURSEMENT && state != next) {
                assertThat(state).isEqualTo(AidState.APPROVED);
            }
            if (state == AidState.REJECTED || state == AidState.REVERSED) {
                assertThat(next).isEqualTo(state);
            }
            state = next;
        }
    }

    @Test
    void every_state_but_the_first_can_be_reached() {
        for (AidState state : AidState.values()) {
            boolean reached = Arrays.stream(CaseAct.values()).anyMatch(act -> Arrays.stream(AidState.values())
                    .anyMatch(from -> act.from(from).filter(state::equals).isPresent()));
            assertThat(reached).as(state.name()).isEqualTo(state != AidState.DRAFT);
        }
    }

    private static AidLife life(
            AidState state, int noticeDays, boolean frozen, OffsetDateTime verifiedUntil, OffsetDateTime deadline) {
        return new AidLife(state, true, noticeDays, frozen, "ann", "bob", "dan", verifiedUntil, deadline);
    }
}
