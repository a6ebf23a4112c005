package org.workercare.funding.aid.household;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.funding.aid.person.NameMask;
import org.workercare.funding.aid.person.PersonSeals;
import org.workercare.platform.kernel.privacy.CitizenId;
import org.workercare.platform.web.problems.CommonProblem;

/** Shows a household with its members masked. */
@ApplicationScoped
class ShowHousehold {

    private final HouseholdStore store;
    private final PersonSeals seals;

    ShowHousehold(HouseholdStore store, PersonSeals seals) {
        this.store = store;
        this.seals = seals;
    }

    /** Fails with {@code not-found}. */
    Uni<HouseholdView> of(Mutiny.Session tx, UUID id) {
        return store.find(tx, id)
                .onItem()
                .ifNull()
                .failWith(CommonProblem.NOT_FOUND::problem)
                .chain(row -> store.members(tx, id)
                        .chain(members -> store.difficulties(tx, id).map(kinds -> view(row, members, kinds))));
    }

    private HouseholdView view(
            HouseholdStore.Row row,
            List<HouseholdStore.MemberRow> members,
            List<HouseholdStore.DifficultyRow> difficulties) {
        return new HouseholdView(
                row.id(),
                row.organisation(),
                members.stream().map(this::masked).toList(),
                difficulties.stream().map(ShowHousehold::view).toList(),
                row.madeBy(),
                row.madeAt(),
                row.version());
    }

    private HouseholdView.MemberView masked(HouseholdStore.MemberRow member) {
        return new HouseholdView.MemberView(
                member.id(),
                member.relation(),
                NameMask.inReplies(seals.open(PersonSeals.Field.MEMBER_NAME, member.name())),
                CitizenId.parse(seals.open(PersonSeals.Field.MEMBER_ID, member.citizenId()))
                        .masked(),
                member.joined(),
                member.leftOn());
    }

    private static HouseholdView.DifficultyView view(HouseholdStore.DifficultyRow row) {
        return new HouseholdView.DifficultyView(
                row.kind(),
                Verification.at(row.until(), row.now()),
                row.claimedBy(),
                row.verifiedBy(),
                row.verifiedAt(),
                row.until());
    }
}
