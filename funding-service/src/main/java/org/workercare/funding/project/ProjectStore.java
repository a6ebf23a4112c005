package org.workercare.funding.project;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.funding.common.Criteria;
import org.workercare.funding.common.Lists;
import org.workercare.funding.ledger.Earmark;
import org.workercare.funding.ledger.Purse;
import org.workercare.platform.kernel.Money;
import org.workercare.platform.kernel.OrganisationId;

/** Projects in the database. Lock order: projects by id, then the ledger's accounts, then the outbox. */
@ApplicationScoped
class ProjectStore {

    private static final String DECLARE = """
            insert into project (id, programme, organisation, sub_category, title, earmark, households, requested, state,
                                 source_kind, source_reference, declared_by)
            select id, programme, organisation, "subCategory", title, earmark, households, requested, 'DECLARED',
                   "sourceKind", "sourceReference", "declaredBy"
            from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as d(
                id uuid, programme uuid, organisation text, "subCategory" text, title text, earmark text, households int,
                requested bigint, "sourceKind" text, "sourceReference" text, "declaredBy" text)
            order by "sourceReference"
            on conflict do nothing
            returning id""";
    private static final Map<ProjectAct, String> ADVANCE = Map.of(
            ProjectAct.REVIEW, "reviewed_by = case when pending is null then ?3 else reviewed_by end",
            ProjectAct.APPROVE, "approved_by = ?3",
            ProjectAct.SEND_BACK, "reason = ?3, reviewed_by = null",
            ProjectAct.REJECT, "reason = ?3",
            ProjectAct.CLOSE, "closed_by = ?3");
    private static final String AMEND = """
            update project p
            set state = 'DECLARED', dossier = d.number, sub_category = d.sub_category, title = d.title,
                households = d.households, requested = d.requested, declared_by = d.submitted_by, reviewed_by = null,
                reason = null, version = version + 1
            from dossier d where p.id = ?1 and d.project = ?1 and d.number = ?2""";
    private static final String BEGIN_AMENDMENT =
            "update project set state = 'AMENDING', pending = ?2, version = version + 1 where id = ?1";
    private static final String PUT_IN_FORCE = """
            update project p
            set state = 'APPROVED', pending = null, dossier = d.number, title = d.title, households = d.households,
                requested = d.requested, declared_by = d.submitted_by, approved_by = ?2,
                reviewed_by = (select c.person from project_decision c
                               where c.project = ?1 and c.dossier = d.number and c.act = 'REVIEW' order by c.id desc limit 1),
                version = version + 1
            from dossier d where p.id = ?1 and d.project = ?1 and d.number = p.pending""";
    private static final String DROP_AMENDMENT = """
            update project p set state = 'APPROVED', pending = null, dossier_hash = d.hash, version = version + 1
            from dossier d where p.id = ?1 and d.project = ?1 and d.number = p.dossier""";
    private static final String TOUCH = "update project set version = version + 1 where id = ?1";
    private static final String BUDGET = """
            update project p set account = b.account, funder = b.funder, allocated = p.allocated + b.amount, in_plan = ?2,
                   version = version + 1
            from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as b(project uuid, account bigint, funder bigint, amount bigint)
            where p.id = b.project""";
    private static final String ADD_BUDGET = """
            update project set account = ?2, funder = coalesce(funder, ?3), allocated = allocated + ?4, version = version + 1
            where id = ?1""";
    private static final String LOCK_ELIGIBLE = """
            select id, organisation, earmark, sub_category from project
            where id = any(cast(?1 as uuid[])) and programme = ?2 and state = 'APPROVED' and not in_plan and requested is null
            order by id for no key update""";
    private static final String WAITING = """
            select id from Project where programme = :programme and state = :state and requested is null
              and place like :subtree order by id""";
    private static final String ELIGIBLE = """
            from Project where programme = :programme and state = APPROVED and requested is null and inPlan = false
            order by id""";

    private final ObjectMapper json;
    private final Lists lists;

    ProjectStore(ObjectMapper json, Lists lists) {
        this.json = json;
        this.lists = lists;
    }

    /** @return the ids of those that were declared; the others' source and reference were taken */
    Uni<List<UUID>> declare(Mutiny.Session tx, List<Declaration> declarations) {
        ArrayNode rows = json.createArrayNode();
        declarations.forEach(d -> rows.addObject()
                .put("id", d.id().toString())
                .put("programme", d.programme().toString())
                .put("organisation", d.organisation().value())
                .put("subCategory", d.subCategory())
                .put("title", d.title())
                .put("earmark", d.earmark().name())
                .put("households", d.households())
                .put("requested", d.requested() == null ? null : d.requested().fen())
                .put("sourceKind", d.source().kind())
                .put("sourceReference", d.source().reference())
                .put("declaredBy", d.declaredBy()));
        return tx.createNativeQuery(DECLARE, UUID.class)
                .setParameter(1, rows.toString())
                .getResultList();
    }

