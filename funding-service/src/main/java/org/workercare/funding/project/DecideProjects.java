package org.workercare.funding.project;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.events.Outbox;
import org.workercare.platform.events.OutgoingEvent;
import org.workercare.platform.kernel.OrganisationId;
import org.workercare.platform.web.jobs.Job;
import org.workercare.platform.web.jobs.JobKind;
import org.workercare.platform.web.jobs.JobStep;
import org.workercare.platform.web.problems.CommonProblem;
import org.workercare.platform.web.problems.ProblemType;

/** Reviews or approves projects by the thousand, a few hundred a transaction; one that is refused stops no other. */
@ApplicationScoped
class DecideProjects implements JobKind {

    static final String KIND = "decide-projects";
    private static final int PROJECTS_A_STEP = 500;

    /** What is to be done with which projects. */
    record Input(ProjectAct act, List<UUID> ids) {}

    private final ObjectMapper json;
    private final ProjectStore store;
    private final Outbox outbox;

    DecideProjects(ObjectMapper json, ProjectStore store, Outbox outbox) {
        this.json = json;
        this.store = store;
        this.outbox = outbox;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<JobStep> step(Mutiny.Session tx, Job job, JsonNode read) {
        Input input = input(read);
        int until = Math.min(job.done() + PROJECTS_A_STEP, input.ids().size());
        List<UUID> ids = input.ids().subList(job.done(), until);
        return store.lock(tx, ids).chain(projects -> {
            Map<UUID, ProblemType> refused = refusals(projects, ids, input.act(), job);
            List<Project> accepted =
                    projects.stream().filter(p -> !refused.containsKey(p.id)).toList();
            return advance(tx, accepted, input.act(), job.createdBy())
                    .replaceWith(() -> JobStep.to(until, errors(ids, refused, job.done())));
        });
    }

    private static Map<UUID, ProblemType> refusals(List<Project> projects, List<UUID> ids, ProjectAct act, Job job) {
        Map<UUID, Project> known = projects.stream().collect(Collectors.toMap(p -> p.id, Function.identity()));
        Map<UUID, ProblemType> refused = new LinkedHashMap<>();
        ids.forEach(id ->
                refusal(known.get(id), act, job.createdBy(), job.organisation()).ifPresent(p -> refused.put(id, p)));
        return refused;
    }

    private static Optional<ProblemType> refusal(Project project, ProjectAct act, String person, OrganisationId reach) {
        if (project == null) {
            return Optional.of(CommonProblem.NOT_FOUND);
        }
        if (!project.organisation.isWithin(reach)) {
            return Optional.of(CommonProblem.FORBIDDEN_ORGANISATION);
        }
        if (act == ProjectAct.APPROVE && project.requested != null) {
            return Optional.of(ProjectProblem.APPROVE_ALONE);
        }
        return project.life().refuses(act, person).map(Function.identity());
    }

    private Uni<Void> advance(Mutiny.Session tx, List<Project> projects, ProjectAct act, String person) {
        if (projects.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<OutgoingEvent> events = projects.stream()
                .map(project -> new OutgoingEvent(act.event(), project.id, project.told()))
                .toList();
        return store.advance(tx, projects.stream().map(p -> p.id).toList(), act, person)
                .chain(() -> outbox.append(tx, events));
    }

    private static List<Job.RowError> errors(List<UUID> ids, Map<UUID, ProblemType> refused, int before) {
        return IntStream.range(0, ids.size())
                .filter(i -> refused.containsKey(ids.get(i)))
                .mapToObj(i -> new Job.RowError(
                        before + i + 1, "id", refused.get(ids.get(i)).code()))
                .toList();
    }

    private Input input(JsonNode read) {
        try {
            return json.treeToValue(read, Input.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the job's input was written by this class", e);
        }
    }
}
