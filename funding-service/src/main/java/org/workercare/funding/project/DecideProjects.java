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
    private final DecisionStore decisions;
    private final KnowLives lives;
    private final Outbox outbox;

    DecideProjects(ObjectMapper json, ProjectStore store, DecisionStore decisions, KnowLives lives, Outbox outbox) {
        this.json = json;
        this.store = store;
        this.decisions = decisions;
        this.lives = lives;
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
        return store.lock(tx, ids).chain(projects -> lives.of(tx, projects).chain(known -> {
            Map<UUID, ProblemType> refused = refusals(projects, known, ids, input.act(), job);
            List<Project> accepted =
                    projects.stream().filter(p -> !refused.containsKey(p.id)).toList();
            return advance(tx, accepted, known, input.act(), job)
                    .replaceWith(() -> JobStep.to(until, errors(ids, refused, job.done())));
        }));
    }

    private static Map<UUID, ProblemType> refusals(
            List<Project> projects, Map<UUID, KnowLives.Known> lives, List<UUID> ids, ProjectAct act, Job job) {
        Map<UUID, Project> known = projects.stream().collect(Collectors.toMap(p -> p.id, Function.identity()));
        Map<UUID, ProblemType> refused = new LinkedHashMap<>();
        ids.forEach(
                id -> refusal(known.get(id), lives.get(id), act, job).ifPresent(problem -> refused.put(id, problem)));
        return refused;
    }

    private static Optional<ProblemType> refusal(Project project, KnowLives.Known known, ProjectAct act, Job job) {
        if (project == null) {
            return Optional.of(CommonProblem.NOT_FOUND);
        }
        if (!project.organisation.isWithin(job.organisation())) {
            return Optional.of(CommonProblem.FORBIDDEN_ORGANISATION);
        }
        if (act == ProjectAct.APPROVE
                && (project.requested != null || project.state.amends() || known.hasDocuments())) {
            return Optional.of(ProjectProblem.APPROVE_ALONE);
        }
        return known.life().refuses(act, job.createdBy(), job.organisation()).map(Function.identity());
    }

    /** Those whose review is the last one, and those that another level reviews next. */
    private Uni<Void> advance(
            Mutiny.Session tx, List<Project> projects, Map<UUID, KnowLives.Known> lives, ProjectAct act, Job job) {
        Map<ProjectState, List<Project>> byState = projects.stream()
                .collect(Collectors.groupingBy(p -> lives.get(p.id).life().after(act)));
        Uni<Void> all = decisions.record(
                tx, projects.stream().map(p -> decision(p, act, job)).toList());
        for (Map.Entry<ProjectState, List<Project>> same : byState.entrySet()) {
            List<UUID> ids = same.getValue().stream().map(p -> p.id).toList();
            all = all.chain(() -> store.advance(tx, ids, act, same.getKey(), job.createdBy()));
        }
        List<OutgoingEvent> events = projects.stream()
                .flatMap(p -> Telling.of(act, p.state, lives.get(p.id).life().after(act)).stream()
                        .map(event -> new OutgoingEvent(event, p.id, p.told())))
                .toList();
        return all.chain(() -> outbox.append(tx, events));
    }

    private static Decision decision(Project project, ProjectAct act, Job job) {
        return new Decision(
                project.id,
                project.numberAtHand(),
                act,
                job.organisation(),
                job.createdBy(),
                null,
                project.dossierHash);
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
