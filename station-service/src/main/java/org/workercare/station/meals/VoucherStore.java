package org.workercare.station.meals;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.kernel.Money;
import org.workercare.platform.kernel.OrganisationId;
import org.workercare.platform.web.problems.CommonProblem;
import org.workercare.station.rows.Rows;

/** Vouchers in the database. Lock order: the issue's row, then its vouchers; a sale locks its one voucher only. */
@ApplicationScoped
class VoucherStore {

    private static final String TODAY = "cast(now() at time zone 'Asia/Shanghai' as date)";
    private static final String OPEN = """
            insert into voucher_issue (id, organisation, title, value_fen, quantity, valid_from, valid_until)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7) returning *, 0 as redeemed""";
    private static final String SELECT = "select i.*, (select count(*) from meal_voucher v where v.issue_id = i.id"
            + " and v.redeemed_at is not null) as redeemed from voucher_issue i ";
    private static final String GIVE = """
            insert into meal_voucher (id, issue_id, worker, code)
            select id, ?1, worker, code
            from jsonb_to_recordset(cast(cast(?2 as text) as jsonb)) as v(id uuid, worker text, code text)
            order by worker, id
            on conflict (issue_id, worker) where worker is not null do nothing returning id""";
    private static final String REDEEM =
            "update meal_voucher v set redeemed_at = now(), sale_id = ?2 from voucher_issue i"
                    + " where v.code = ?1 and i.id = v.issue_id and v.redeemed_at is null"
                    + " and " + TODAY + " between i.valid_from and i.valid_until"
                    + " and (i.organisation = 'CN' or cast(?3 as text) like i.organisation || '%')"
                    + " returning v.id, i.value_fen";
    private static final String MINE = """
            select v.id, i.title, i.value_fen, i.valid_from, i.valid_until, v.redeemed_at
            from meal_voucher v join voucher_issue i on i.id = v.issue_id
            where v.worker = ?1 and v.id > ?2 order by v.id limit ?3""";

    private record IssueRow(
            UUID id,
            OrganisationId organisation,
            String title,
            long valueFen,
            int quantity,
            int issued,
            int redeemed,
            LocalDate validFrom,
            LocalDate validUntil,
            OffsetDateTime openedAt,
            long version) {
        VoucherIssue issue() {
            Money value = new Money(valueFen);
            return new VoucherIssue(
                    id,
                    organisation,
                    title,
                    value,
                    quantity,
                    issued,
                    redeemed,
                    validFrom,
                    validUntil,
                    openedAt,
                    version);
        }
    }

    /** A voucher about to be kept. */
    record NewVoucher(UUID id, String worker, String code) {}

    /** A worker's voucher. */
    record Held(
            UUID id,
            String title,
            long valueFen,
            LocalDate validFrom,
            LocalDate validUntil,
            OffsetDateTime redeemedAt) {}

    /** A voucher that pays for a sale now. */
    record Redeemed(UUID id, long valueFen) {

        Money worth() {
            return new Money(valueFen);
        }
    }

    private record Id(UUID id) {}

    private final Rows rows;

    VoucherStore(Rows rows) {
        this.rows = rows;
    }

    Uni<VoucherIssue> open(Mutiny.Session tx, UUID id, VoucherIssue.Request request) {
        return rows.one(
                        tx,
                        IssueRow.class,
                        OPEN,
                        id,
                        request.organisation().value(),
                        request.title().strip(),
                        request.value().fen(),
                        request.quantity(),
                        request.validFrom(),
                        request.validUntil())
                .map(IssueRow::issue);
    }

    Uni<VoucherIssue> find(Mutiny.Session tx, UUID id) {
        return one(tx, SELECT + "where i.id = ?1", id);
    }

    Uni<VoucherIssue> lock(Mutiny.Session tx, UUID id) {
        return one(tx, SELECT + "where i.id = ?1 for update of i", id);
    }

    private Uni<VoucherIssue> one(Mutiny.Session tx, String sql, UUID id) {
        return rows.one(tx, IssueRow.class, sql, id)
                .onItem()
                .ifNull()
                .failWith(CommonProblem.NOT_FOUND::problem)
                .map(IssueRow::issue);
    }

    Uni<List<VoucherIssue>> list(Mutiny.Session tx, UUID after, OrganisationId within, int limit) {
        String sql = SELECT + "where i.id > ?1 and i.organisation like ?2 order by i.id limit ?3";
        return rows.list(tx, IssueRow.class, sql, after, within.subtreePattern(), limit)
                .map(found -> found.stream().map(IssueRow::issue).toList());
    }

    /** Gives the vouchers that are new: a worker's second one of an issue is not. The issue's row is locked. */
    Uni<List<UUID>> give(Mutiny.Session tx, UUID issue, List<NewVoucher> vouchers) {
        return rows.list(tx, Id.class, GIVE, issue, rows.json(vouchers))
                .map(found -> found.stream().map(Id::id).toList());
    }

    Uni<Integer> count(Mutiny.Session tx, UUID issue, int more) {
        String sql = "update voucher_issue set issued = issued + ?2, version = version + 1 where id = ?1";
        return rows.run(tx, sql, issue, more);
    }

    /** Uses the voucher up; null if it is not good at a site of this organisation today. */
    Uni<Redeemed> redeem(Mutiny.Session tx, String code, UUID sale, OrganisationId organisation) {
        return rows.one(tx, Redeemed.class, REDEEM, code, sale, organisation.value());
    }

    /** What paid for a sale that never was is good again. */
    Uni<Integer> giveBack(Mutiny.Session tx, UUID sale) {
        return rows.run(tx, "update meal_voucher set redeemed_at = null, sale_id = null where sale_id = ?1", sale);
    }

    Uni<List<Held>> ofWorker(Mutiny.Session tx, String worker, UUID after, int limit) {
        return rows.list(tx, Held.class, MINE, worker, after, limit);
    }
}
