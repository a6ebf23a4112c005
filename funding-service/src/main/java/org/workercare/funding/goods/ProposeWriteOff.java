package org.workercare.funding.goods;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.kernel.Ids;

/** Asks for pieces of a batch to be given up; nothing happens to them until somebody else agrees. */
@ApplicationScoped
class ProposeWriteOff {

    /** @param reason nothing personal */
    record Request(
            @NotNull @Min(1) @Max(10_000_000) Integer quantity,
            @NotBlank @Size(max = 500) String reason) {}

    /** @param batch locked */
    Uni<WriteOff> of(Mutiny.Session tx, GoodsBatch batch, Request request, String by) {
        batch.life().refusesWriteOff(request.quantity()).ifPresent(problem -> {
            throw problem.problem(problem == GoodsProblem.MORE_THAN_LEFT ? "/quantity" : null);
        });
        WriteOff proposal = new WriteOff();
        proposal.id = Ids.next();
        proposal.batch = batch.id;
        proposal.quantity = request.quantity();
        proposal.reason = request.reason();
        proposal.state = WriteOff.State.PROPOSED;
        proposal.proposedBy = by;
        return tx.persist(proposal).chain(tx::flush).replaceWith(proposal);
    }
}
