package org.workercare.station.wishes;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.station.rows.Rows;
import org.workercare.station.site.Site;

/** The steps of proposals in the database. Lock order: after the proposal and its site. */
@ApplicationScoped
class TrailStore {

    private static final String NOTE = """
            insert into proposal_step (proposal_id, step, at) select id, ?2, now() from proposal where id = ?1
            on conflict do nothing""";
    private static final String NOTE_SITES = """
            insert into proposal_step (proposal_id, step, at)
            select p.id, s.step, now()
            from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as s("proposalId" uuid, step text)
            join proposal p on p.id = s."proposalId" order by 1, 2
            on conflict do nothing""";
    private static final String OF_WISH = """
            select 'made' as step, made_at as at, cast(null as uuid) as proposal_id,
                cast(null as uuid) as project_id, cast(null as uuid) as site_id
            from wish where id = ?1
            union all
            select 'proposed', w.at, p.id, null, p.site_id
            from wish_path w join proposal p on p.id = w.proposal_id where w.wish_id = ?1
            union all
            select s.step, s.at, p.id, p.project_id, p.site_id
            from wish_path w join proposal p on p.id = w.proposal_id join proposal_step s on s.proposal_id = p.id
            where w.wish_id = ?1
            union all
            select 'told', told_at, null, null, site_id from wish_notice where wish_id = ?1""";
    private static final String OF_PROPOSAL = """
            select 'proposed' as step, submitted_at as at, id as proposal_id, project_id, site_id
            from proposal where id = ?1
            union all
            select s.step, s.at, p.id, p.project_id, p.site_id
            from proposal p join proposal_step s on s.proposal_id = p.id where p.id = ?1""";
    private static final String TOLD = """
            select count(*) as told from wish_notice n join proposal p on p.site_id = n.site_id
            where p.id = ?1 and n.told_through = n.wish_id""";

    private record SiteStep(UUID proposalId, Trail.Step step) {}

    private record Told(int told) {}

    private final Rows rows;

    TrailStore(Rows rows) {
        this.rows = rows;
    }

    /** A step counts at its first time; of a proposal that is not ours none does. */
    Uni<Void> note(Mutiny.Session tx, UUID proposal, Trail.Step step) {
        return rows.run(tx, NOTE, proposal, step.wireName()).replaceWithVoid();
    }

    /** The steps that the sites' states stand for. */
    Uni<Void> note(Mutiny.Session tx, List<Site> sites) {
        List<SiteStep> steps = sites.stream()
                .filter(site -> site.proposalId() != null)
                .flatMap(site -> reached(site).map(step -> new SiteStep(site.proposalId(), step)))
                .toList();
        return steps.isEmpty()
                ? Uni.createFrom().voidItem()
                : rows.run(tx, NOTE_SITES, rows.json(steps)).replaceWithVoid();
    }

    private static Stream<Trail.Step> reached(Site site) {
        return switch (site.state()) {
            case PROPOSED, SUSPENDED -> Stream.empty();
            case PLANNED -> Stream.of(Trail.Step.PLANNED);
            case UNDER_CONSTRUCTION -> Stream.of(Trail.Step.UNDER_CONSTRUCTION);
            case OPEN -> Stream.of(Trail.Step.BUILT, Trail.Step.OPENED);
            case CLOSED -> Stream.of(Trail.Step.CLOSED);
        };
    }

    Uni<List<Trail.Passed>> ofWish(Mutiny.Session tx, UUID wish) {
        return rows.list(tx, Trail.Passed.class, OF_WISH, wish).map(TrailStore::inOrder);
    }

    Uni<List<Trail.Passed>> ofProposal(Mutiny.Session tx, UUID proposal) {
        return rows.list(tx, Trail.Passed.class, OF_PROPOSAL, proposal).map(TrailStore::inOrder);
    }

    /** Steps of one transaction have one time: the earlier in a proposal's life first. */
    private static List<Trail.Passed> inOrder(List<Trail.Passed> steps) {
        return steps.stream()
                .sorted(Comparator.comparing(Trail.Passed::at).thenComparing(Trail.Passed::step))
                .toList();
    }

    Uni<Integer> told(Mutiny.Session tx, UUID proposal) {
        return rows.one(tx, Told.class, TOLD, proposal).map(Told::told);
    }
}
