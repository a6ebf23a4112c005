package org.workercare.funding.project;

import java.util.List;
import java.util.UUID;
import org.workercare.funding.ledger.Earmark;
import org.workercare.platform.kernel.Money;
import org.workercare.platform.kernel.OrganisationId;

/**
 * A project that is to be declared.
 *
 * @param requested what it asks for, or null if it is to have a share of a plan
 */
record Declaration(
        UUID id,
        UUID programme,
        OrganisationId organisation,
        String subCategory,
        String title,
        Earmark earmark,
        int households,
        Money requested,
        Source source,
        String declaredBy,
        List<SubmittedDocument> documents,
        List<BudgetLine> budgetLines) {

    Project.Told told(String hash) {
        Money amount = requested == null ? Money.ZERO : requested;
        return new Project.Told(id, organisation, subCategory, title, amount, source, hash);
    }
}
