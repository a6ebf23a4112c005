package org.workercare.funding.aid.household;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.funding.aid.person.PersonSeals;
import org.workercare.funding.organisation.KnowOrganisations;
import org.workercare.platform.kernel.Ids;
import org.workercare.platform.kernel.OrganisationId;
import org.workercare.platform.kernel.privacy.CitizenId;

/** Registers a household with its members and the difficulties it says it is in; lets further members join. */
@ApplicationScoped
class RegisterHousehold {

    static final int MOST_MEMBERS = 20;

    /** @param difficulties claimed, yet to be verified */
    public record Request(
            @NotNull OrganisationId organisation,
            @NotEmpty @Size(max = MOST_MEMBERS) List<@Valid @NotNull Person> members,
            @NotNull @Size(max = 6) Set<@NotNull Difficulty> difficulties) {}

    private final HouseholdStore store;
    private final PersonSeals seals;
    private final KnowOrganisations organisations;

    RegisterHousehold(HouseholdStore store, PersonSeals seals, KnowOrganisations organisations) {
        this.store = store;
        this.seals = seals;
        this.organisations = organisations;
    }

    /** @return the household's id */
    Uni<UUID> by(Mutiny.Session tx, String by, Request request) {
        UUID id = Ids.next();
        List<SealedPerson> persons = IntStream.range(0, request.members().size())
                .mapToObj(i -> sealed(request.members().get(i), "/members/" + i))
                .toList();
        refuseRepeated(persons);
        return organisations
                .require(tx, List.of(request.organisation()), "/organisation")
                .chain(() -> store.insert(tx, id, request.organisation(), by))
                .chain(() -> joining(tx, id, persons))
                .chain(() -> store.claim(tx, id, request.difficulties(), by))
                .replaceWith(id);
    }

    /** Lets one more person join a household that is locked. */
    Uni<Void> join(Mutiny.Session tx, UUID household, Person person) {
        SealedPerson sealed = sealed(person, "");
        return store.members(tx, household)
                .invoke(members -> {
                    if (members.stream().filter(m -> m.leftOn() == null).count() >= MOST_MEMBERS) {
                        throw HouseholdProblem.HOUSEHOLD_FULL.problem();
                    }
                })
                .chain(() -> joining(tx, household, List.of(sealed)));
    }

    private Uni<Void> joining(Mutiny.Session tx, UUID household, List<SealedPerson> persons) {
        return store.join(tx, household, persons)
                .invoke(joined -> {
                    if (joined < persons.size()) {
                        throw HouseholdProblem.MEMBER_ELSEWHERE.problem();
                    }
                })
                .replaceWithVoid();
    }

    private SealedPerson sealed(Person person, String pointer) {
        CitizenId citizenId = seals.citizenId(person.citizenId(), pointer + "/citizenId");
        return new SealedPerson(
                Ids.next(),
                person.relation(),
                seals.seal(PersonSeals.Field.MEMBER_NAME, person.name()),
                seals.seal(PersonSeals.Field.MEMBER_ID, citizenId.reveal()),
                seals.indexOf(citizenId));
    }

    private static void refuseRepeated(List<SealedPerson> persons) {
        Set<String> seen = new HashSet<>();
        IntStream.range(0, persons.size())
                .filter(i -> !seen.add(persons.get(i).index()))
                .findFirst()
                .ifPresent(i -> {
                    throw HouseholdProblem.MEMBER_TWICE.problem("/members/" + i + "/citizenId");
                });
    }
}
