package org.workercare.funding.project;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.funding.common.FundingEvent;
import org.workercare.funding.common.Positive;
import org.workercare.funding.ledger.Earmark;
import org.workercare.platform.events.Outbox;
import org.workercare.platform.events.OutgoingEvent;
import org.workercare.platform.kernel.Ids;
import org.workercare.platform.kernel.Money;
import org.workercare.platform.kernel.OrganisationId;

/** Declares one project. */
@ApplicationScoped
class DeclareProject {

    /**
     * What is declared.
     *
     * @param households needy households it reaches: the basis of its share of a plan
     * @param earmark {@code GENERAL} unless told
     * @param amount what it asks for by itself; absent if it is to have a share of a plan
     * @param documents kept with their hashes; frozen with the rest of the dossier
     * @param budgetLines what the budget may be spent on; they come to the amount at most
     * @param source a declaration without a reference unless told
     */
    record Request(
            @NotNull UUID programme,
            @NotNull OrganisationId organisation,
            @NotNull @Size(min = 1, max = 20) String subCategory,
            @NotBlank @Size(max = 200) String title,
            @Min(0) @Max(10_000_000) Integer households,
            Earmark earmark,
            @Positive Money amount,
            @Valid Source source,
            @Size(max = 20) List<@Valid @NotNull SubmittedDocument> documents,
            @Size(max = 50) List<@Valid @NotNull BudgetLine> budgetLines) {

        Declaration by(String person) {
            return new Declaration(
                    Ids.next(),
                    programme,
                    organisation,
                    subCategory,
                    title,
                    Objects.requireNonNullElse(earmark, Earmark.GENERAL),
                    Objects.requireNonNullElse(households, 0),
                    amount,
                    Objects.requireNonNullElse(source, new Source(Source.DECLARATION, null)),
                    person,
                    Objects.requireNonNullElse(documents, List.of()),
                    Objects.requireNonNullElse(budgetLines, List.of()));
        }
    }

    private final CheckDeclarations check;
    private final VerifyDocuments verify;
    private final ProjectStore store;
    private final DossierStore dossiers;
    private final Outbox outbox;

    DeclareProject(
            CheckDeclarations check, VerifyDocuments verify, ProjectStore store, DossierStore dossiers, Outbox outbox) {
        this.check = check;
        this.verify = verify;
        this.store = store;
        this.dossiers = dossiers;
        this.outbox = outbox;
    }

    /** @param reach the declarer's organisation */
    Uni<Project> of(Mutiny.Session tx, Declaration it, OrganisationId reach) {
        BudgetLine.checked(it.budgetLines(), it.requested());
        return verify.of(it.documents())
                .chain(() -> check.against(tx, it.programme(), List.of(it), reach))
                .invoke(known -> known.faultOf(it).ifPresent(fault -> {
                    throw fault.problem().problem("/" + fault.field());
                }))
                .chain(() -> store.declare(tx, List.of(it)))
                .invoke(declared -> {
                    if (declared.isEmpty()) {
                        throw ProjectProblem.PROJECT_EXISTS.problem("/source/reference");
                    }
                })
                .chain(() -> dossiers.keep(tx, it.id(), it.documents()))
                .chain(() -> dossiers.freeze(tx, List.of(Dossier.first(it))))
                .chain(hashes -> outbox.append(
                        tx, new OutgoingEvent(FundingEvent.PROJECT_DECLARED, it.id(), it.told(hashes.get(it.id())))))
                .chain(() -> store.find(tx, it.id()));
    }
}
