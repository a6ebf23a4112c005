package org.workercare.funding.ledger;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.kernel.Money;

/** Gives flood money to one account at once: first what stands under the earmark, then out of what is not divided yet. */
@ApplicationScoped
public class AllocateEmergency {

    /**
     * Where it went.
     *
     * @param funder the federation's account of the earmark, through which all of it passed
     * @param fromReserve how much of it was not under the earmark before
     */
    public record Given(long account, long funder, Money fromReserve) {}

    private final OpenAccounts open;
    private final LedgerStore store;
    private final PostTransfers post;

    AllocateEmergency(OpenAccounts open, LedgerStore store, PostTransfers post) {
        this.open = open;
        this.store = store;
        this.post = post;
    }

    /**
     * @param target under the earmark {@code FLOOD}
     * @return fails with {@code insufficient-funds} if neither has enough
     */
    public Uni<Given> to(Mutiny.Session tx, Purse target, Money amount, String reference, String by) {
        Purse pot = Purse.national(target.programme(), Earmark.FLOOD);
        Purse reserve = Purse.national(target.programme(), Earmark.GENERAL);
        Purse in = Purse.source(target.programme(), Earmark.FLOOD);
        Purse out = Purse.source(target.programme(), Earmark.GENERAL);
        return open.of(tx, List.of(pot, reserve, in, out, target))
                .chain(accounts -> store.account(tx, accounts.get(pot)).chain(set -> {
                    Money apart = set.available();
                    Money missing = apart.compareTo(amount) >= 0 ? Money.ZERO : amount.minus(apart);
                    long funder = accounts.get(pot);
                    long account = accounts.get(target);
                    Stream<Transfer> earmarking = missing.isPositive()
                            ? AllocateBudgets.earmarked(accounts::get, target.programme(), Earmark.FLOOD)
                                    .map(way -> Transfer.between(
                                            Transfer.Kind.EARMARK, way.from(), way.to(), missing, reference, by))
                            : Stream.empty();
                    Transfer giving = allocate(funder, account, amount, reference, by);
                    return post.of(
                                    tx,
                                    Stream.concat(earmarking, Stream.of(giving)).toList())
                            .replaceWith(new Given(account, funder, missing));
                }));
    }

    private static Transfer allocate(long from, long to, Money amount, String reference, String by) {
        return Transfer.between(Transfer.Kind.ALLOCATE, from, to, amount, reference, by);
    }
}
