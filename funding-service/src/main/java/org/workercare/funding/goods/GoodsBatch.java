package org.workercare.funding.goods;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.workercare.funding.ledger.Earmark;
import org.workercare.funding.ledger.GoodsMovement;
import org.workercare.funding.ledger.Purpose;
import org.workercare.platform.kernel.Ids;
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
     * @param left pieces neither handed out nor moved on nor written off
     * @param valueLeft of these
     * @param movedOn pieces that are batches of their own now
     * @param parent the batch that this one was a part of, or null
     * @param root the batch that was stocked, of which this one is a part by however many steps, or itself
     * @param programme whose money bought it, or null
     * @param earmark of that money, or null
     * @param project whose budget paid for it, or null
     * @param expiresOn the last day on which it is good, or null
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
            long version,
            int left,
            Money valueLeft,
            int movedOn,
            int writtenOff,
            UUID parent,
            UUID root,
            UUID programme,
            Earmark earmark,
            UUID project,
            String supplier,
            LocalDate expiresOn) {}

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

    @Column(name = "moved_on")
    int movedOn;

    @Column(name = "written_off")
    int writtenOff;

    Money value;

    @Column(name = "value_left")
    Money valueLeft;

    UUID parent;
    UUID root;
    UUID programme;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    Earmark earmark;

    UUID project;
    String supplier;

    @Column(name = "expires_on")
    LocalDate expiresOn;

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

    /** The same batch in the ledger. */
    GoodsMovement.Batch inLedger() {
        return new GoodsMovement.Batch(id, root, purpose(), organisation);
    }

    private Purpose purpose() {
        return new Purpose(programme, earmark);
    }

    private boolean isGiven() {
        return purpose().equals(Purpose.NONE);
    }

    int left() {
        return quantity - handedOut - movedOn - writtenOff;
    }

    BatchLife life() {
        return new BatchLife(state, left(), site != null, expiresOn);
    }

    /** @return what the pieces are worth */
    Money handOut(int pieces) {
        Money worth = take(pieces);
        handedOut += pieces;
        closeIfEmpty();
        return worth;
    }

    /** @return what the pieces were worth */
    Money writeOff(int pieces) {
        Money worth = take(pieces);
        writtenOff += pieces;
        closeIfEmpty();
        return worth;
    }

    /** Some of the pieces as a batch of their own, with their share of the value. */
    GoodsBatch part(int pieces, UUID partSite, BatchState partState) {
        GoodsBatch part = new GoodsBatch();
        part.id = Ids.next();
        part.number = number;
        part.item = item;
        part.quantity = pieces;
        part.value = take(pieces);
        part.valueLeft = part.value;
        part.parent = id;
        part.root = root;
        part.programme = programme;
        part.earmark = earmark;
        part.project = project;
        part.supplier = supplier;
        part.expiresOn = expiresOn;
        part.organisation = organisation;
        part.site = partSite;
        part.state = partState;
        movedOn += pieces;
        closeIfEmpty();
        return part;
    }

    private Money take(int pieces) {
        Money worth = new Holding(quantity, value, left(), valueLeft).worth(pieces);
        valueLeft = valueLeft.minus(worth);
        return worth;
    }

    private void closeIfEmpty() {
        state = left() == 0 ? BatchState.CLOSED : state;
    }

    View view() {
        return new View(
                id,
                number,
                item,
                quantity,
                handedOut,
                value,
                organisation,
                site,
                state,
                version,
                left(),
                valueLeft,
                movedOn,
                writtenOff,
                parent,
                root,
                isGiven() ? null : programme,
                isGiven() ? null : earmark,
                project,
                supplier,
                expiresOn);
    }

    Told told() {
        return new Told(id, number, item, quantity, organisation, site);
    }
}
