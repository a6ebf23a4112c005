package org.workercare.funding.aid.disbursement;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.funding.ledger.Earmark;
import org.workercare.platform.kernel.Ids;
import org.workercare.platform.kernel.Money;
import org.workercare.platform.kernel.OrganisationId;

/** Payments in the database. Whoever changes one has locked its batch. */
@ApplicationScoped
class LineStore {

    /** A case that may be paid. */
    record Payable(UUID aidCase, UUID hold, Money amount) {}

    /** A payment as callers see it: nothing personal. */
    record Line(UUID id, int number, UUID aidCase, UUID hold, Money amount, LineState state, UUID posting) {

        Line in(LineState next, UUID paidBy) {
            return new Line(id, number, aidCase, hold, amount, next, paidBy);
        }
    }

    /** What the file needs of a payment; sealed where personal. */
    record Sealed(
            Line line, OrganisationId organisation, String payee, String bank, String account, String citizenId) {}

    private static final String PAYABLE = """
            select id, hold, amount from aid_case
            where state = 'APPROVED' and frozen_by is null and payee_account is not null and hold is not null
              and programme = ?1 and earmark = ?2 and organisation like ?3
            order by id limit ?4 for update skip locked""";
    private static final String INSERT = """
            insert into disbursement_line (id, batch, number, case_id, hold, amount, state)
            select t.id, ?1, t.number, t.case_id, t.hold, t.amount, 'COLLECTED'
            from unnest(cast(?2 as uuid[]), cast(?3 as uuid[]), cast(?4 as uuid[]), cast(?5 as bigint[]))
                with ordinality as t(id, case_id, hold, amount, number)""";
    private static final String LINE = "l.id, l.number, l.case_id, l.hold, l.amount, l.state, l.posting";
    private static final String READ = "select " + LINE + " from disbursement_line l where l.batch = ?1";
    private static final String SEALED = "select " + LINE + """
            , c.organisation, c.payee_name, c.payee_bank, c.payee_account, c.applicant_id
            from disbursement_line l join aid_case c on c.id = l.case_id
            where l.batch = ?1 and l.state = 'COLLECTED' order by l.number""";
    private static final String MOVE = """
            update disbursement_line l set state = t.state, posting = coalesce(t.posting, l.posting)
            from unnest(cast(?1 as uuid[]), cast(?2 as text[]), cast(?3 as uuid[])) as t(id, state, posting)
            where l.id = t.id""";
    private static final String MOVE_ALL =
            "update disbursement_line set state = ?2 where batch = ?1 and state = 'COLLECTED'";
    private static final String COLLECTED = """
            select l.batch from disbursement_line l where l.case_id = ?1 and l.state in ('COLLECTED', 'SENT')""";
    private static final String SUMS = """
            select state, count(*), cast(sum(amount) as bigint) from disbursement_line
            where batch = ?1 group by state order by state""";

    /** Locks the first cases that may be paid; those somebody else has locked are left to them. */
    Uni<List<Payable>> lockPayable(
            Mutiny.Session tx, UUID programme, Earmark earmark, OrganisationId within, int atMost) {
        return tx.createNativeQuery(PAYABLE, Tuple.class)
                .setParameter(1, programme)
                .setParameter(2, earmark.name())
                .setParameter(3, within.subtreePattern())
                .setParameter(4, atMost)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new Payable(
                                row.get(0, UUID.class), row.get(1, UUID.class), Money.ofFen(row.get(2, Long.class))))
                        .toList());
    }

    /** Numbers them from 1 in their order. */
    Uni<Void> insert(Mutiny.Session tx, UUID batch, List<Payable> cases) {
        return tx.createNativeQuery(INSERT)
                .setParameter(1, batch)
                .setParameter(
                        2,
                        IntStream.range(0, cases.size())
                                .mapToObj(i -> Ids.next())
                                .toArray(UUID[]::new))
                .setParameter(3, cases.stream().map(Payable::aidCase).toArray(UUID[]::new))
                .setParameter(4, cases.stream().map(Payable::hold).toArray(UUID[]::new))
                .setParameter(5, cases.stream().map(it -> it.amount().fen()).toArray(Long[]::new))
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<List<Line>> page(Mutiny.Session tx, UUID batch, long after, int rows) {
        return tx.createNativeQuery(READ + " and l.number > ?2 order by l.number limit ?3", Tuple.class)
                .setParameter(1, batch)
                .setParameter(2, after)
                .setParameter(3, rows)
                .getResultList()
                .map(found -> found.stream().map(LineStore::line).toList());
    }

    /** Those of the numbers that the batch has. */
    Uni<List<Line>> numbered(Mutiny.Session tx, UUID batch, Collection<Integer> numbers) {
        return tx.createNativeQuery(READ + " and l.number = any(cast(?2 as int[])) order by l.number", Tuple.class)
                .setParameter(1, batch)
                .setParameter(2, numbers.toArray(Integer[]::new))
                .getResultList()
                .map(found -> found.stream().map(LineStore::line).toList());
    }

    Uni<List<Line>> collected(Mutiny.Session tx, UUID batch) {
        return tx.createNativeQuery(READ + " and l.state = 'COLLECTED' order by l.number", Tuple.class)
                .setParameter(1, batch)
                .getResultList()
                .map(found -> found.stream().map(LineStore::line).toList());
    }

    Uni<List<Sealed>> sealed(Mutiny.Session tx, UUID batch) {
        return tx.createNativeQuery(SEALED, Tuple.class)
                .setParameter(1, batch)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new Sealed(
                                line(row),
                                new OrganisationId(row.get(7, String.class)),
                                row.get(8, String.class),
                                row.get(9, String.class),
                                row.get(10, String.class),
                                row.get(11, String.class)))
                        .toList());
    }

    private static Line line(Tuple row) {
        return new Line(
                row.get(0, UUID.class),
                row.get(1, Integer.class),
                row.get(2, UUID.class),
                row.get(3, UUID.class),
                Money.ofFen(row.get(4, Long.class)),
                LineState.valueOf(row.get(5, String.class)),
                row.get(6, UUID.class));
    }

    /** Writes state and posting as the lines have them now. */
    Uni<Void> move(Mutiny.Session tx, List<Line> lines) {
        if (lines.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return tx.createNativeQuery(MOVE)
                .setParameter(1, lines.stream().map(Line::id).toArray(UUID[]::new))
                .setParameter(2, lines.stream().map(line -> line.state().name()).toArray(String[]::new))
                .setParameter(3, lines.stream().map(Line::posting).toArray(UUID[]::new))
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> moveCollected(Mutiny.Session tx, UUID batch, LineState to) {
        return tx.createNativeQuery(MOVE_ALL)
                .setParameter(1, batch)
                .setParameter(2, to.name())
                .executeUpdate()
                .replaceWithVoid();
    }

    /** The batch that has the case under way, or null. */
    Uni<UUID> batchOf(Mutiny.Session tx, UUID aidCase) {
        return tx.createNativeQuery(COLLECTED, UUID.class)
                .setParameter(1, aidCase)
                .getSingleResultOrNull();
    }

    Uni<List<Reconciliation.Part>> sums(Mutiny.Session tx, UUID batch) {
        return tx.createNativeQuery(SUMS, Tuple.class)
                .setParameter(1, batch)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new Reconciliation.Part(
                                row.get(0, String.class), row.get(1, Long.class), Money.ofFen(row.get(2, Long.class))))
                        .toList());
    }
}
