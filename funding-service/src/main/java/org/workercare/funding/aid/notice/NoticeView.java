package org.workercare.funding.aid.notice;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.workercare.platform.kernel.Money;
import org.workercare.platform.kernel.OrganisationId;

/**
 * A case as the public sees it.
 *
 * @param id the notice's own, which tells nothing of the case
 * @param name surname and two stars
 * @param county the union's county, or the union itself above the counties
 * @param deadline until when objections are taken
 */
public record NoticeView(
        UUID id,
        String name,
        OrganisationId county,
        String subCategory,
        Money amount,
        OffsetDateTime begins,
        OffsetDateTime deadline) {

    private static final int COUNTY_DIGITS = 6;

    /** The county of a grassroots union; another union itself. */
    static OrganisationId countyOf(OrganisationId organisation) {
        String value = organisation.value();
        return value.length() > COUNTY_DIGITS ? new OrganisationId(value.substring(0, COUNTY_DIGITS)) : organisation;
    }
}
