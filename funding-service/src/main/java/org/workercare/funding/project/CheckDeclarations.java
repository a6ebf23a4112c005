package org.workercare.funding.project;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.funding.ledger.Earmark;
import org.workercare.funding.organisation.KnowOrganisations;
import org.workercare.funding.organisation.OrganisationProblem;
import org.workercare.funding.programme.KnowSubCategories;
import org.workercare.funding.programme.LookUpRegions;
import org.workercare.funding.programme.ProgrammeProblem;
import org.workercare.funding.programme.Region;
import org.workercare.funding.programme.RegionAttribute;
import org.workercare.platform.kernel.OrganisationId;
import org.workercare.platform.web.problems.ProblemType;

/** Finds what is wrong with projects that are to be declared, however many, in three statements. */
@ApplicationScoped
class CheckDeclarations {

    /** What is wrong, and with which field. */
    record Fault(ProblemType problem, String field) {}

    /** What the declarations are held against. */
    record Known(
            OrganisationId reach,
            Set<OrganisationId> organisations,
            Set<String> subCategories,
            Map<OrganisationId, Region> regions) {

        Optional<Fault> faultOf(Declaration it) {
            if (!it.organisation().isWithin(reach)) {
                return Optional.of(new Fault(ProjectProblem.OUTSIDE_REACH, "organisation"));
            }
            if (!organisations.contains(it.organisation())) {
                return Optional.of(new Fault(OrganisationProblem.UNKNOWN_ORGANISATION, "organisation"));
            }
            if (!subCategories.contains(it.subCategory())) {
                return Optional.of(new Fault(ProgrammeProblem.UNKNOWN_SUB_CATEGORY, "subCategory"));
            }
            return isEligible(it) ? Optional.empty() : Optional.of(new Fault(ProjectProblem.NOT_ELIGIBLE, "earmark"));
        }

        private boolean isEligible(Declaration it) {
            Set<RegionAttribute> attributes = regions.containsKey(it.organisation())
                    ? regions.get(it.organisation()).attributes()
                    : Set.of();
            return switch (it.earmark()) {
                case GENERAL -> true;
                case FLOOD -> attributes.contains(RegionAttribute.FLOOD);
                case CONTACT_COUNTY -> attributes.contains(RegionAttribute.CONTACT_COUNTY);
            };
        }
    }

    private final KnowOrganisations organisations;
    private final KnowSubCategories subCategories;
    private final LookUpRegions regions;

    CheckDeclarations(KnowOrganisations organisations, KnowSubCategories subCategories, LookUpRegions regions) {
        this.organisations = organisations;
        this.subCategories = subCategories;
        this.regions = regions;
    }

    /** @param reach the declarer's organisation */
    Uni<Known> against(Mutiny.Session tx, UUID programme, List<Declaration> declarations, OrganisationId reach) {
        List<OrganisationId> places =
                declarations.stream().map(Declaration::organisation).distinct().toList();
        boolean earmarked = declarations.stream().anyMatch(d -> d.earmark() != Earmark.GENERAL);
        return subCategories
                .of(tx, programme)
                .chain(codes -> organisations.among(tx, places).chain(known -> (earmarked
                                ? regions.of(tx, programme, places)
                                : Uni.createFrom().item(Map.<OrganisationId, Region>of()))
                        .map(found -> new Known(reach, known, codes, found))));
    }
}
