package org.workercare.funding.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.workercare.platform.kernel.Money;
import org.workercare.platform.kernel.OrganisationId;

/**
 * Pieces of goods and their value, moved as one.
 *
 * @param from the batch they leave; null for the outside
 * @param to the batch they join, itself if it only goes on its way; null for whoever got them, or nobody
 * @param pieces one or more
 * @param value of these; not negative
 * @param payer the account that pays for a purchase; null for a gift and for all else
 */
public record GoodsMovement(Kind kind, Batch from, Batch to, int pieces, Money value, Long payer) {

    /** Why goods moved. */
    public enum Kind {
        PURCHASE,
        DISPATCH,
        RETURN,
        HAND_OUT,
        WRITE_OFF
    }

    /**
     * A batch as the ledger knows it.
     *
     * @param root the batch that it is a part of, by however many steps, or itself
     */
    public record Batch(UUID id, UUID root, Purpose purpose, OrganisationId organisation) {

        private Purse stock(Unit unit) {
            return Purse.stock(purpose, organisation, unit, id);
        }

        private Purse source(Unit unit) {
            return Purse.source(purpose, unit);
        }
    }

    /** An amount of one unit on its way. */
    record Leg(Transfer.Kind kind, Purse from, Bucket fromBucket, Purse to, Bucket toBucket, long amount) {}

    /** In fen, unless the goods are worth nothing, and in pieces; none for goods that stay in their batch. */
    List<Leg> legs() {
        List<Leg> legs = new ArrayList<>();
        if (from == null || !from.equals(to)) {
            if (value.isPositive()) {
                legs.add(leg(Unit.CNY, value.fen()));
            }
            legs.add(leg(Unit.piecesOf(about().root()), pieces));
        }
        return legs;
    }

    private Leg leg(Unit unit, long amount) {
        return switch (kind) {
            case PURCHASE -> available(Transfer.Kind.PURCHASE, to.source(unit), to.stock(unit), amount);
            case DISPATCH -> available(Transfer.Kind.DISPATCH, from.stock(unit), to.stock(unit), amount);
            case RETURN -> available(Transfer.Kind.RETURN, from.stock(unit), to.stock(unit), amount);
            case HAND_OUT ->
                new Leg(
                        Transfer.Kind.HAND_OUT,
                        from.stock(unit),
                        Bucket.AVAILABLE,
                        from.stock(unit),
                        Bucket.SPENT,
                        amount);
            case WRITE_OFF -> available(Transfer.Kind.WRITE_OFF, from.stock(unit), from.source(unit), amount);
        };
    }

    private static Leg available(Transfer.Kind kind, Purse from, Purse to, long amount) {
        return new Leg(kind, from, Bucket.AVAILABLE, to, Bucket.AVAILABLE, amount);
    }

    /** The batch that the ledger's reference names. */
    Batch about() {
        return to == null ? from : to;
    }
}
