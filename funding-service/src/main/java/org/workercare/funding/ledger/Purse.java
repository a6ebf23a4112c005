package org.workercare.funding.ledger;

import java.util.UUID;
import org.workercare.platform.kernel.OrganisationId;

/**
 * What an account is for; no two accounts have the same.
 *
 * @param kind {@code FUND}, or {@code SOURCE} for the outside that money comes from
 * @param subCategory of the programme's catalogue, or null for money not divided yet
 * @param project whose budget it is, or null
 */
public record Purse(
        Kind kind, UUID programme, OrganisationId organisation, Earmark earmark, String subCategory, UUID project) {

    /** Whether an account holds money of ours or stands for the outside. */
    public enum Kind {
        FUND,
        SOURCE
    }

    /** Where the programme's money comes from. */
    public static Purse source(UUID programme) {
        return new Purse(Kind.SOURCE, programme, OrganisationId.NATIONAL, Earmark.GENERAL, null, null);
    }

    /** Money of the national federation under an earmark, not divided yet. */
    public static Purse national(UUID programme, Earmark earmark) {
        return new Purse(Kind.FUND, programme, OrganisationId.NATIONAL, earmark, null, null);
    }

    /** A project's budget. */
    public static Purse ofProject(
            UUID programme, OrganisationId organisation, Earmark earmark, String subCategory, UUID project) {
        return new Purse(Kind.FUND, programme, organisation, earmark, subCategory, project);
    }
}
