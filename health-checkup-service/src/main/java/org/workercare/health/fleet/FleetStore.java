package org.workercare.health.fleet;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.health.storage.Rows;
import org.workercare.platform.kernel.OrganisationId;

/** Buses and teams in the database. Nothing is locked: both are only added. */
@ApplicationScoped
class FleetStore {

    private static final String BUS =
            "select id, organisation, name, instruments, throughput_per_hour as \"throughputPerHour\", version from bus";
    private static final String TEAM = """
            select id, organisation, name, version,
                (select jsonb_agg(jsonb_build_object('account', account, 'role', role) order by account)
                 from team_member where team_id = team.id) as members
            from team""";
    private static final String WITHIN =
            " where (?1 = 'CN' or organisation like ?1 || '%') and (?2 = '' or cast(id as text) > ?2) order by cast(id as text) limit ?3";
    private static final String INSERT_MEMBERS = """
            insert into team_member (team_id, account, role)
            select cast(?1 as uuid), account, role from jsonb_to_recordset(cast(cast(?2 as text) as jsonb)) as m(account text, role text)""";

    private final Rows rows;

    FleetStore(Rows rows) {
        this.rows = rows;
    }

    Uni<Void> insert(Mutiny.Session tx, Bus bus) {
        String insert = """
                insert into bus (id, organisation, name, instruments, throughput_per_hour)
                values (?1, ?2, ?3, cast(cast(?4 as text) as jsonb), ?5)""";
        return rows.execute(
                        tx,
                        insert,
                        bus.id(),
                        bus.organisation().value(),
                        bus.name(),
                        rows.json(bus.instruments()),
                        bus.throughputPerHour())
                .replaceWithVoid();
    }

    Uni<Void> insert(Mutiny.Session tx, Team team) {
        String insert = "insert into team (id, organisation, name) values (?1, ?2, ?3)";
        return rows.execute(tx, insert, team.id(), team.organisation().value(), team.name())
                .chain(() -> rows.execute(tx, INSERT_MEMBERS, team.id(), rows.json(team.members())))
                .replaceWithVoid();
    }

    Uni<Bus> bus(Mutiny.Session tx, UUID id) {
        return rows.one(tx, Bus.class, BUS + " where id = ?1", id);
    }

    Uni<Team> team(Mutiny.Session tx, UUID id) {
        return rows.one(tx, Team.class, TEAM + " where id = ?1", id);
    }

    Uni<List<Bus>> buses(Mutiny.Session tx, OrganisationId root, String after, int limit) {
        return rows.list(tx, Bus.class, BUS + WITHIN, root.value(), after, limit);
    }

    Uni<List<Team>> teams(Mutiny.Session tx, OrganisationId root, String after, int limit) {
        return rows.list(tx, Team.class, TEAM + WITHIN, root.value(), after, limit);
    }
}
