package org.workercare.funding.ledger;

import java.util.UUID;
import org.workercare.platform.kernel.OrganisationId;

/**
 * What an account is for; no two accounts have the same.
 *
 * @param kind {@code FUND}, or {@code SOURCE} for the outside that money comes from
 * @param subCategory of the programme's catalogue, or null for money not divided yet
 * @param project whose budget it is, or null
 * @param unit what it counts
 * @param batch of goods, whose value in fen or whose pieces it counts, or null
 */
public record Purse(
        Kind kind,
        UUID programme,
        OrganisationId organisation,
        Earmark earmark,
        String subCategory,
        UUID project,
        Unit unit,
        UUID batch) {

    /** Whether an account holds money of ours or stands for the outside. */
    public enum Kind {
        /** Money of ours. */
        FUND,
        /** Goods of ours: their value, or their pieces. */
        STOCK,
        /** The outside, which alone may be negative. */
        SOURCE
    }

    /** Stands for a programme where there is none: for goods that were given, or paid for elsewhere. */
    public static final UUID NO_PROGRAMME = new UUID(0, 0);

    /** Where the programme's money under an earmark comes from. */
    public static Purse source(UUID programme, Earmark earmark) {
        return source(new Purpose(programme, earmark), Unit.CNY);
    }

    /** Where what is for the purpose comes from, and goes when it is written off. */
    static Purse source(Purpose purpose, Unit unit) {
        return new Purse(
                Kind.SOURCE, purpose.programme(), OrganisationId.NATIONAL, purpose.earmark(), null, null, unit, null);
    }

    /** A batch of goods: its value in fen, or its pieces. */
    static Purse stock(Purpose purpose, OrganisationId organisation, Unit unit, UUID batch) {
        return new Purse(Kind.STOCK, purpose.programme(), organisation, purpose.earmark(), null, null, unit, batch);
    }

    /** Money of the national federation under an earmark, not divided yet. */
    public static Purse national(UUID programme, Earmark earmark) {
        return new Purse(Kind.FUND, programme, OrganisationId.NATIONAL, earmark, null, null, Unit.CNY, null);
    }

    /** A project's budget. */
    public static Purse ofProject(
            UUID programme, OrganisationId organisation, Earmark earmark, String subCategory, UUID project) {
        return new Purse(Kind.FUND, programme, organisation, earmark, subCategory, project, Unit.CNY, null);
    }
}
