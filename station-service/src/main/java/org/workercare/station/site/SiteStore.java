package org.workercare.station.site;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.kernel.OrganisationId;
import org.workercare.platform.web.problems.CommonProblem;
import org.workercare.station.rows.Rows;

/** Sites in the database. Lock order: the site's row first, then what its watchers lock. */
@ApplicationScoped
class SiteStore {

    private static final String INSERT = """
            insert into site (id, organisation, name, address, latitude, longitude, state, proposal_id, opening_hours,
                facilities, partners, photos, bays, audiences, opened_at)
            select id, organisation, name, address, latitude, longitude, state, proposal_id, opening_hours,
                facilities, partners, photos, bays, audiences, case when state = 'open' then now() end
            from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as s(id uuid, organisation text, name text,
                address text, latitude float8, longitude float8, state text, proposal_id uuid, opening_hours text,
                facilities jsonb, partners jsonb, photos jsonb, bays int, audiences jsonb)
            returning *""";
    private static final String MOVE = """
            update site set state = ?2, project_id = coalesce(?3, project_id), budget_fen = coalesce(?4, budget_fen),
                reason = ?5, until = ?6, opened_at = case when ?2 = 'open' then coalesce(opened_at, now()) else opened_at end,
                version = version + 1
            where id = ?1 returning *""";
    private static final String CHANGE = """
            update site set name = coalesce(?2, name), address = coalesce(?3, address),
                opening_hours = coalesce(?4, opening_hours),
                facilities = coalesce(cast(cast(?5 as text) as jsonb), facilities),
                partners = coalesce(cast(cast(?6 as text) as jsonb), partners),
                photos = coalesce(cast(cast(?7 as text) as jsonb), photos),
                bays = coalesce(?8, bays), audiences = coalesce(cast(cast(?9 as text) as jsonb), audiences),
                version = version + 1
            where id = ?1 returning *""";
    private static final String LIST = """
            select * from site
            where id > ?1 and organisation like ?2
              and (cast(?3 as text) is null or state = ?3)
              and (cast(?4 as text) is null or facilities @> jsonb_build_array(jsonb_build_object('kind', cast(?4 as text))))
            order by id limit ?5""";
    private static final String STOPS = """
            select stop_id, starts_at, ends_at, ends_at <= now() as over from check_up_stop
            where site_id = ?1 order by starts_at desc limit 20""";

    private static final String ORGANISATIONS = """
            select id, organisation from site
            where id in (select cast(value as uuid) from jsonb_array_elements_text(cast(cast(?1 as text) as jsonb)))""";

    private record Known(UUID id) {}

    private record Owned(UUID id, OrganisationId organisation) {}

    private final Rows rows;

    SiteStore(Rows rows) {
        this.rows = rows;
    }

    Uni<List<Site>> insert(Mutiny.Session tx, List<NewSite> sites) {
        return rows.list(tx, SiteRow.class, INSERT, rows.json(sites)).map(SiteStore::sites);
    }

    Uni<Site> find(Mutiny.Session tx, UUID id) {
        return rows.one(tx, SiteRow.class, "select * from site where id = ?1", id)
                .map(SiteStore::siteOrNotFound);
    }

    Uni<Site> lock(Mutiny.Session tx, UUID id) {
        return rows.one(tx, SiteRow.class, "select * from site where id = ?1 for update", id)
                .map(SiteStore::siteOrNotFound);
    }

    Uni<Boolean> exists(Mutiny.Session tx, UUID id) {
        return rows.one(tx, Known.class, "select id from site where id = ?1", id)
                .map(row -> row != null);
    }

    Uni<Map<UUID, OrganisationId>> organisations(Mutiny.Session tx, Collection<UUID> ids) {
        return rows.list(tx, Owned.class, ORGANISATIONS, rows.json(ids))
                .map(owned -> owned.stream().collect(Collectors.toMap(Owned::id, Owned::organisation)));
    }

    Uni<Site> move(Mutiny.Session tx, Site site, Move move) {
        UUID project = move instanceof Move.Plan plan ? plan.projectId() : null;
        Long budget = move instanceof Move.Plan plan ? plan.budget().fen() : null;
        String reason =
                switch (move) {
                    case Move.Suspend suspend -> suspend.reason();
                    case Move.Close close -> close.reason();
                    case Move.Plan plan -> null;
                    case Move.StartConstruction start -> null;
                    case Move.Open open -> null;
                };
        OffsetDateTime until = move instanceof Move.Suspend suspend ? suspend.until() : null;
        String state = move.target().wireName();
        return rows.one(tx, SiteRow.class, MOVE, site.id(), state, project, budget, reason, until)
                .map(SiteRow::site);
    }

    Uni<Site> change(Mutiny.Session tx, UUID id, ChangeSite.Request to) {
        return rows.one(
                        tx,
                        SiteRow.class,
                        CHANGE,
                        id,
                        to.name(),
                        to.address(),
                        to.openingHours(),
                        jsonOrNull(to.facilities()),
                        jsonOrNull(to.partners()),
                        jsonOrNull(to.photos()),
                        to.bays(),
                        jsonOrNull(to.audiences()))
                .map(SiteRow::site);
    }

    private String jsonOrNull(Object value) {
        return value == null ? null : rows.json(value);
    }

    Uni<List<Site>> list(
            Mutiny.Session tx, UUID after, OrganisationId within, String state, String facility, int limit) {
        return rows.list(tx, SiteRow.class, LIST, after, within.subtreePattern(), state, facility, limit)
                .map(SiteStore::sites);
    }

    Uni<List<CheckUpStop>> stops(Mutiny.Session tx, UUID id) {
        return rows.list(tx, CheckUpStop.class, STOPS, id);
    }

    private static List<Site> sites(List<SiteRow> rows) {
        return rows.stream().map(SiteRow::site).toList();
    }

    private static Site siteOrNotFound(SiteRow row) {
        if (row == null) {
            throw CommonProblem.NOT_FOUND.problem();
        }
        return row.site();
    }
}
