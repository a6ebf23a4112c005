package org.workercare.funding.goods;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.workercare.platform.kernel.Money;
import org.workercare.platform.kernel.OrganisationId;

/** Care goods (慰问品) sent together. */
@Entity
@Table(name = "goods_batch")
class GoodsBatch {

    /**
     * A batch as callers see it.
     *
     * @param number of the batch among those of its occasion, from 1
     * @param quantity pieces
     * @param value of all of them
     * @param siteId the station that hands them out, or null
     */
    record View(
            UUID id,
            int number,
            String item,
            int quantity,
            int handedOut,
            Money value,
            OrganisationId organisation,
            UUID siteId,
            BatchState state,
            long version) {}

    /** What events tell of a batch. */
    record Told(
            UUID batchId,
            int number,
            String item,
            int quantity,
            OrganisationId organisation,
            @JsonInclude(JsonInclude.Include.NON_NULL) UUID siteId) {}

    @Id
    UUID id;

    int number;
    String item;
    int quantity;

    @Column(name = "handed_out")
    int handedOut;

    Money value;
    OrganisationId organisation;

    /** The organisation's name as text, which a subtree's pattern matches. */
    @Column(name = "organisation", insertable = false, updatable = false)
    String place;

    UUID site;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    BatchState state;

    @Version
    long version;

    BatchLife life() {
        return new BatchLife(state, quantity, handedOut, site != null);
    }

    void take(BatchLife life) {
        state = life.state();
        handedOut = life.handedOut();
    }

    View view() {
        return new View(id, number, item, quantity, handedOut, value, organisation, site, state, version);
    }

    Told told() {
        return new Told(id, number, item, quantity, organisation, site);
    }
}
