package org.workercare.funding.aid;

import static org.workercare.funding.aid.AidState.APPROVED;
import static org.workercare.funding.aid.AidState.DRAFT;
import static org.workercare.funding.aid.AidState.FAILED;
import static org.workercare.funding.aid.AidState.IN_DISBURSEMENT;
import static org.workercare.funding.aid.AidState.OBJECTED;
import static org.workercare.funding.aid.AidState.PAID;
import static org.workercare.funding.aid.AidState.PUBLIC_NOTICE;
import static org.workercare.funding.aid.AidState.REJECTED;
import static org.workercare.funding.aid.AidState.REVERSED;
import static org.workercare.funding.aid.AidState.SUBMITTED;
import static org.workercare.funding.aid.AidState.VERIFIED;

import java.util.Optional;
import java.util.Set;
import org.workercare.funding.common.FundingEvent;

/** What happens to a case, from which states, and where it leads. */
public enum CaseAct {
    SUBMIT(SUBMITTED, null, DRAFT),
    VERIFY(VERIFIED, null, SUBMITTED),
    START_NOTICE(PUBLIC_NOTICE, FundingEvent.CASE_NOTICED, VERIFIED),
    OBJECT(OBJECTED, FundingEvent.CASE_OBJECTED, PUBLIC_NOTICE, OBJECTED),
    CLEAR_OBJECTIONS(PUBLIC_NOTICE, null, OBJECTED),
    UPHOLD_OBJECTION(REJECTED, FundingEvent.CASE_DECIDED, OBJECTED),
    APPROVE(APPROVED, FundingEvent.CASE_DECIDED, SUBMITTED, VERIFIED, PUBLIC_NOTICE),
    REJECT(REJECTED, FundingEvent.CASE_DECIDED, SUBMITTED, VERIFIED, PUBLIC_NOTICE, FAILED),
    COLLECT(IN_DISBURSEMENT, null, APPROVED),
    LEAVE_BATCH(APPROVED, null, IN_DISBURSEMENT),
    PAY(PAID, FundingEvent.CASE_PAID, IN_DISBURSEMENT),
    FAIL(FAILED, FundingEvent.CASE_FAILED, IN_DISBURSEMENT),
    TAKE_BACK(FAILED, FundingEvent.CASE_FAILED, PAID),
    REOPEN(APPROVED, null, FAILED),
    CANCEL(REJECTED, FundingEvent.CASE_DECIDED, SUBMITTED, VERIFIED, PUBLIC_NOTICE, OBJECTED, APPROVED, FAILED),
    REVERSE(REVERSED, FundingEvent.CASE_REVERSED, PAID);

    private final AidState to;
    private final FundingEvent event;
    private final Set<AidState> from;

    CaseAct(AidState to, FundingEvent event, AidState... from) {
        this.to = to;
        this.event = event;
        this.from = Set.of(from);
    }

    /** Where it leads from there, or empty if it may not happen there. */
    public Optional<AidState> from(AidState state) {
        return from.contains(state) ? Optional.of(to) : Optional.empty();
    }

    /** What is told of it, if anything is. */
    Optional<FundingEvent> event() {
        return Optional.ofNullable(event);
    }
}
