package org.workercare.health.booking;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.health.catalogue.Sex;
import org.workercare.health.storage.Rows;

/** Rosters in the database. Lock order: workers first, then roster entries in the order of workers. */
@ApplicationScoped
class RosterStore {

    private static final String INSERT = """
            insert into roster_entry (campaign_id, worker_id, person_token, sex, employer, enterprise, industry, hazards,
                row_number)
            select campaign, worker, token, sex, employer, enterprise, industry, hazards, row
            from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as e(campaign uuid, worker uuid, token text, sex text,
                employer text, enterprise text, industry text, hazards jsonb, row int)
            order by worker
            on conflict do nothing""";
    private static final String ENTRY = """
            select campaign_id as campaign, worker_id as worker, person_token as token, sex, employer, enterprise,
                industry, hazards, row_number as row from roster_entry""";

    /** A worker in a campaign, with the job of that time. */
    record Entry(
            UUID campaign,
            UUID worker,
            String token,
            Sex sex,
            String employer,
            String enterprise,
            String industry,
            List<String> hazards,
            int row) {}

    private record Sealed(UUID campaign, String sealed) {}

    private final Rows rows;

    RosterStore(Rows rows) {
        this.rows = rows;
    }

    Uni<Void> keep(Mutiny.Session tx, UUID file, UUID campaign, String sealed) {
        String insert = "insert into roster_file (id, campaign_id, sealed) values (?1, ?2, ?3)";
        return rows.execute(tx, insert, file, campaign, sealed).replaceWithVoid();
    }

    Uni<String> sealed(Mutiny.Session tx, UUID file) {
        String query = "select campaign_id as campaign, sealed from roster_file where id = ?1";
        return rows.one(tx, Sealed.class, query, file).map(Sealed::sealed);
    }

    Uni<Integer> forget(Mutiny.Session tx, UUID file) {
        return rows.execute(tx, "delete from roster_file where id = ?1", file);
    }

    /** @return how many were not there before */
    Uni<Integer> insert(Mutiny.Session tx, List<Entry> entries) {
        return rows.execute(tx, INSERT, rows.json(entries));
    }

    Uni<Entry> entry(Mutiny.Session tx, UUID campaign, String token) {
        return rows.one(tx, Entry.class, ENTRY + " where person_token = ?2 and campaign_id = ?1", campaign, token);
    }

    Uni<List<CampaignRoster.ByIndustry>> byIndustry(Mutiny.Session tx, UUID campaign) {
        String query = """
                select industry, cast(count(*) as int) as workers from roster_entry where campaign_id = ?1
                group by industry order by industry""";
        return rows.list(tx, CampaignRoster.ByIndustry.class, query, campaign);
    }

    Uni<List<CampaignRoster.ByHazard>> byHazard(Mutiny.Session tx, UUID campaign) {
        String query = """
                select hazard, cast(count(*) as int) as workers
                from roster_entry, jsonb_array_elements_text(hazards) as hazard where campaign_id = ?1
                group by hazard order by hazard""";
        return rows.list(tx, CampaignRoster.ByHazard.class, query, campaign);
    }
}
