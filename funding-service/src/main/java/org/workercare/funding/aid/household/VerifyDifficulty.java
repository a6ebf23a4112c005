package org.workercare.funding.aid.household;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Verifies a difficulty a household claimed, until a time after which it has to be looked at again. */
@ApplicationScoped
class VerifyDifficulty {

    private static final int LONGEST = 366;

    /** @param days for which the verification holds */
    public record Request(
            @NotNull Difficulty kind,
            @NotNull @Min(1) @Max(LONGEST) Integer days) {}

    private final HouseholdStore store;

    VerifyDifficulty(HouseholdStore store) {
        this.store = store;
    }

    Uni<Void> by(Mutiny.Session tx, String by, UUID household, Request request) {
        return store.difficulties(tx, household).chain(claimed -> {
            HouseholdStore.DifficultyRow row = claimed.stream()
                    .filter(each -> each.kind() == request.kind())
                    .findFirst()
                    .orElseThrow(() -> HouseholdProblem.DIFFICULTY_NOT_CLAIMED.problem("/kind"));
            if (row.claimedBy().equals(by)) {
                throw HouseholdProblem.OWN_CLAIM.problem();
            }
            return store.verify(tx, household, request.kind(), by, request.days());
        });
    }
}
