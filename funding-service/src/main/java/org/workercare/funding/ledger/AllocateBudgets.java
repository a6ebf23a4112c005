package org.workercare.funding.ledger;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.kernel.Money;

/** Gives projects their budgets out of the national federation's money, all in one batch. */
@ApplicationScoped
public class AllocateBudgets {

    /** A project's share; {@code amount} may be zero, which opens the account only. */
    public record Share(Purse purse, Money amount) {}

    /** Where a share went: the project's account and the one that funded it. */
    public record Budget(UUID project, long account, long funder, Money amount) {}

    private final OpenAccounts open;
    private final PostTransfers post;

    AllocateBudgets(OpenAccounts open, PostTransfers post) {
        this.open = open;
        this.post = post;
    }

    /**
     * Earmarked shares pass through the federation's account of that earmark.
     *
     * @param reference of whatever decided on the shares
     */
    public Uni<List<Budget>> of(Mutiny.Session tx, UUID programme, List<Share> shares, String reference, String by) {
        List<Purse> pots = Arrays.stream(Earmark.values())
                .flatMap(earmark -> Stream.of(Purse.national(programme, earmark), Purse.source(programme, earmark)))
                .toList();
        List<Purse> all =
                Stream.concat(pots.stream(), shares.stream().map(Share::purse)).toList();
        return open.of(tx, all).chain(accounts -> {
            List<Budget> budgets = shares.stream()
                    .map(share -> budget(share, accounts, programme))
                    .toList();
            List<Transfer> batch = new ArrayList<>(earmarking(shares, accounts, programme, reference, by));
            budgets.stream()
                    .filter(budget -> budget.amount().isPositive())
                    .map(budget -> Transfer.between(
                            Transfer.Kind.ALLOCATE, budget.funder(), budget.account(), budget.amount(), reference, by))
                    .forEach(batch::add);
            return post.of(tx, batch).replaceWith(budgets);
        });
    }

    private static Budget budget(Share share, Map<Purse, Long> accounts, UUID programme) {
        Purse pot = Purse.national(programme, share.purse().earmark());
        return new Budget(share.purse().project(), accounts.get(share.purse()), accounts.get(pot), share.amount());
    }

    private static List<Transfer> earmarking(
            List<Share> shares, Map<Purse, Long> accounts, UUID programme, String reference, String by) {
        Map<Earmark, Money> sums = shares.stream()
                .collect(Collectors.toMap(
                        share -> share.purse().earmark(),
                        Share::amount,
                        Money::plus,
                        () -> new EnumMap<>(Earmark.class)));
        return sums.entrySet().stream()
                .filter(sum -> sum.getKey() != Earmark.GENERAL && sum.getValue().isPositive())
                .flatMap(sum -> earmarked(accounts::get, programme, sum.getKey())
                        .map(way -> Transfer.between(
                                Transfer.Kind.EARMARK, way.from(), way.to(), sum.getValue(), reference, by)))
                .toList();
    }

    /** From one account to the other. */
    record Way(long from, long to) {}

    /** Each earmark's money sums to zero by itself: general money goes back out, and comes in again under the earmark. */
    static Stream<Way> earmarked(Function<Purse, Long> account, UUID programme, Earmark earmark) {
        return Stream.of(
                new Way(
                        account.apply(Purse.national(programme, Earmark.GENERAL)),
                        account.apply(Purse.source(programme, Earmark.GENERAL))),
                new Way(
                        account.apply(Purse.source(programme, earmark)),
                        account.apply(Purse.national(programme, earmark))));
    }
}
