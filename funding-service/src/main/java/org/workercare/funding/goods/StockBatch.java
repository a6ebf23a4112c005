package org.workercare.funding.goods;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.funding.common.NotNegative;
import org.workercare.funding.organisation.KnowOrganisations;
import org.workercare.platform.kernel.Ids;
import org.workercare.platform.kernel.Money;
import org.workercare.platform.kernel.OrganisationId;

/** Takes a batch of care goods into stock. */
@ApplicationScoped
class StockBatch {

    /** @param siteId the station that is to hand it out; absent if the union does */
    record Request(
            @NotNull @Min(1) @Max(100_000) Integer number,
            @NotBlank @Size(max = 200) String item,
            @NotNull @Min(1) @Max(10_000_000) Integer quantity,
            @NotNull @NotNegative Money value,
            @NotNull OrganisationId organisation,
            UUID siteId) {}

    private final KnowOrganisations organisations;

    StockBatch(KnowOrganisations organisations) {
        this.organisations = organisations;
    }

    Uni<GoodsBatch> of(Mutiny.Session tx, Request request) {
        GoodsBatch batch = new GoodsBatch();
        batch.id = Ids.next();
        batch.number = request.number();
        batch.item = request.item();
        batch.quantity = request.quantity();
        batch.value = request.value();
        batch.organisation = request.organisation();
        batch.site = request.siteId();
        batch.state = BatchState.STOCKED;
        return organisations
                .require(tx, List.of(request.organisation()), "/organisation")
                .chain(() -> tx.persist(batch))
                .replaceWith(batch);
    }
}
