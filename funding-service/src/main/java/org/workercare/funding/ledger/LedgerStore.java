package org.workercare.funding.ledger;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.funding.common.Criteria;
import org.workercare.funding.common.Lists;
import org.workercare.platform.kernel.Money;
import org.workercare.platform.kernel.OrganisationId;

/**
 * Accounts and postings in the database.
 *
 * <p>Lock order: holds by id, then accounts by id (taken by {@code ledger_post}); nothing is locked after the accounts
 * but the outbox.
 */
@ApplicationScoped
class LedgerStore {

    /** Why a batch was not posted. */
    record Refusal(LedgerProblem problem, int ordinal) {}

    /** Which accounts are asked for; null members ask for all. */
    record Filter(Purse.Kind kind, OrganisationId organisation, UUID programme, UUID project, UUID batch) {}

    /** An account that may pay. */
    record Candidate(long account, Money available) {}

    private static final String POST = """
            select array_to_string(problem, ',', '') from ledger_post(
                cast(?1 as bigint[]), null, null, null, null, cast(?2 as boolean[]), null, cast(?3 as int[]), cast(?4 as uuid[]),
                cast(?5 as text[]), cast(?6 as int[]), cast(?7 as smallint[]), cast(?8 as int[]), cast(?9 as smallint[]),
                cast(?10 as bigint[]), cast(?11 as text[]), cast(?12 as text[]))""";
    private static final String OPEN = """
            select unnest(ledger_open(
                cast(?1 as text[]), cast(?2 as uuid[]), cast(?3 as text[]), cast(?4 as text[]), cast(?5 as text[]),
                cast(?6 as uuid[]), cast(?7 as text[]), cast(?8 as uuid[])))""";
    private static final String LOCK_ALL = """
            select coalesce(bool_or(held > 0), false)
            from (select held from account where programme = ?1 order by id for update) a""";
    private static final String CLOSE_YEAR = """
            insert into closed_year (programme, closed_by) values (?1, ?2) on conflict do nothing""";
    private static final String PAYERS = """
            select id, available from account
            where class = 'FUND' and sub_category = any(cast(?1 as text[])) and organisation = any(cast(?2 as text[]))
              and programme not in (select programme from closed_year) and earmark = any(cast(?3 as text[]))
              and (cast(?5 as uuid) is null or programme = cast(?5 as uuid))
            order by available >= ?4 desc, array_position(cast(?2 as text[]), organisation), available desc, id
            limit 1""";
    private static final String VIEW = """
            select id, kind, programme, organisation, earmark, subCategory, project, unit, batch, available, held, spent,
                   returned, version from Account""";

    private final Lists lists;

    LedgerStore(Lists lists) {
        this.lists = lists;
    }

    /** Posts the batch as one: empty, or why nothing was posted. */
    Uni<Optional<Refusal>> apply(Mutiny.Session tx, List<Transfer> batch) {
        List<Object> parameters = new PostingBatch(List.of(new PostingRequest(null, true, batch))).parameters();
        Mutiny.SelectionQuery<String> query = tx.createNativeQuery(POST, String.class);
        for (int i = 0; i < parameters.size(); i++) {
            query.setParameter(i + 1, parameters.get(i));
        }
        return query.getSingleResult().map(LedgerStore::refusal);
    }

    private static Optional<Refusal> refusal(String problems) {
        String[] lines = problems.split(",", -1);
        return IntStream.range(0, lines.length)
                .filter(line -> !lines[line].isEmpty() && !lines[line].equals(PostingStore.STOPPED))
                .mapToObj(line -> new Refusal(LedgerProblem.valueOf(lines[line]), line))
                .findFirst();
    }

    /** The accounts of purses, in their order; opens those that do not exist yet. */
    Uni<List<Long>> open(Mutiny.Session tx, List<Purse> purses) {
        return tx.createNativeQuery(OPEN, Long.class)
                .setParameter(1, column(purses, purse -> purse.kind().name(), String[]::new))
                .setParameter(2, column(purses, Purse::programme, UUID[]::new))
                .setParameter(3, column(purses, purse -> purse.organisation().value(), String[]::new))
                .setParameter(4, column(purses, purse -> purse.earmark().name(), String[]::new))
                .setParameter(5, column(purses, Purse::subCategory, String[]::new))
                .setParameter(6, column(purses, Purse::project, UUID[]::new))
                .setParameter(7, column(purses, purse -> purse.unit().value(), String[]::new))
                .setParameter(8, column(purses, Purse::batch, UUID[]::new))
                .getResultList();
    }

    private static <T> T[] column(List<Purse> purses, Function<Purse, T> property, IntFunction<T[]> array) {
        return purses.stream().map(property).toArray(array);
    }

    /** Locks all accounts of a programme; tells whether anything is held. */
    Uni<Boolean> lockAll(Mutiny.Session tx, UUID programme) {
        return tx.createNativeQuery(LOCK_ALL, Boolean.class)
                .setParameter(1, programme)
                .getSingleResult();
    }

    /** @return whether it was open */
    Uni<Boolean> closeYear(Mutiny.Session tx, UUID programme, String by) {
        return tx.createNativeQuery(CLOSE_YEAR)
                .setParameter(1, programme)
                .setParameter(2, by)
                .executeUpdate()
                .map(rows -> rows == 1);
    }

    /** Who pays for one of these sub-categories: whoever has enough, the nearest first; else whoever has most; or null. */
    Uni<Candidate> payer(Mutiny.Session tx, FindPayer.Wanted wanted) {
        String[] upwards = Stream.iterate(Optional.of(wanted.organisation()), Optional::isPresent, o -> o.get()
                        .parent())
                .map(o -> o.get().value())
                .toArray(String[]::new);
        return tx.createNativeQuery(PAYERS, Tuple.class)
                .setParameter(1, wanted.subCategories().toArray(String[]::new))
                .setParameter(2, upwards)
                .setParameter(3, wanted.earmarks().stream().map(Enum::name).toArray(String[]::new))
                .setParameter(4, wanted.amount().fen())
                .setParameter(5, wanted.programme())
                .getSingleResultOrNull()
                .map(row -> row == null
                        ? null
                        : new Candidate(row.get(0, Long.class), Money.ofFen(row.get(1, Long.class))));
    }

    /** The account as it is now, or null. */
    Uni<Account.View> account(Mutiny.Session tx, long id) {
        return tx.createQuery(VIEW + " where id = :id", Account.Row.class)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .map(row -> row == null ? null : row.view());
    }

    Uni<List<Account.View>> accounts(Mutiny.Session tx, List<Long> ids) {
        return tx.createQuery(VIEW + " where id in :ids order by id", Account.Row.class)
                .setParameter("ids", ids)
                .getResultList()
                .map(LedgerStore::views);
    }

    Uni<List<Account.View>> list(Mutiny.Session tx, OrganisationId within, Filter filter, long after, int rows) {
        Criteria criteria = new Criteria()
                .and("id > :after", "after", after)
                .and("place like :subtree", "subtree", within.subtreePattern())
                .and("kind = :kind", "kind", filter.kind())
                .and("organisation = :organisation", "organisation", filter.organisation())
                .and("programme = :programme", "programme", filter.programme())
                .and("project = :project", "project", filter.project())
                .and("batch = :batch", "batch", filter.batch());
        return lists.read(tx, Account.Row.class, VIEW, criteria, rows).map(LedgerStore::views);
    }

    private static List<Account.View> views(List<Account.Row> rows) {
        return rows.stream().map(Account.Row::view).toList();
    }
}
