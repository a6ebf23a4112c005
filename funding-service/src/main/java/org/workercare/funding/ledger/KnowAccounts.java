package org.workercare.funding.ledger;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.workercare.platform.kernel.OrganisationId;

/** Remembers what never changes of accounts, so that a posting need not ask for it. */
@ApplicationScoped
class KnowAccounts {

    private static final int MOST_REMEMBERED = 200_000;
    private static final String FACTS = """
            select id, class, programme, organisation, earmark, sub_category, project, unit, batch from account
            where id = any($1)""";

    private final Pool pool;
    private final Cache<Long, AccountFacts> known =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

    KnowAccounts(Pool pool) {
        this.pool = pool;
    }

    /** Those of the accounts that exist and are committed. */
    Uni<Map<Long, AccountFacts>> of(Set<Long> ids) {
        Map<Long, AccountFacts> found = new HashMap<>(known.getAllPresent(ids));
        if (found.size() == ids.size()) {
            return Uni.createFrom().item(found);
        }
        Long[] missing = ids.stream().filter(id -> !found.containsKey(id)).toArray(Long[]::new);
        return pool.preparedQuery(FACTS).execute(Tuple.of(missing)).map(rows -> {
            rows.forEach(row -> found.put(row.getLong(0), facts(row)));
            known.putAll(found.entrySet().stream()
                    .filter(fact -> !known.asMap().containsKey(fact.getKey()))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
            return found;
        });
    }

    private static AccountFacts facts(Row row) {
        return new AccountFacts(
                row.getLong(0),
                Purse.Kind.valueOf(row.getString(1)),
                row.getUUID(2),
                new OrganisationId(row.getString(3)),
                Earmark.valueOf(row.getString(4)),
                row.getString(5),
                row.getUUID(6),
                new Unit(row.getString(7)),
                row.getUUID(8));
    }
}
