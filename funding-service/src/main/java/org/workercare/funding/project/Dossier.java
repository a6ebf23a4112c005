package org.workercare.funding.project;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.workercare.platform.kernel.Money;

/**
 * One version of what is declared of a project; it never changes.
 *
 * @param number from 1
 * @param requested what it asks for by itself, or null
 * @param reason why it was amended; null for the first
 * @param submittedBy who declared or amended it
 */
record Dossier(
        UUID project,
        int number,
        String subCategory,
        String title,
        int households,
        Money requested,
        List<Document> documents,
        List<BudgetLine> budgetLines,
        String reason,
        String submittedBy) {

    /** A version as callers see it; {@code hash} is the SHA-256 of its canonical JSON. */
    record View(
            int number,
            String hash,
            String subCategory,
            String title,
            int households,
            Money requested,
            List<Document> documents,
            List<BudgetLine> budgetLines,
            String reason,
            String submittedBy,
            OffsetDateTime submittedAt) {}

    static Dossier first(Declaration it) {
        return new Dossier(
                it.id(),
                1,
                it.subCategory(),
                it.title(),
                it.households(),
                it.requested(),
                it.documents().stream().map(SubmittedDocument::document).toList(),
                it.budgetLines(),
                null,
                it.declaredBy());
    }

    /** @param as the number of the next version */
    Dossier amended(AmendProject.Request by, int as, String person) {
        return new Dossier(
                project,
                as,
                Objects.requireNonNullElse(by.subCategory(), subCategory),
                Objects.requireNonNullElse(by.title(), title),
                Objects.requireNonNullElse(by.households(), households),
                by.amount() == null ? requested : by.amount(),
                by.documents() == null
                        ? documents
                        : by.documents().stream()
                                .map(SubmittedDocument::document)
                                .toList(),
                Objects.requireNonNullElse(by.budgetLines(), budgetLines),
                by.reason(),
                person);
    }
}
