package org.workercare.funding.programme;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Programmes and their catalogues in the database; nothing is locked. */
@ApplicationScoped
class ProgrammeStore {

    private static final String LEAVES = """
            insert into sub_category (programme, code, name, category_code, category_name, aspect_code, aspect_name, serves, position)
            select ?1, code, name, "categoryCode", "categoryName", "aspectCode", "aspectName", serves, position
            from jsonb_to_recordset(cast(cast(?2 as text) as jsonb)) as l(
                code text, name text, "categoryCode" text, "categoryName" text, "aspectCode" text, "aspectName" text,
                serves text, position int)""";
    private static final String NOW = "select now()";
    private static final String KNOWN = "select code from sub_category where programme = ?1";
    private static final String LATEST_WITH = """
            select p.id from programme p join sub_category s on s.programme = p.id
            where s.code = ?1 order by p.year desc, p.id desc limit 1""";
    private static final String SERVING = "select distinct code from sub_category where serves = ?1 order by code";

    private final ObjectMapper json;

    ProgrammeStore(ObjectMapper json) {
        this.json = json;
    }

    Uni<Programme> insert(Mutiny.Session tx, Programme programme, Catalogue catalogue) {
        programme.catalogue = json.valueToTree(catalogue).toString();
        return now(tx).invoke(now -> programme.createdAt = now)
                .chain(() -> tx.persist(programme))
                .chain(tx::flush)
                .chain(() -> tx.createNativeQuery(LEAVES)
                        .setParameter(1, programme.id)
                        .setParameter(2, json.valueToTree(catalogue.leaves()).toString())
                        .executeUpdate())
                .replaceWith(programme);
    }

    Uni<Boolean> exists(Mutiny.Session tx, int year, String name) {
        return tx.createQuery("select count(*) from Programme where year = :year and name = :name", Long.class)
                .setParameter("year", year)
                .setParameter("name", name)
                .getSingleResult()
                .map(count -> count > 0);
    }

    Uni<Programme> lock(Mutiny.Session tx, UUID id) {
        return tx.find(Programme.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** By the database's clock. */
    Uni<OffsetDateTime> now(Mutiny.Session tx) {
        return tx.createNativeQuery(NOW, OffsetDateTime.class).getSingleResult();
    }

    Uni<Programme> find(Mutiny.Session tx, UUID id) {
        return tx.find(Programme.class, id);
    }

    Uni<List<Programme>> among(Mutiny.Session tx, Collection<UUID> ids) {
        return tx.createQuery("from Programme where id in :ids", Programme.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    Uni<List<UUID>> ofYear(Mutiny.Session tx, int year) {
        return tx.createQuery("select id from Programme where year = :year order by id", UUID.class)
                .setParameter("year", year)
                .getResultList();
    }

    Uni<List<Programme>> list(Mutiny.Session tx, UUID after, int rows) {
        return tx.createQuery("from Programme where id > :after order by id", Programme.class)
                .setParameter("after", after)
                .setMaxResults(rows)
                .getResultList();
    }

    Catalogue catalogueOf(Programme programme) {
        try {
            return json.readValue(programme.catalogue, Catalogue.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database holds what was written", e);
        }
    }

    Uni<List<String>> codes(Mutiny.Session tx, UUID programme) {
        return tx.createNativeQuery(KNOWN, String.class)
                .setParameter(1, programme)
                .getResultList();
    }

    Uni<UUID> latestWith(Mutiny.Session tx, String subCategory) {
        return tx.createNativeQuery(LATEST_WITH, UUID.class)
                .setParameter(1, subCategory)
                .getSingleResultOrNull();
    }

    Uni<List<String>> codesServing(Mutiny.Session tx, Catalogue.Serves serves) {
        return tx.createNativeQuery(SERVING, String.class)
                .setParameter(1, serves.name())
                .getResultList();
    }
}
