package org.workercare.funding.goods;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.funding.common.NotNegative;
import org.workercare.funding.ledger.KnowPurpose;
import org.workercare.funding.ledger.Purpose;
import org.workercare.funding.organisation.KnowOrganisations;
import org.workercare.funding.project.FindBudget;
import org.workercare.platform.kernel.Ids;
import org.workercare.platform.kernel.Money;
import org.workercare.platform.kernel.OrganisationId;
import org.workercare.platform.web.identity.Caller;

/** Takes a batch of care goods into stock; whoever is named as its payer pays, or nothing happens. */
@ApplicationScoped
class StockBatch {

    /**
     * @param siteId the station that is to hand it out; absent if the union does
     * @param project whose budget pays for it; absent for goods that were given or paid for elsewhere
     * @param expiresOn the last day on which it is good; absent for things that keep
     */
    record Request(
            @NotNull @Min(1) @Max(100_000) Integer number,
            @NotBlank @Size(max = 200) String item,
            @NotNull @Min(1) @Max(10_000_000) Integer quantity,
            @NotNull @NotNegative Money value,
            @NotNull OrganisationId organisation,
            UUID siteId,
            UUID project,
            @Size(min = 1, max = 200) String supplier,
            LocalDate expiresOn) {}

    private final KnowOrganisations organisations;
    private final FindBudget budgets;
    private final KnowPurpose purposes;
    private final PostGoods post;

    StockBatch(KnowOrganisations organisations, FindBudget budgets, KnowPurpose purposes, PostGoods post) {
        this.organisations = organisations;
        this.budgets = budgets;
        this.purposes = purposes;
        this.post = post;
    }

    Uni<GoodsBatch> by(Mutiny.Session tx, Caller caller, Request request) {
        return organisations
                .require(tx, List.of(request.organisation()), "/organisation")
                .chain(() -> request.project() == null
                        ? stock(tx, batch(request, Purpose.NONE), null, caller)
                        : payer(tx, caller, request.project()).chain(payer -> purposes.of(tx, payer)
                                .chain(purpose -> stock(tx, batch(request, purpose), payer, caller))));
    }

    private Uni<GoodsBatch> stock(Mutiny.Session tx, GoodsBatch batch, Long payer, Caller caller) {
        return tx.persist(batch)
                .chain(tx::flush)
                .chain(() -> post.of(tx, List.of(GoodsPosting.purchase(batch, payer, caller.id()))))
                .replaceWith(batch);
    }

    private Uni<Long> payer(Mutiny.Session tx, Caller caller, UUID project) {
        return budgets.of(tx, caller, project)
                .onItem()
                .ifNull()
                .failWith(() -> GoodsProblem.UNKNOWN_PROJECT.problem("/project"));
    }

    private static GoodsBatch batch(Request request, Purpose purpose) {
        GoodsBatch batch = new GoodsBatch();
        batch.id = Ids.next();
        batch.root = batch.id;
        batch.programme = purpose.programme();
        batch.earmark = purpose.earmark();
        batch.number = request.number();
        batch.item = request.item();
        batch.quantity = request.quantity();
        batch.value = request.value();
        batch.valueLeft = request.value();
        batch.project = request.project();
        batch.supplier = request.supplier();
        batch.expiresOn = request.expiresOn();
        batch.organisation = request.organisation();
        batch.site = request.siteId();
        batch.state = BatchState.STOCKED;
        return batch;
    }
}
