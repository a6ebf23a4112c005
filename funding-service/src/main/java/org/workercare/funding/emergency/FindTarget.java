package org.workercare.funding.emergency;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.funding.ledger.AllocateEmergency;
import org.workercare.funding.ledger.Earmark;
import org.workercare.funding.ledger.Purse;
import org.workercare.funding.organisation.KnowOrganisations;
import org.workercare.funding.programme.KnowSubCategories;
import org.workercare.funding.programme.LookUpRegions;
import org.workercare.funding.programme.ProgrammeProblem;
import org.workercare.funding.programme.RegionAttribute;
import org.workercare.funding.project.FloodBudgets;
import org.workercare.platform.kernel.Money;

/** Finds where an emergency allocation goes: in places hit by floods only. */
@ApplicationScoped
class FindTarget {

    private final FloodBudgets projects;
    private final KnowOrganisations organisations;
    private final KnowSubCategories subCategories;
    private final LookUpRegions regions;

    FindTarget(
            FloodBudgets projects,
            KnowOrganisations organisations,
            KnowSubCategories subCategories,
            LookUpRegions regions) {
        this.projects = projects;
        this.organisations = organisations;
        this.subCategories = subCategories;
        this.regions = regions;
    }

    Uni<Purse> of(Mutiny.Session tx, GiveInEmergency.Request request) {
        Uni<Purse> purse = request.project() == null ? ofUnion(tx, request) : ofProject(tx, request);
        return purse.call(it -> requireFlood(tx, it));
    }

    private Uni<Purse> ofProject(Mutiny.Session tx, GiveInEmergency.Request request) {
        return projects.lock(tx, request.project()).invoke(purse -> {
            if (!purse.programme().equals(request.programme())) {
                throw EmergencyProblem.UNCLEAR_TARGET.problem("/project");
            }
        });
    }

    private Uni<Purse> ofUnion(Mutiny.Session tx, GiveInEmergency.Request request) {
        return organisations
                .require(tx, List.of(request.organisation()), "/organisation")
                .chain(() -> subCategories.of(tx, request.programme()))
                .invoke(codes -> {
                    if (!codes.contains(request.subCategory())) {
                        throw ProgrammeProblem.UNKNOWN_SUB_CATEGORY.problem("/subCategory");
                    }
                })
                .map(known -> Purse.ofProject(
                        request.programme(), request.organisation(), Earmark.FLOOD, request.subCategory(), null));
    }

    private Uni<Void> requireFlood(Mutiny.Session tx, Purse purse) {
        return regions.of(tx, purse.programme(), List.of(purse.organisation()))
                .invoke(known -> {
                    boolean flooded = known.containsKey(purse.organisation())
                            && known.get(purse.organisation()).attributes().contains(RegionAttribute.FLOOD);
                    if (!flooded) {
                        throw EmergencyProblem.NOT_FLOODED.problem("/organisation");
                    }
                })
                .replaceWithVoid();
    }

    /** Tells the project what it was given, if it is one. */
    Uni<Void> note(Mutiny.Session tx, Purse purse, AllocateEmergency.Given given, Money amount) {
        return purse.project() == null
                ? Uni.createFrom().voidItem()
                : projects.note(tx, purse.project(), given.account(), given.funder(), amount);
    }
}
