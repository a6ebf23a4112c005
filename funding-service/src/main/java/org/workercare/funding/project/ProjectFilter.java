package org.workercare.funding.project;

import java.util.UUID;
import org.workercare.platform.kernel.OrganisationId;

/** Which projects are asked for; what is null does not matter. */
record ProjectFilter(
        UUID programme,
        ProjectState state,
        OrganisationId organisation,
        String subCategory,
        String source,
        String reference) {

    /** For a page's cursor. */
    Object[] parameters() {
        return new Object[] {programme, state, organisation, subCategory, source, reference};
    }
}
