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
import org.workercare.platform.events.Outbox;
import org.workercare.platform.events.OutgoingEvent;
import org.workercare.platform.kernel.Money;
import org.workercare.platform.web.identity.Caller;
import org.workercare.platform.web.problems.CommonProblem;
import org.workercare.platform.web.writes.Preconditions;

/**
 * Hands in a new version of a project's dossier; the old ones stay. Before the approval it takes the place of the last one,
 * and the reviews begin anew. After it, what was approved stays in force until the amendment has been reviewed and approved.
 */
@ApplicationScoped
class AmendProject {

    /**
     * What becomes otherwise; what is absent stays.
     *
     * @param documents all of them; those that are kept already need no content
     */
    record Request(
            @Size(min = 1, max = 20) String subCategory,
            @Size(min = 1, max = 200) String title,
            @Min(0) @Max(10_000_000) Integer households,
            @Positive Money amount,
            @Size(max = 20) List<@Valid @NotNull SubmittedDocument> documents,
            @Size(max = 50) List<@Valid @NotNull BudgetLine> budgetLines,
            @NotBlank @Size(max = 500) String reason) {

        List<SubmittedDocument> handedIn() {
            return Objects.requireNonNullElse(documents, List.of());
        }
    }

    private final ProjectStore store;
    private final DossierStore dossiers;
    private final KnowLives lives;
    private final CheckDeclarations check;
    private final VerifyDocuments verify;
    private final Preconditions preconditions;
    private final Outbox outbox;

    AmendProject(
            ProjectStore store,
            DossierStore dossiers,
            KnowLives lives,
            CheckDeclarations check,
            VerifyDocuments verify,
            Preconditions preconditions,
            Outbox outbox) {
        this.store = store;
        this.dossiers = dossiers;
        this.lives = lives;
        this.check = check;
        this.verify = verify;
        this.preconditions = preconditions;
        this.outbox = outbox;
    }

    Uni<Project> by(Mutiny.Session tx, Caller caller, UUID id, Request request) {
        return store.lock(tx, List.of(id)).chain(found -> {
            if (found.isEmpty()) {
                throw CommonProblem.NOT_FOUND.problem();
            }
            Project project = found.getFirst();
            caller.requireReach(project.organisation);
            preconditions.require(project.version);
            return lives.of(tx, found)
                    .map(known -> known.get(id).life())
                    .invoke(life -> life.refuses(ProjectAct.AMEND, caller.id(), caller.organisation())
                            .ifPresent(refusal -> {
                                throw refusal.problem();
                            }))
                    .invoke(() -> refuseAfterApproval(project, request))
                    .chain(life -> amended(tx, caller, project, request)
                            .chain(next -> write(tx, project, next, request, life.after(ProjectAct.AMEND))))
                    .chain(() -> store.reread(tx, id))
                    .call(now -> outbox.append(tx, new OutgoingEvent(FundingEvent.PROJECT_AMENDED, id, now.told())));
        });
    }

    /** Its money stands under its sub-category, and a plan's share is the plan's to change. */
    private static void refuseAfterApproval(Project project, Request request) {
        boolean approved = project.state == ProjectState.APPROVED;
        if (approved && request.subCategory() != null && !request.subCategory().equals(project.subCategory)) {
            throw ProjectProblem.FIXED_AFTER_APPROVAL.problem("/subCategory");
        }
        if (approved && request.amount() != null && project.requested == null) {
            throw ProjectProblem.FIXED_AFTER_APPROVAL.problem("/amount");
        }
    }

    private Uni<Dossier> amended(Mutiny.Session tx, Caller caller, Project project, Request request) {
        return dossiers.find(tx, project.id, project.dossier)
                .chain(kept -> dossiers.last(tx, project.id)
                        .map(last -> project.dossier(kept).amended(request, last + 1, caller.id())))
                .invoke(next -> BudgetLine.checked(next.budgetLines(), project.budgetFor(next.requested())))
                .call(next -> check.against(
                                tx, project.programme, List.of(project.declaredAs(next)), project.organisation)
                        .invoke(known -> known.faultOf(project.declaredAs(next)).ifPresent(fault -> {
                            throw fault.problem().problem("/" + fault.field());
                        })));
    }

    private Uni<Void> write(Mutiny.Session tx, Project project, Dossier next, Request request, ProjectState after) {
        return verify.of(request.handedIn())
                .chain(() -> dossiers.keep(tx, project.id, request.handedIn()))
                .chain(() -> dossiers.freeze(tx, List.of(next)))
                .chain(() -> after == ProjectState.AMENDING
                        ? store.beginAmendment(tx, project.id, next.number())
                        : store.amend(tx, next));
    }
}
