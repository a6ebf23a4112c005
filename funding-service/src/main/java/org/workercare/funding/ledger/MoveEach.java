package org.workercare.funding.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.workercare.platform.web.identity.Caller;
import org.workercare.platform.web.problems.Words;
import org.workercare.platform.web.writes.Reply;
import org.workercare.platform.web.writes.WriteClaim;

/** Moves available money in bulk: each transfer by itself, so that one that is refused hinders no other. */
@ApplicationScoped
public class MoveEach {

    /** @param transfers those before fund those after */
    public record Request(@NotEmpty @Size(max = 1_000) List<MoveMoney.@Valid @NotNull Line> transfers) {}

    /** @param posted how many of them were; the rest tell why not */
    public record Moved(int posted, int refused, List<Result> results) {}

    /** What became of the transfer at the same place in the request: posted, with both accounts right after it, or why not. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Result(UUID transfer, Standing from, Standing to, Refusal problem) {}

    /** A problem of one transfer; {@code GET /problems} has its status. */
    public record Refusal(String code, Words title, Words next) {}

    private final PostForCaller ledger;

    MoveEach(PostForCaller ledger) {
        this.ledger = ledger;
    }

    public Uni<Response> by(Caller caller, WriteClaim claim, Request request) {
        List<Transfer> lines = PostForCaller.transfers(caller, request.transfers());
        return ledger.post(caller, new PostingRequest(claim, false, lines))
                .map(done -> done.response(Reply.ok(moved(done))));
    }

    private static Moved moved(PostForCaller.Done done) {
        List<Result> results = done.outcomes().stream().map(MoveEach::result).toList();
        int posted = (int)
                results.stream().filter(result -> result.problem() == null).count();
        return new Moved(posted, results.size() - posted, results);
    }

    private static Result result(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Posted(UUID id, Standing from, Standing to) -> new Result(id, from, to, null);
            case Outcome.Refused(LedgerProblem it) ->
                new Result(null, null, null, new Refusal(it.code(), it.title(), it.next()));
            case Outcome.Stopped() -> throw new IllegalStateException("nothing in a bulk is linked");
        };
    }
}
