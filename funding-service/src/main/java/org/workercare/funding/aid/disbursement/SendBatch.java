package org.workercare.funding.aid.disbursement;

import static org.workercare.funding.aid.person.PersonSeals.Field.APPLICANT_ID;
import static org.workercare.funding.aid.person.PersonSeals.Field.PAYEE_ACCOUNT;
import static org.workercare.funding.aid.person.PersonSeals.Field.PAYEE_NAME;
import static org.workercare.funding.aid.person.PersonSeals.Field.PAYMENT_FILE;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.funding.aid.person.PersonSeals;
import org.workercare.funding.common.FundingEvent;
import org.workercare.funding.ledger.TellHolds;
import org.workercare.platform.events.Outbox;
import org.workercare.platform.events.OutgoingEvent;
import org.workercare.platform.kernel.OrganisationId;

/** Makes the signed file of a batch that is locked; from then on the bank decides what becomes of its lines. */
@ApplicationScoped
class SendBatch {

    private static final int COUNTY_DIGITS = 6;

    private final BatchStore batches;
    private final LineStore lines;
    private final TellHolds holds;
    private final PersonSeals seals;
    private final SignFile sign;
    private final Outbox outbox;

    SendBatch(BatchStore batches, LineStore lines, TellHolds holds, PersonSeals seals, SignFile sign, Outbox outbox) {
        this.batches = batches;
        this.lines = lines;
        this.holds = holds;
        this.seals = seals;
        this.sign = sign;
        this.outbox = outbox;
    }

    Uni<Void> by(Mutiny.Session tx, String by, Batch batch) {
        if (batch.state() != BatchState.DRAFT) {
            throw DisbursementProblem.WRONG_BATCH_STATE.problem();
        }
        if (batch.madeBy().equals(by)) {
            throw DisbursementProblem.OWN_BATCH.problem();
        }
        return lines.sealed(tx, batch.id())
                .call(found -> refuseEndedHolds(tx, found))
                .chain(found -> batches.now(tx)
                        .map(now -> file(batch, found, now))
                        .call(file -> keep(tx, by, file, found))
                        .call(file -> lines.moveCollected(tx, batch.id(), LineState.SENT))
                        .call(file -> outbox.append(tx, told(batch, file))))
                .replaceWithVoid();
    }

    private Uni<Void> refuseEndedHolds(Mutiny.Session tx, List<LineStore.Sealed> found) {
        if (found.isEmpty()) {
            throw DisbursementProblem.NOTHING_TO_PAY.problem();
        }
        List<UUID> ids = found.stream().map(it -> it.line().hold()).toList();
        return holds.of(tx, ids)
                .invoke(told -> {
                    if (!told.stream().allMatch(TellHolds.Told::open)) {
                        throw DisbursementProblem.HOLD_ENDED.problem();
                    }
                })
                .replaceWithVoid();
    }

    private PaymentFile file(Batch batch, List<LineStore.Sealed> found, OffsetDateTime now) {
        List<PaymentFile.Payment> payments = found.stream()
                .map(it -> new PaymentFile.Payment(
                        it.line().number(),
                        it.line().id(),
                        seals.open(PAYEE_ACCOUNT, it.account()),
                        seals.open(PAYEE_NAME, it.payee()),
                        it.bank(),
                        it.line().amount()))
                .toList();
        return new PaymentFile(batch.id(), batch.programme(), batch.earmark().name(), now, payments);
    }

    private Uni<Void> keep(Mutiny.Session tx, String by, PaymentFile file, List<LineStore.Sealed> found) {
        Breakdown breakdown = Breakdown.of(found.stream().map(this::share).toList());
        return batches.send(tx, file, seals.seal(PAYMENT_FILE, file.text()), sign.sign(file.bytes()), breakdown, by);
    }

    private Breakdown.Share share(LineStore.Sealed it) {
        Breakdown.Gender gender = Breakdown.Gender.of(seals.open(APPLICANT_ID, it.citizenId()));
        return new Breakdown.Share(place(it.organisation()), gender, it.line().amount());
    }

    private static String place(OrganisationId organisation) {
        String value = organisation.value();
        return value.substring(0, Math.min(COUNTY_DIGITS, value.length()));
    }

    private static OutgoingEvent told(Batch batch, PaymentFile file) {
        return new OutgoingEvent(
                FundingEvent.DISBURSEMENT_SENT,
                batch.id(),
                batch.told(BatchState.SENT, file.payments().size(), file.total()));
    }
}
