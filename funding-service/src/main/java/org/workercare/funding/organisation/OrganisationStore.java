package org.workercare.funding.organisation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.funding.common.Criteria;
import org.workercare.funding.common.Lists;
import org.workercare.platform.kernel.OrganisationId;
import org.workercare.platform.kernel.OrganisationId.Level;

/** Organisations in the database. Lock order: a county's row before a grassroots union is founded below it. */
@ApplicationScoped
class OrganisationStore {

    private static final String LAST_BELOW = "select max(id) from Organisation where parent = :parent";
    private static final String COUNT = "select level, count(*) from Organisation group by level";
    private static final String EXISTING = "select id from organisation where id = any(cast(?1 as text[]))";

    private final Lists lists;

    OrganisationStore(Lists lists) {
        this.lists = lists;
    }

    Uni<Organisation> find(Mutiny.Session tx, OrganisationId id) {
        return tx.find(Organisation.class, id.value());
    }

    Uni<Organisation> lock(Mutiny.Session tx, OrganisationId id) {
        return tx.find(Organisation.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
    }

    Uni<List<Organisation>> list(Mutiny.Session tx, Level level, OrganisationId parent, String after, int rows) {
        Criteria criteria = new Criteria()
                .and("id > :after", "after", after)
                .and("level = :level", "level", level)
                .and("parent = :parent", "parent", parent);
        return lists.read(tx, Organisation.class, "from Organisation", criteria, rows);
    }

    Uni<String> lastBelow(Mutiny.Session tx, OrganisationId parent) {
        return tx.createQuery(LAST_BELOW, String.class)
                .setParameter("parent", parent)
                .getSingleResult();
    }

    Uni<Map<Level, Long>> countByLevel(Mutiny.Session tx) {
        return tx.createQuery(COUNT, Tuple.class).getResultList().map(rows -> rows.stream()
                .collect(Collectors.toMap(
                        row -> row.get(0, Level.class), row -> row.get(1, Long.class), Long::sum, TreeMap::new)));
    }

    /** Those of the ids that somebody has. */
    Uni<List<String>> existing(Mutiny.Session tx, Collection<String> ids) {
        return tx.createNativeQuery(EXISTING, String.class)
                .setParameter(1, ids.toArray(String[]::new))
                .getResultList();
    }
}
