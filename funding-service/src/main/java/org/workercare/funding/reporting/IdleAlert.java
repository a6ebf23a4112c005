package org.workercare.funding.reporting;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.workercare.platform.kernel.Money;
import org.workercare.platform.kernel.OrganisationId;

/**
 * Available money that has not moved.
 *
 * @param subCategory null for money not divided yet
 * @param amount when it was found
 * @param since the day it last moved
 * @param clearedOn the day whose closing found it moved; null while it has not
 */
record IdleAlert(
        UUID id,
        IdleLevel level,
        long account,
        UUID programme,
        OrganisationId organisation,
        String earmark,
        String subCategory,
        Money amount,
        LocalDate since,
        LocalDate raisedOn,
        LocalDate clearedOn) {

    /** What events tell of an alert. */
    record Told(
            UUID alertId,
            IdleLevel level,
            UUID programme,
            OrganisationId organisation,
            String earmark,
            @JsonInclude(JsonInclude.Include.NON_NULL) String subCategory,
            Money amount,
            LocalDate since) {}

    Told told() {
        return new Told(id, level, programme, organisation, earmark, subCategory, amount, since);
    }
}
