package org.workercare.funding.organisation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.kernel.OrganisationId;
import org.workercare.platform.kernel.OrganisationId.Level;

/** Founds a grassroots union below a county's and gives it the county's next number. */
@ApplicationScoped
public class FoundGrassrootsUnion {

    private static final int MOST = 9_999;

    /** @param parent the county's union */
    public record Request(
            @NotNull OrganisationId parent,
            @NotBlank @Size(max = 200) String name) {}

    private final OrganisationStore store;

    FoundGrassrootsUnion(OrganisationStore store) {
        this.store = store;
    }

    public Uni<Organisation> by(Mutiny.Session tx, Request request) {
        if (request.parent().level() != Level.COUNTY) {
            throw OrganisationProblem.NOT_A_COUNTY.problem("/parent");
        }
        return store.lock(tx, request.parent())
                .onItem()
                .ifNull()
                .failWith(() -> OrganisationProblem.UNKNOWN_ORGANISATION.problem("/parent"))
                .chain(() -> store.lastBelow(tx, request.parent()))
                .map(last -> new Organisation(idAfter(last, request.parent()), request.name()))
                .call(tx::persist);
    }

    private static OrganisationId idAfter(String last, OrganisationId county) {
        int number = last == null ? 1 : Integer.parseInt(last.substring(last.indexOf('-') + 1)) + 1;
        if (number > MOST) {
            throw OrganisationProblem.TOO_MANY_GRASSROOTS.problem("/parent");
        }
        return new OrganisationId("%s-%04d".formatted(county.value(), number));
    }
}
