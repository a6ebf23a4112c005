package org.workercare.funding.project;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.funding.common.FundingEvent;
import org.workercare.funding.ledger.Earmark;
import org.workercare.platform.events.Outbox;
import org.workercare.platform.events.OutgoingEvent;
import org.workercare.platform.kernel.Ids;
import org.workercare.platform.kernel.OrganisationId;
import org.workercare.platform.web.jobs.Job;
import org.workercare.platform.web.jobs.JobKind;
import org.workercare.platform.web.jobs.JobStep;

/** Declares projects by the thousand, a few hundred a transaction; what is wrong with a row stops no other. */
@ApplicationScoped
class DeclareProjects implements JobKind {

    static final String KIND = "declare-projects";
    private static final int ROWS_A_STEP = 500;

    /** What is declared. */
    record Request(
            @NotNull UUID programme,
            @NotEmpty @Size(max = 5_000) List<@Valid @NotNull Row> rows) {}

    /** @param reference the declarer's own number for it */
    record Row(
            @NotBlank @Size(max = 100) String reference,
            @NotNull OrganisationId organisation,
            @NotNull @Size(min = 1, max = 20) String subCategory,
            @NotBlank @Size(max = 200) String title,
            @NotNull @Min(0) @Max(10_000_000) Integer households,
            Earmark earmark) {

        Declaration of(UUID programme, String person) {
            return new Declaration(
                    Ids.next(),
                    programme,
                    organisation,
                    subCategory,
                    title,
                    Objects.requireNonNullElse(earmark, Earmark.GENERAL),
                    households,
                    null,
                    new Source(Source.DECLARATION, reference),
                    person,
                    List.of(),
                    List.of());
        }
    }

    private final ObjectMapper json;
    private final CheckDeclarations check;
    private final ProjectStore store;
    private final DossierStore dossiers;
    private final Outbox outbox;

    DeclareProjects(
            ObjectMapper json, CheckDeclarations check, ProjectStore store, DossierStore dossiers, Outbox outbox) {
        this.json = json;
        this.check = check;
        this.store = store;
        this.dossiers = dossiers;
        this.outbox = outbox;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<JobStep> step(Mutiny.Session tx, Job job, JsonNode input) {
        Request request = read(input);
        int until = Math.min(job.done() + ROWS_A_STEP, request.rows().size());
        List<Declaration> declarations = request.rows().subList(job.done(), until).stream()
                .map(row -> row.of(request.programme(), job.createdBy()))
                .toList();
        return check.against(tx, request.programme(), declarations, job.organisation())
                .chain(known -> declare(tx, declarations, known, job.done()))
                .map(errors -> JobStep.to(until, errors));
    }

    private Uni<List<Job.RowError>> declare(
            Mutiny.Session tx, List<Declaration> declarations, CheckDeclarations.Known known, int before) {
        List<Declaration> sound =
                declarations.stream().filter(d -> known.faultOf(d).isEmpty()).toList();
        return store.declare(tx, sound).chain(declared -> {
            Set<UUID> made = new HashSet<>(declared);
            List<Declaration> news =
                    sound.stream().filter(d -> made.contains(d.id())).toList();
            return dossiers.freeze(tx, news.stream().map(Dossier::first).toList())
                    .chain(hashes -> outbox.append(tx, events(news, hashes)))
                    .replaceWith(errors(declarations, known, made, before));
        });
    }

    private static List<OutgoingEvent> events(List<Declaration> declarations, Map<UUID, String> hashes) {
        return declarations.stream()
                .map(d -> new OutgoingEvent(FundingEvent.PROJECT_DECLARED, d.id(), d.told(hashes.get(d.id()))))
                .toList();
    }

    private static List<Job.RowError> errors(
            List<Declaration> declarations, CheckDeclarations.Known known, Set<UUID> made, int before) {
        List<Job.RowError> errors = new ArrayList<>();
        for (int i = 0; i < declarations.size(); i++) {
            Declaration it = declarations.get(i);
            int row = before + i + 1;
            known.faultOf(it)
                    .map(fault ->
                            new Job.RowError(row, fault.field(), fault.problem().code()))
                    .or(() -> made.contains(it.id())
                            ? Optional.empty()
                            : Optional.of(new Job.RowError(row, "reference", ProjectProblem.PROJECT_EXISTS.code())))
                    .ifPresent(errors::add);
        }
        return errors;
    }

    private Request read(JsonNode input) {
        try {
            return json.treeToValue(input, Request.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the job's input was a request", e);
        }
    }
}
