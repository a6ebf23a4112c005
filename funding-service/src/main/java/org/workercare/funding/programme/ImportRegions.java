package org.workercare.funding.programme;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.funding.common.Positive;
import org.workercare.funding.organisation.KnowOrganisations;
import org.workercare.platform.kernel.Money;
import org.workercare.platform.kernel.OrganisationId;
import org.workercare.platform.web.problems.CommonProblem;

/** Replaces what a programme knows of some regions. */
@ApplicationScoped
public class ImportRegions {

    /** What to replace it with. */
    public record Request(@NotEmpty @Size(max = 5_000) List<@Valid @NotNull Row> regions) {}

    /** @param livingStandard per head and month */
    public record Row(
            @NotNull OrganisationId organisation,
            @NotNull @Positive Money livingStandard,
            @NotNull Set<@NotNull RegionAttribute> attributes) {}

    /** How many regions were imported. */
    public record Imported(int imported) {}

    private final ProgrammeStore programmes;
    private final RegionStore store;
    private final KnowOrganisations organisations;

    ImportRegions(ProgrammeStore programmes, RegionStore store, KnowOrganisations organisations) {
        this.programmes = programmes;
        this.store = store;
        this.organisations = organisations;
    }

    Uni<Imported> into(Mutiny.Session tx, UUID programme, Request request) {
        List<OrganisationId> places =
                request.regions().stream().map(Row::organisation).toList();
        Set<OrganisationId> seen = new HashSet<>();
        places.stream().filter(place -> !seen.add(place)).findFirst().ifPresent(twice -> {
            throw ProgrammeProblem.DUPLICATE_REGION.problem("/regions", Map.of("organisation", twice.value()));
        });
        List<Region> regions = request.regions().stream()
                .map(row -> new Region(row.organisation(), row.livingStandard(), row.attributes()))
                .toList();
        return programmes
                .find(tx, programme)
                .onItem()
                .ifNull()
                .failWith(CommonProblem.NOT_FOUND::problem)
                .chain(() -> organisations.require(tx, places, "/regions"))
                .chain(() -> store.write(tx, programme, regions))
                .map(Imported::new);
    }
}