    Uni<Project> find(Mutiny.Session tx, UUID id) {
        return tx.find(Project.class, id);
    }

    /** Reads it anew, as the statements of this transaction left it. */
    Uni<Project> reread(Mutiny.Session tx, UUID id) {
        tx.clear();
        return tx.find(Project.class, id);
    }

    Uni<List<Project>> lock(Mutiny.Session tx, Collection<UUID> ids) {
        return tx.createQuery("from Project where id in :ids order by id", Project.class)
                .setParameter("ids", ids)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Locks those that wait for their share; gives the purse of each. Rows only: entities by the thousand are slow. */
    Uni<List<Purse>> lockEligible(Mutiny.Session tx, UUID programme, Collection<UUID> ids) {
        return tx.createNativeQuery(LOCK_ELIGIBLE, Tuple.class)
                .setParameter(1, ids.toArray(UUID[]::new))
                .setParameter(2, programme)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> Purse.ofProject(
                                programme,
                                new OrganisationId(row.get(1, String.class)),
                                Earmark.valueOf(row.get(2, String.class)),
                                row.get(3, String.class),
                                row.get(0, UUID.class)))
                        .toList());
    }

    /** @param said the reason where the act refuses, else who did it */
    Uni<Void> advance(Mutiny.Session tx, Collection<UUID> ids, ProjectAct act, ProjectState after, String said) {
        String update = "update project set state = ?2, " + ADVANCE.get(act)
                + ", version = version + 1 where id = any(cast(?1 as uuid[]))";
        return tx.createNativeQuery(update)
                .setParameter(1, ids.toArray(UUID[]::new))
                .setParameter(2, after.name())
                .setParameter(3, said)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** A version before the approval takes the place of the last one. */
    Uni<Void> amend(Mutiny.Session tx, Dossier next) {
        return tx.createNativeQuery(AMEND)
                .setParameter(1, next.project())
                .setParameter(2, next.number())
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> beginAmendment(Mutiny.Session tx, UUID id, int number) {
        return tx.createNativeQuery(BEGIN_AMENDMENT)
                .setParameter(1, id)
                .setParameter(2, number)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> putAmendmentInForce(Mutiny.Session tx, UUID id, String approver) {
        return tx.createNativeQuery(PUT_IN_FORCE)
                .setParameter(1, id)
                .setParameter(2, approver)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> dropAmendment(Mutiny.Session tx, UUID id) {
        return tx.createNativeQuery(DROP_AMENDMENT)
                .setParameter(1, id)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> touch(Mutiny.Session tx, UUID id) {
        return tx.createNativeQuery(TOUCH).setParameter(1, id).executeUpdate().replaceWithVoid();
    }

    /** @param budgets rows of project, account, funder and amount in fen */
    Uni<Void> giveBudgets(Mutiny.Session tx, ArrayNode budgets, boolean inPlan) {
        return tx.createNativeQuery(BUDGET)
                .setParameter(1, budgets.toString())
                .setParameter(2, inPlan)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> addBudget(Mutiny.Session tx, UUID id, long account, long funder, Money more) {
        return tx.createNativeQuery(ADD_BUDGET)
                .setParameter(1, id)
                .setParameter(2, account)
                .setParameter(3, funder)
                .setParameter(4, more.fen())
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<List<Project>> list(Mutiny.Session tx, ProjectFilter filter, OrganisationId within, UUID after, int rows) {
        Criteria criteria = new Criteria()
                .and("id > :after", "after", after)
                .and("place like :subtree", "subtree", within.subtreePattern())
                .and("programme = :programme", "programme", filter.programme())
                .and("state = :state", "state", filter.state())
                .and("organisation = :organisation", "organisation", filter.organisation())
                .and("subCategory = :subCategory", "subCategory", filter.subCategory())
                .and("sourceKind = :source", "source", filter.source())
                .and("sourceReference = :reference", "reference", filter.reference());
        return lists.read(tx, Project.class, "from Project", criteria, rows);
    }

    /** Projects that wait for a plan and stand in the state, within the subtree. */
    Uni<List<UUID>> waiting(Mutiny.Session tx, UUID programme, ProjectState state, OrganisationId within) {
        return tx.createQuery(WAITING, UUID.class)
                .setParameter("programme", programme)
                .setParameter("state", state)
                .setParameter("subtree", within.subtreePattern())
                .getResultList();
    }

    Uni<List<Project>> eligible(Mutiny.Session tx, UUID programme) {
        return tx.createQuery(ELIGIBLE, Project.class)
                .setParameter("programme", programme)
                .getResultList();
    }
}
