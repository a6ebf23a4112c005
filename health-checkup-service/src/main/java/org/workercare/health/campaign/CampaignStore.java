package org.workercare.health.campaign;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.health.storage.Rows;
import org.workercare.platform.kernel.Money;
import org.workercare.platform.kernel.OrganisationId;

/** Campaigns in the database. Lock order: one campaign's row, nothing else. */
@ApplicationScoped
class CampaignStore {

    private static final String COLUMNS = """
            id, organisation, title, year, industries, target_headcount as "targetHeadcount",
            yuan(budget_fen) as budget, sub_category as "subCategory", kind, state, yuan(held_fen) as held, refusal,
            yuan(actual_fen) as "actualCost", yuan(spent_fen) as spent, yuan(released_fen) as released, examined,
            version""";
    private static final String INSERT = """
            insert into campaign (id, organisation, title, year, industries, target_headcount, budget_fen, sub_category, kind)
            values (?1, ?2, ?3, ?4, cast(cast(?5 as text) as jsonb), ?6, ?7, ?8, ?9)""";
    private static final String MOVE = "update campaign set version = version + 1, state = ?2 where id = ?1";

    private final Rows rows;

    CampaignStore(Rows rows) {
        this.rows = rows;
    }

    Uni<Campaign> insert(Mutiny.Session tx, UUID id, DraftCampaign.Request plan) {
        return rows.execute(
                        tx,
                        INSERT,
                        id,
                        plan.organisation().value(),
                        plan.title(),
                        plan.year(),
                        rows.json(plan.industries()),
                        plan.targetHeadcount(),
                        plan.budget().fen(),
                        plan.subCategory(),
                        plan.kindOrDefault().wireName())
                .chain(() -> find(tx, id));
    }

    Uni<Campaign> find(Mutiny.Session tx, UUID id) {
        return rows.one(tx, Campaign.class, "select " + COLUMNS + " from campaign where id = ?1", id);
    }

    Uni<Campaign> lock(Mutiny.Session tx, UUID id) {
        return rows.one(tx, Campaign.class, "select " + COLUMNS + " from campaign where id = ?1 for update", id);
    }

    /** An organisation's and those of all below it, by id. */
    Uni<List<Campaign>> within(Mutiny.Session tx, OrganisationId organisation, String after, int limit) {
        String query = "select " + COLUMNS + """
                 from campaign
                where (?1 = 'CN' or organisation like ?1 || '%') and (?2 = '' or cast(id as text) > ?2)
                order by cast(id as text) limit ?3""";
        return rows.list(tx, Campaign.class, query, organisation.value(), after, limit);
    }

    Uni<Campaign> move(Mutiny.Session tx, UUID id, CampaignState state) {
        return rows.execute(tx, MOVE, id, state.wireName()).chain(() -> find(tx, id));
    }

    Uni<Campaign> complete(Mutiny.Session tx, UUID id, Money cost, int examined) {
        String update = """
                update campaign set version = version + 1, state = 'completed', actual_fen = ?2, examined = ?3
                where id = ?1""";
        return rows.execute(tx, update, id, cost.fen(), examined).chain(() -> find(tx, id));
    }

    Uni<Integer> held(Mutiny.Session tx, UUID id, Money amount) {
        String update = """
                update campaign set version = version + 1, state = 'funded', held_fen = ?2, refusal = null
                where id = ?1 and state in ('budget-requested', 'refused')""";
        return rows.execute(tx, update, id, amount.fen());
    }

    Uni<Integer> refused(Mutiny.Session tx, UUID id, String reason) {
        String update = """
                update campaign set version = version + 1, state = 'refused', refusal = ?2
                where id = ?1 and state = 'budget-requested'""";
        return rows.execute(tx, update, id, reason);
    }

    Uni<Integer> settled(Mutiny.Session tx, UUID id, Money spent, Money released) {
        String update = """
                update campaign set version = version + 1, state = 'settled', spent_fen = ?2, released_fen = ?3
                where id = ?1 and state = 'completed'""";
        return rows.execute(tx, update, id, spent.fen(), released.fen());
    }
}
