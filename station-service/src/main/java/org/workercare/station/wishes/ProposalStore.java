package org.workercare.station.wishes;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.kernel.Money;
import org.workercare.platform.kernel.OrganisationId;
import org.workercare.station.rows.Rows;

/** Proposals in the database. Lock order: the proposal's row before its wishes and its site. */
@ApplicationScoped
class ProposalStore {

    private static final String INSERT = """
            insert into proposal (id, site_id, organisation, title, sub_category, budget_fen, wishes, demand)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) returning *""";
    private static final String DECIDE = """
            update proposal set state = ?2, project_id = ?3, version = version + 1 where id = ?1 returning *""";
    private static final String LIST = """
            select * from proposal where id > ?1 and organisation like ?2 order by id limit ?3""";

    record ProposalRow(
            UUID id,
            UUID siteId,
            OrganisationId organisation,
            String title,
            String subCategory,
            long budgetFen,
            int wishes,
            long demand,
            Proposal.State state,
            UUID projectId,
            OffsetDateTime submittedAt,
            long version) {

        Proposal proposal() {
            Money budget = new Money(budgetFen);
            return new Proposal(
                    id,
                    siteId,
                    organisation,
                    title,
                    subCategory,
                    budget,
                    wishes,
                    demand,
                    state,
                    projectId,
                    submittedAt,
                    version);
        }
    }

    private final Rows rows;

    ProposalStore(Rows rows) {
        this.rows = rows;
    }

    Uni<Proposal> insert(
            Mutiny.Session tx, UUID id, UUID site, SubmitProposal.Request request, int wishes, long demand) {
        return rows.one(
                        tx,
                        ProposalRow.class,
                        INSERT,
                        id,
                        site,
                        request.organisation().value(),
                        request.title().strip(),
                        request.subCategory().strip(),
                        request.budget().fen(),
                        wishes,
                        demand)
                .map(ProposalRow::proposal);
    }

    /** The proposal, or null. */
    Uni<Proposal> find(Mutiny.Session tx, UUID id) {
        return rows.one(tx, ProposalRow.class, "select * from proposal where id = ?1", id)
                .map(row -> row == null ? null : row.proposal());
    }

    /** The proposal with its row locked, or null. */
    Uni<Proposal> lock(Mutiny.Session tx, UUID id) {
        return rows.one(tx, ProposalRow.class, "select * from proposal where id = ?1 for update", id)
                .map(row -> row == null ? null : row.proposal());
    }

    Uni<Proposal> decide(Mutiny.Session tx, UUID id, Proposal.State state, UUID project) {
        return rows.one(tx, ProposalRow.class, DECIDE, id, state.wireName(), project)
                .map(ProposalRow::proposal);
    }

    Uni<List<Proposal>> list(Mutiny.Session tx, UUID after, OrganisationId within, int limit) {
        return rows.list(tx, ProposalRow.class, LIST, after, within.subtreePattern(), limit)
                .map(found -> found.stream().map(ProposalRow::proposal).toList());
    }
}
