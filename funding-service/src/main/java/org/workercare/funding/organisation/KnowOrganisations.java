package org.workercare.funding.organisation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.kernel.OrganisationId;

/** Tells other features which organisations there are. */
@ApplicationScoped
public class KnowOrganisations {

    private final OrganisationStore store;

    KnowOrganisations(OrganisationStore store) {
        this.store = store;
    }

    /** @return those of them that exist, in one statement */
    public Uni<Set<OrganisationId>> among(Mutiny.Session tx, Collection<OrganisationId> ids) {
        List<String> names = ids.stream().map(OrganisationId::value).distinct().toList();
        return store.existing(tx, names)
                .map(found -> found.stream().map(OrganisationId::new).collect(Collectors.toUnmodifiableSet()));
    }

    /**
     * @param pointer to the field that names them
     * @return fails with {@link OrganisationProblem#UNKNOWN_ORGANISATION}, naming the first unknown one
     */
    public Uni<Void> require(Mutiny.Session tx, Collection<OrganisationId> ids, String pointer) {
        return among(tx, ids)
                .invoke(found -> ids.stream()
                        .filter(id -> !found.contains(id))
                        .findFirst()
                        .ifPresent(unknown -> {
                            throw OrganisationProblem.UNKNOWN_ORGANISATION.problem(
                                    pointer, Map.of("organisation", unknown.value()));
                        }))
                .replaceWithVoid();
    }
}
