package org.workercare.funding.aid;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.funding.common.Criteria;
import org.workercare.funding.common.Lists;
import org.workercare.platform.kernel.OrganisationId;
import org.workercare.platform.web.problems.CommonProblem;

/**
 * Aid cases in the database.
 *
 * <p>Lock order of the whole feature: a grievance, a disbursement batch, cases by id, objections, covers by person and
 * purpose, holds by id, accounts by id, the outbox.
 */
@ApplicationScoped
class AidStore {

    private final Lists lists;

    AidStore(Lists lists) {
        this.lists = lists;
    }

    Uni<AidCase> existing(Mutiny.Session tx, UUID id) {
        return tx.find(AidCase.class, id).onItem().ifNull().failWith(CommonProblem.NOT_FOUND::problem);
    }

    Uni<AidCase> lock(Mutiny.Session tx, UUID id) {
        return tx.find(AidCase.class, id, LockModeType.PESSIMISTIC_WRITE)
                .onItem()
                .ifNull()
                .failWith(CommonProblem.NOT_FOUND::problem);
    }

    /** By the database's clock. */
    Uni<OffsetDateTime> now(Mutiny.Session tx) {
        return tx.createNativeQuery("select clock_timestamp()", OffsetDateTime.class)
                .getSingleResult();
    }

    Uni<Boolean> knowsReferral(Mutiny.Session tx, UUID referral) {
        return tx.createSelectionQuery("select count(*) from AidCase where referral = :referral", Long.class)
                .setParameter("referral", referral)
                .getSingleResult()
                .map(count -> count > 0);
    }

    Uni<List<AidCase>> list(
            Mutiny.Session tx,
            OrganisationId within,
            OrganisationId organisation,
            AidState state,
            UUID referral,
            UUID after,
            int rows) {
        Criteria criteria = new Criteria()
                .and("id > :after", "after", after)
                .and("place like :subtree", "subtree", within.subtreePattern())
                .and("organisation = :organisation", "organisation", organisation)
                .and("state = :state", "state", state)
                .and("referral = :referral", "referral", referral);
        return lists.read(tx, AidCase.class, "from AidCase", criteria, rows);
    }
}
