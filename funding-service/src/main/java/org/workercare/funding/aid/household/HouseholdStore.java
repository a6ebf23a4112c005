package org.workercare.funding.aid.household;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.kernel.OrganisationId;

/** Households in the database. Lock order: the household's row; then its members and difficulties. */
@ApplicationScoped
class HouseholdStore {

    /** A household's own row. */
    record Row(UUID id, OrganisationId organisation, String madeBy, OffsetDateTime madeAt, long version) {}

    /** A member's row. */
    record MemberRow(UUID id, Relation relation, String name, String citizenId, LocalDate joined, LocalDate leftOn) {}

    /** A difficulty's row, with the database's clock beside it. */
    record DifficultyRow(
            Difficulty kind,
            String claimedBy,
            String verifiedBy,
            OffsetDateTime verifiedAt,
            OffsetDateTime until,
            OffsetDateTime now) {}

    private static final String TODAY = "cast(clock_timestamp() at time zone 'Asia/Shanghai' as date)";
    private static final String INSERT = "insert into household (id, organisation, made_by) values (?1, ?2, ?3)";
    private static final String FIND =
            "select id, organisation, made_by, made_at, version from household where id = ?1";
    private static final String TOUCH = "update household set version = version + 1 where id = ?1";
    private static final String JOIN = """
            insert into household_member (id, household, relation, name, citizen_id, person_index, joined)
            select t.id, ?1, t.relation, t.name, t.citizen_id, t.person_index, %s
            from unnest(cast(?2 as uuid[]), cast(?3 as text[]), cast(?4 as text[]), cast(?5 as text[]), cast(?6 as text[]))
                as t(id, relation, name, citizen_id, person_index)
            order by t.person_index
            on conflict (person_index) where left_on is null do nothing""".formatted(TODAY);
    private static final String LEAVE = """
            update household_member set left_on = %s where household = ?1 and id = ?2 and left_on is null""".formatted(TODAY);
    private static final String MEMBERS = """
            select id, relation, name, citizen_id, joined, left_on from household_member
            where household = ?1 order by left_on nulls first, id""";
    private static final String CLAIM = """
            insert into household_difficulty (household, kind, claimed_by)
            select ?1, kind, ?3 from unnest(cast(?2 as text[])) as kind
            on conflict (household, kind) do nothing""";
    private static final String DIFFICULTIES = """
            select kind, claimed_by, verified_by, verified_at, verified_until, clock_timestamp()
            from household_difficulty where household = ?1 order by kind""";
    private static final String VERIFY = """
            update household_difficulty
            set verified_by = ?3, verified_at = clock_timestamp(),
                verified_until = clock_timestamp() + make_interval(days => ?4)
            where household = ?1 and kind = ?2""";
    private static final String LIST = """
            select h.id, h.organisation, h.version,
                   (select count(*) from household_member m where m.household = h.id and m.left_on is null),
                   array(select d.kind from household_difficulty d where d.household = h.id order by d.kind)
            from household h
            where h.id > ?1 and h.organisation like ?2 and (cast(?3 as text) is null or h.organisation = ?3)
            order by h.id limit ?4""";
    private static final String BY_PERSON =
            "select household from household_member where person_index = ?1 and left_on is null";
    private static final String TOGETHER = """
            select distinct o.person_index from household_member m
            join household_member o on o.household = m.household and o.left_on is null
            where m.person_index = ?1 and m.left_on is null""";
    private static final String VERIFIED_UNTIL = """
            select d.verified_until from household_member m
            join household_difficulty d on d.household = m.household and d.kind = ?2
            where m.person_index = ?1 and m.left_on is null and d.verified_until > clock_timestamp()""";

