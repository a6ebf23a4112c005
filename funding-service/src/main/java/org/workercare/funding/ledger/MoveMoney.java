package org.workercare.funding.ledger;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.funding.common.Positive;
import org.workercare.platform.kernel.Money;
import org.workercare.platform.web.identity.Caller;

/** Moves available money between accounts of the same programme and earmark: all of the transfers or none. */
@ApplicationScoped
public class MoveMoney {

    /** @param transfers linked: those before fund those after */
    public record Request(@NotEmpty @Size(max = 1_000) List<@Valid @NotNull Line> transfers) {}

    /** @param reference what it is for; nothing personal */
    public record Line(
            @NotNull Long from,
            @NotNull Long to,
            @NotNull @Positive Money amount,
            @NotBlank @Size(max = 200) String reference) {}

    /** @param accounts as they stand right after it */
    public record Moved(List<UUID> transfers, List<Account.View> accounts) {}

    private final LedgerStore store;
    private final PostTransfers post;

    MoveMoney(LedgerStore store, PostTransfers post) {
        this.store = store;
        this.post = post;
    }

    public Uni<Moved> by(Mutiny.Session tx, Caller caller, Request request) {
        refuseSelfTransfers(request);
        List<Long> ids = request.transfers().stream()
                .flatMap(line -> Stream.of(line.from(), line.to()))
                .distinct()
                .toList();
        List<Transfer> batch = request.transfers().stream()
                .map(line -> Transfer.between(
                        Transfer.Kind.MOVE, line.from(), line.to(), line.amount(), line.reference(), caller.id()))
                .toList();
        return store.accounts(tx, ids)
                .invoke(accounts -> accounts.forEach(account -> caller.requireReach(account.organisation())))
                .chain(() -> post.of(tx, batch))
                .chain(() -> store.accounts(tx, ids))
                .map(accounts -> new Moved(batch.stream().map(Transfer::id).toList(), accounts));
    }

    private static void refuseSelfTransfers(Request request) {
        IntStream.range(0, request.transfers().size())
                .filter(i -> request.transfers()
                        .get(i)
                        .from()
                        .equals(request.transfers().get(i).to()))
                .findFirst()
                .ifPresent(i -> {
                    throw LedgerProblem.SELF_TRANSFER.problem("/transfers/" + i + "/to");
                });
    }
}
