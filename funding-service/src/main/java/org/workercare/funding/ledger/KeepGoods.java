package org.workercare.funding.ledger;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.kernel.Ids;

/** Posts pieces of goods, their value, and what a purchase costs whoever pays, as one: all of it or none. */
@ApplicationScoped
public class KeepGoods {

    private final OpenAccounts open;
    private final PostTransfers post;

    KeepGoods(OpenAccounts open, PostTransfers post) {
        this.open = open;
        this.post = post;
    }

    /** Fails with {@code insufficient-funds} if the payer cannot pay, or a batch has less than is to leave it. */
    public Uni<Void> moved(Mutiny.Session tx, List<GoodsMovement> movements, String by) {
        Set<Purse> purses = movements.stream()
                .flatMap(movement -> movement.legs().stream())
                .flatMap(leg -> Stream.of(leg.from(), leg.to()))
                .collect(Collectors.toSet());
        return purses.isEmpty()
                ? Uni.createFrom().voidItem()
                : open.of(tx, purses).chain(accounts -> post.of(tx, transfers(movements, accounts, by)));
    }

    private static List<Transfer> transfers(List<GoodsMovement> movements, Map<Purse, Long> accounts, String by) {
        List<Transfer> batch = new ArrayList<>();
        for (GoodsMovement movement : movements) {
            String reference = "goods/batches/" + movement.about().id();
            if (movement.payer() != null && movement.value().isPositive()) {
                batch.add(Transfer.within(
                        Transfer.Kind.PURCHASE,
                        movement.payer(),
                        Bucket.AVAILABLE,
                        Bucket.SPENT,
                        movement.value(),
                        reference,
                        by));
            }
            movement.legs().forEach(leg -> batch.add(transfer(leg, accounts, reference, by)));
        }
        return batch;
    }

    private static Transfer transfer(GoodsMovement.Leg leg, Map<Purse, Long> accounts, String reference, String by) {
        return new Transfer(
                Ids.next(),
                leg.kind(),
                accounts.get(leg.from()),
                leg.fromBucket(),
                accounts.get(leg.to()),
                leg.toBucket(),
                leg.amount(),
                reference,
                by);
    }
}
