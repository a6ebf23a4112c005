package org.workercare.funding.aid.disbursement;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.funding.aid.AdvanceCases;
import org.workercare.funding.aid.CaseAct;
import org.workercare.funding.ledger.Earmark;
import org.workercare.funding.ledger.TellHolds;
import org.workercare.platform.kernel.Ids;
import org.workercare.platform.kernel.Money;
import org.workercare.platform.kernel.OrganisationId;

/** Collects approved cases of one programme and earmark into a batch; a case is never in two. */
@ApplicationScoped
class CollectBatch {

    static final int MOST_LINES = 5_000;

    /** @param limit how many cases at most; 5,000 unless told */
    public record Request(
            @NotNull OrganisationId organisation,
            @NotNull UUID programme,
            @NotNull Earmark earmark,
            @Min(1) @Max(MOST_LINES) Integer limit) {

        int atMost() {
            return limit == null ? MOST_LINES : limit;
        }
    }

    private final BatchStore batches;
    private final LineStore lines;
    private final TellHolds holds;
    private final AdvanceCases advance;

    CollectBatch(BatchStore batches, LineStore lines, TellHolds holds, AdvanceCases advance) {
        this.batches = batches;
        this.lines = lines;
        this.holds = holds;
        this.advance = advance;
    }

    /** @return the batch's id; fails with {@code nothing-to-pay} */
    Uni<UUID> by(Mutiny.Session tx, String by, Request request) {
        return lines.lockPayable(tx, request.programme(), request.earmark(), request.organisation(), request.atMost())
                .chain(found -> whoseHoldIsOpen(tx, found))
                .chain(payable -> make(tx, by, request, payable));
    }

    private Uni<List<LineStore.Payable>> whoseHoldIsOpen(Mutiny.Session tx, List<LineStore.Payable> found) {
        return holds.of(tx, found.stream().map(LineStore.Payable::hold).toList())
                .map(told -> {
                    Set<UUID> open = told.stream()
                            .filter(TellHolds.Told::open)
                            .map(TellHolds.Told::hold)
                            .collect(Collectors.toSet());
                    return found.stream().filter(it -> open.contains(it.hold())).toList();
                });
    }

    private Uni<UUID> make(Mutiny.Session tx, String by, Request request, List<LineStore.Payable> payable) {
        if (payable.isEmpty()) {
            throw DisbursementProblem.NOTHING_TO_PAY.problem();
        }
        UUID id = Ids.next();
        Money total = payable.stream().map(LineStore.Payable::amount).reduce(Money.ZERO, Money::plus);
        List<UUID> cases = payable.stream().map(LineStore.Payable::aidCase).toList();
        return batches.insert(
                        tx,
                        id,
                        request.organisation(),
                        request.programme(),
                        request.earmark(),
                        payable.size(),
                        total,
                        by)
                .chain(() -> lines.insert(tx, id, payable))
                .chain(() -> advance.by(tx, cases, CaseAct.COLLECT, by, id.toString()))
                .replaceWith(id);
    }
}
