package org.workercare.funding.programme;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.kernel.Money;
import org.workercare.platform.kernel.OrganisationId;

/** Regions in the database. Lock order: an import writes its rows by organisation. */
@ApplicationScoped
class RegionStore {

    private static final String IMPORT = """
            insert into region (programme, organisation, living_standard, attributes)
            select ?1, organisation, "livingStandard", attributes
            from jsonb_to_recordset(cast(cast(?2 as text) as jsonb)) as r(organisation text, "livingStandard" bigint, attributes text[])
            order by organisation
            on conflict (programme, organisation) do update
            set living_standard = excluded.living_standard, attributes = excluded.attributes""";
    private static final String LIST = """
            select organisation, living_standard, array_to_string(attributes, ' ') from region
            where programme = ?1 and organisation > ?2 order by organisation limit ?3""";
    private static final String OF_PLACES = """
            select place, r.living_standard, array_to_string(r.attributes, ' ')
            from unnest(cast(?2 as text[])) place cross join lateral region_of(?1, place) r""";

    /** A row as {@link #IMPORT} reads it. */
    private record Row(String organisation, long livingStandard, Set<RegionAttribute> attributes) {}

    private final ObjectMapper json;

    RegionStore(ObjectMapper json) {
        this.json = json;
    }

    Uni<Integer> write(Mutiny.Session tx, UUID programme, List<Region> regions) {
        List<Row> rows = regions.stream()
                .map(r -> new Row(r.organisation().value(), r.livingStandard().fen(), r.attributes()))
                .toList();
        return tx.createNativeQuery(IMPORT)
                .setParameter(1, programme)
                .setParameter(2, json.valueToTree(rows).toString())
                .executeUpdate();
    }

    Uni<List<Region>> list(Mutiny.Session tx, UUID programme, String after, int rows) {
        return tx.createNativeQuery(LIST, Tuple.class)
                .setParameter(1, programme)
                .setParameter(2, after)
                .setParameter(3, rows)
                .getResultList()
                .map(list -> list.stream().map(RegionStore::region).toList());
    }

    /** Each place's region, the nearest at or above it; places without any are left out. */
    Uni<Map<OrganisationId, Region>> ofPlaces(Mutiny.Session tx, UUID programme, Collection<OrganisationId> places) {
        return tx.createNativeQuery(OF_PLACES, Tuple.class)
                .setParameter(1, programme)
                .setParameter(
                        2, places.stream().map(OrganisationId::value).distinct().toArray(String[]::new))
                .getResultList()
                .map(list -> list.stream()
                        .map(RegionStore::region)
                        .collect(Collectors.toMap(Region::organisation, region -> region)));
    }

    private static Region region(Tuple row) {
        return new Region(
                new OrganisationId(row.get(0, String.class)),
                Money.ofFen(row.get(1, Long.class)),
                RegionAttribute.parse(row.get(2, String.class)));
    }
}
