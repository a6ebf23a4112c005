package org.workercare.station.meals;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.kernel.Money;
import org.workercare.platform.web.problems.CommonProblem;
import org.workercare.station.rows.Rows;
import org.workercare.station.site.Site;

/**
 * Sales in the database. Lock order: the lock of the site's day, which corrections and claims take; then a claim's row; then
 * sales; then vouchers. Selling takes none of the day's: what comes late is claimed later.
 */
@ApplicationScoped
class SaleStore {

    private static final String INSERT = """
            insert into meal_sale (id, site_id, organisation, menu_item_id, day, quantity, price_fen, discounted_fen,
                subsidy_share, paid_fen, subsidy_fen, voucher_fen, voucher_id, corrects, reason, claim_id)
            values (?1, ?2, ?3, ?4, coalesce(?5, cast(now() at time zone 'Asia/Shanghai' as date)), ?6, ?7, ?8, ?9, ?10, ?11,
                ?12, ?13, ?14, ?15, ?16)
            returning *""";
    private static final String SUM = """
            select s.id, s.site_id, s.organisation, s.menu_item_id, s.day, s.price_fen, s.discounted_fen, s.subsidy_share,
                s.voucher_id, s.claim_id, c.state as claim_state,
                exists (select 1 from subsidy_claim r where r.renews = s.claim_id) as renewed,
                (select v.value_fen from meal_voucher m join voucher_issue v on v.id = m.issue_id where m.sale_id = s.id)
                    as voucher_worth_fen,
                s.quantity + coalesce(sum(d.quantity), 0) as quantity,
                s.paid_fen + coalesce(sum(d.paid_fen), 0) as paid_fen,
                s.subsidy_fen + coalesce(sum(d.subsidy_fen), 0) as subsidy_fen,
                s.voucher_fen + coalesce(sum(d.voucher_fen), 0) as voucher_fen
            from meal_sale s left join meal_sale d on d.corrects = s.id left join subsidy_claim c on c.id = s.claim_id
            where s.id = ?1 and s.site_id = ?2 and s.corrects is null
            group by s.id, c.state""";
    private static final String LOCK_DAY = """
            select 1 as locked
            from pg_advisory_xact_lock(hashtextextended('meals ' || cast(?1 as text) || ' ' || cast(?2 as text), 0))""";

    private record SaleRow(
            UUID id,
            UUID siteId,
            UUID menuItemId,
            LocalDate day,
            int quantity,
            long priceFen,
            long discountedFen,
            long paidFen,
            long subsidyFen,
            UUID corrects,
            OffsetDateTime soldAt) {
        MealSale sale() {
            Money discount = new Money(priceFen - discountedFen).times(quantity);
            return new MealSale(
                    id,
                    siteId,
                    menuItemId,
                    day,
                    quantity,
                    discount,
                    new Money(paidFen),
                    new Money(subsidyFen),
                    corrects,
                    soldAt);
        }
    }

    /** A sale with its corrections, as they stand together. */
    record Standing(
            UUID id,
            UUID siteId,
            String organisation,
            UUID menuItemId,
            LocalDate day,
            long priceFen,
            long discountedFen,
            int subsidyShare,
            UUID voucherId,
            UUID claimId,
            SubsidyClaim.State claimState,
            boolean renewed,
            Long voucherWorthFen,
            int quantity,
            long paidFen,
            long subsidyFen,
            long voucherFen) {

        MealPrice price() {
            return new MealPrice(new Money(priceFen), new Money(discountedFen), subsidyShare);
        }

        MealPrice.Split split() {
            return new MealPrice.Split(new Money(paidFen), new Money(subsidyFen), new Money(voucherFen));
        }

        Money voucherWorth() {
            return voucherWorthFen == null ? Money.ZERO : new Money(voucherWorthFen);
        }

        /** Until funding was asked, or after it refused. */
        boolean canBeCorrected() {
            return claimId == null || (claimState == SubsidyClaim.State.REFUSED && !renewed);
        }
    }

    private record Locked(int locked) {}

    private final Rows rows;

    SaleStore(Rows rows) {
        this.rows = rows;
    }

    /** Held to the transaction's end. */
    Uni<Void> lockDay(Mutiny.Session tx, UUID site, LocalDate day) {
        return rows.one(tx, Locked.class, LOCK_DAY, site.toString(), day.toString())
                .replaceWithVoid();
    }

    Uni<MealSale> sell(
            Mutiny.Session tx, UUID id, Site site, MenuItem item, int quantity, UUID voucher, MealPrice.Split split) {
        return rows.one(
                        tx,
                        SaleRow.class,
                        INSERT,
                        id,
                        site.id(),
                        site.organisation().value(),
                        item.id(),
                        null,
                        quantity,
                        item.price().fen(),
                        item.discountedPrice().fen(),
                        item.subsidyShare(),
                        split.paid().fen(),
                        split.subsidy().fen(),
                        split.voucher().fen(),
                        voucher,
                        null,
                        null,
                        null)
                .map(SaleRow::sale);
    }

    /** @param more what is added to what stands, negative where it takes away */
    Uni<MealSale> correct(
            Mutiny.Session tx, UUID id, Standing sale, int moreMeals, MealPrice.Split more, String reason) {
        return rows.one(
                        tx,
                        SaleRow.class,
                        INSERT,
                        id,
                        sale.siteId(),
                        sale.organisation(),
                        sale.menuItemId(),
                        sale.day(),
                        moreMeals,
                        sale.priceFen(),
                        sale.discountedFen(),
                        sale.subsidyShare(),
                        more.paid().fen(),
                        more.subsidy().fen(),
                        more.voucher().fen(),
                        null,
                        sale.id(),
                        reason,
                        sale.claimId())
                .map(SaleRow::sale);
    }

    /** Fails with {@code not-found} where there is no such sale, or it is a correction. */
    Uni<Standing> standing(Mutiny.Session tx, UUID site, UUID sale) {
        return rows.one(tx, Standing.class, SUM, sale, site)
                .onItem()
                .ifNull()
                .failWith(CommonProblem.NOT_FOUND::problem);
    }
}
