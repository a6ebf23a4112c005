package org.workercare.funding.project;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.funding.programme.LookUpProgrammes;
import org.workercare.platform.kernel.OrganisationId.Level;

/** Tells of locked projects what may be done with them, and by whom: two statements, however many there are. */
@ApplicationScoped
class KnowLives {

    /** @param hasDocuments whether the version at hand has some, so that it has to be looked at by itself */
    record Known(ProjectLife life, boolean hasDocuments) {}

    private final DecisionStore decisions;
    private final LookUpProgrammes programmes;

    KnowLives(DecisionStore decisions, LookUpProgrammes programmes) {
        this.decisions = decisions;
        this.programmes = programmes;
    }

    Uni<Map<UUID, Known>> of(Mutiny.Session tx, List<Project> projects) {
        Set<UUID> wanted = projects.stream().map(p -> p.programme).collect(Collectors.toSet());
        return programmes.reviewLevels(tx, wanted).chain(levels -> decisions
                .people(tx, projects.stream().map(p -> p.id).toList())
                .map(people -> projects.stream()
                        .collect(Collectors.toMap(
                                p -> p.id,
                                p -> known(p, people.get(p.id), levels.getOrDefault(p.programme, Set.of()))))));
    }

    private static Known known(Project project, DecisionStore.People people, Set<Level> levels) {
        ReviewPath path = ReviewPath.of(levels, project.organisation);
        ProjectLife life = new ProjectLife(project.state, path, people.authors(), people.reviewers());
        return new Known(life, people.documents() > 0);
    }
}