    Uni<Void> insert(Mutiny.Session tx, UUID id, OrganisationId organisation, String by) {
        return tx.createNativeQuery(INSERT)
                .setParameter(1, id)
                .setParameter(2, organisation.value())
                .setParameter(3, by)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Row> find(Mutiny.Session tx, UUID id) {
        return row(tx, FIND, id);
    }

    Uni<Row> lock(Mutiny.Session tx, UUID id) {
        return row(tx, FIND + " for update", id);
    }

    private static Uni<Row> row(Mutiny.Session tx, String sql, UUID id) {
        return tx.createNativeQuery(sql, Tuple.class)
                .setParameter(1, id)
                .getSingleResultOrNull()
                .map(row -> row == null
                        ? null
                        : new Row(
                                row.get(0, UUID.class),
                                new OrganisationId(row.get(1, String.class)),
                                row.get(2, String.class),
                                row.get(3, OffsetDateTime.class),
                                row.get(4, Long.class)));
    }

    Uni<Void> touch(Mutiny.Session tx, UUID id) {
        return tx.createNativeQuery(TOUCH).setParameter(1, id).executeUpdate().replaceWithVoid();
    }

    /** @return how many joined: fewer than asked for if somebody belongs to a household already */
    Uni<Integer> join(Mutiny.Session tx, UUID household, List<SealedPerson> persons) {
        return tx.createNativeQuery(JOIN)
                .setParameter(1, household)
                .setParameter(2, persons.stream().map(SealedPerson::id).toArray(UUID[]::new))
                .setParameter(3, texts(persons, person -> person.relation().name()))
                .setParameter(4, texts(persons, SealedPerson::name))
                .setParameter(5, texts(persons, SealedPerson::citizenId))
                .setParameter(6, texts(persons, SealedPerson::index))
                .executeUpdate();
    }

    private static String[] texts(List<SealedPerson> persons, Function<SealedPerson, String> what) {
        return persons.stream().map(what).toArray(String[]::new);
    }

    Uni<Integer> leave(Mutiny.Session tx, UUID household, UUID member) {
        return tx.createNativeQuery(LEAVE)
                .setParameter(1, household)
                .setParameter(2, member)
                .executeUpdate();
    }

    Uni<List<MemberRow>> members(Mutiny.Session tx, UUID household) {
        return tx.createNativeQuery(MEMBERS, Tuple.class)
                .setParameter(1, household)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new MemberRow(
                                row.get(0, UUID.class),
                                Relation.valueOf(row.get(1, String.class)),
                                row.get(2, String.class),
                                row.get(3, String.class),
                                row.get(4, LocalDate.class),
                                row.get(5, LocalDate.class)))
                        .toList());
    }

    Uni<Void> claim(Mutiny.Session tx, UUID household, Collection<Difficulty> kinds, String by) {
        return tx.createNativeQuery(CLAIM)
                .setParameter(1, household)
                .setParameter(2, kinds.stream().map(Enum::name).toArray(String[]::new))
                .setParameter(3, by)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<List<DifficultyRow>> difficulties(Mutiny.Session tx, UUID household) {
        return tx.createNativeQuery(DIFFICULTIES, Tuple.class)
                .setParameter(1, household)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new DifficultyRow(
                                Difficulty.valueOf(row.get(0, String.class)),
                                row.get(1, String.class),
                                row.get(2, String.class),
                                row.get(3, OffsetDateTime.class),
                                row.get(4, OffsetDateTime.class),
                                row.get(5, OffsetDateTime.class)))
                        .toList());
    }

    Uni<Void> verify(Mutiny.Session tx, UUID household, Difficulty kind, String by, int days) {
        return tx.createNativeQuery(VERIFY)
                .setParameter(1, household)
                .setParameter(2, kind.name())
                .setParameter(3, by)
                .setParameter(4, days)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<List<HouseholdView.Summary>> list(
            Mutiny.Session tx, OrganisationId within, OrganisationId organisation, UUID after, int rows) {
        return tx.createNativeQuery(LIST, Tuple.class)
                .setParameter(1, after)
                .setParameter(2, within.subtreePattern())
                .setParameter(3, organisation == null ? null : organisation.value())
                .setParameter(4, rows)
                .getResultList()
                .map(found -> found.stream().map(HouseholdStore::summary).toList());
    }

    private static HouseholdView.Summary summary(Tuple row) {
        return new HouseholdView.Summary(
                row.get(0, UUID.class),
                new OrganisationId(row.get(1, String.class)),
                row.get(3, Long.class).intValue(),
                Arrays.stream(row.get(4, String[].class))
                        .map(Difficulty::valueOf)
                        .toList(),
                row.get(2, Long.class));
    }

    /** The household the person belongs to now, or null. */
    Uni<UUID> householdOf(Mutiny.Session tx, String index) {
        return tx.createNativeQuery(BY_PERSON, UUID.class)
                .setParameter(1, index)
                .getSingleResultOrNull();
    }

    /** All who belong to the person's household now, the person among them; none if there is no household. */
    Uni<List<String>> together(Mutiny.Session tx, String index) {
        return tx.createNativeQuery(TOGETHER, String.class)
                .setParameter(1, index)
                .getResultList();
    }

    /** When the verification of the person's household in this difficulty ends, or null if there is none now. */
    Uni<OffsetDateTime> verifiedUntil(Mutiny.Session tx, String index, Difficulty kind) {
        return tx.createNativeQuery(VERIFIED_UNTIL, OffsetDateTime.class)
                .setParameter(1, index)
                .setParameter(2, kind.name())
                .getSingleResultOrNull();
    }
}
