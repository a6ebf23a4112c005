package org.workercare.funding.ledger;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.workercare.funding.common.Positive;
import org.workercare.platform.kernel.Money;
import org.workercare.platform.web.identity.Caller;
import org.workercare.platform.web.problems.ProblemException;
import org.workercare.platform.web.writes.Reply;
import org.workercare.platform.web.writes.WriteClaim;

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
    public record Moved(List<UUID> transfers, Collection<Account.View> accounts) {}

    private final PostForCaller ledger;

    MoveMoney(PostForCaller ledger) {
        this.ledger = ledger;
    }

    /** @throws ProblemException naming the first line that stands in the way */
    public Uni<Response> by(Caller caller, WriteClaim claim, Request request) {
        List<Transfer> lines = PostForCaller.transfers(caller, request.transfers());
        return ledger.post(caller, new PostingRequest(claim, true, lines)).map(done -> {
            refuse(done.outcomes(), lines);
            return done.response(Reply.ok(moved(done)));
        });
    }

    private static void refuse(List<Outcome> outcomes, List<Transfer> lines) {
        for (int i = 0; i < outcomes.size(); i++) {
            if (outcomes.get(i) instanceof Outcome.Refused refused) {
                String pointer = "/transfers/" + i + (refused.problem() == LedgerProblem.SELF_TRANSFER ? "/to" : "");
                throw refused.problem().problem(pointer, PostTransfers.about(i, lines.get(i)));
            }
        }
    }

    private static Moved moved(PostForCaller.Done done) {
        List<UUID> ids = new ArrayList<>();
        Map<Long, Account.View> accounts = new TreeMap<>();
        for (Outcome outcome : done.outcomes()) {
            Outcome.Posted posted = (Outcome.Posted) outcome;
            ids.add(posted.id());
            Stream.of(posted.from(), posted.to())
                    .map(at -> done.facts().get(at.account()).standing(at))
                    .forEach(account -> accounts.merge(account.id(), account, MoveMoney::later));
        }
        return new Moved(ids, accounts.values());
    }

    private static Account.View later(Account.View one, Account.View other) {
        return one.version() > other.version() ? one : other;
    }
}
