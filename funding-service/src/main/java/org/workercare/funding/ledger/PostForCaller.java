package org.workercare.funding.ledger;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.workercare.platform.web.identity.Caller;
import org.workercare.platform.web.problems.CommonProblem;
import org.workercare.platform.web.writes.IdempotentWrites;
import org.workercare.platform.web.writes.Reply;

/** Posts a caller's request within the caller's reach, once however often it is sent. */
@ApplicationScoped
class PostForCaller {

    /**
     * A request that was decided.
     *
     * @param outcomes one for each line
     * @param facts of the accounts that the lines name
     * @param isReplayed whether it was decided when it was sent before
     */
    record Done(List<Outcome> outcomes, Map<Long, AccountFacts> facts, boolean isReplayed) {

        Response response(Reply reply) {
            return isReplayed ? IdempotentWrites.replayed(reply.response()) : reply.response();
        }
    }

    /** An id that no account has. */
    private static final long NO_ACCOUNT = 0;

    private final KnowAccounts accounts;
    private final PostTogether together;
    private final PostingStore store;

    PostForCaller(KnowAccounts accounts, PostTogether together, PostingStore store) {
        this.accounts = accounts;
        this.together = together;
        this.store = store;
    }

    static List<Transfer> transfers(Caller caller, List<MoveMoney.Line> lines) {
        return lines.stream()
                .map(line -> Transfer.between(
                        Transfer.Kind.MOVE, line.from(), line.to(), line.amount(), line.reference(), caller.id()))
                .toList();
    }

    Uni<Done> post(Caller caller, PostingRequest request) {
        Set<Long> named = request.lines().stream()
                .flatMap(line -> Stream.of(line.from(), line.to()))
                .collect(Collectors.toSet());
        return accounts.of(named).chain(facts -> {
            facts.values().forEach(account -> {
                caller.requireReach(account.organisation());
                account.requireFund(null);
            });
            return together.post(known(request, facts))
                    .chain(result -> result.wasKept()
                            ? replay(request).map(outcomes -> new Done(outcomes, facts, true))
                            : Uni.createFrom().item(new Done(result.lines(), facts, false)));
        });
    }

    /** An account opened since its reach was checked stays unknown to this request. */
    private static PostingRequest known(PostingRequest request, Map<Long, AccountFacts> facts) {
        Function<Long, Long> orNone = account -> facts.containsKey(account) ? account : NO_ACCOUNT;
        List<Transfer> lines = request.lines().stream()
                .map(line -> line.withAccounts(orNone.apply(line.from()), orNone.apply(line.to())))
                .toList();
        return new PostingRequest(request.claim(), request.isLinked(), lines);
    }

    private Uni<List<Outcome>> replay(PostingRequest request) {
        return store.kept(request.claim())
                .onItem()
                .ifNull()
                .failWith(CommonProblem.UNAVAILABLE::problem)
                .chain(kept -> {
                    if (!kept.requestHash().equals(request.claim().requestHash())) {
                        throw CommonProblem.IDEMPOTENCY_KEY_REUSED.problem(IdempotentWrites.HEADER);
                    }
                    List<UUID> ids = kept.outcomes().stream()
                            .filter(outcome -> !isProblem(outcome))
                            .map(UUID::fromString)
                            .toList();
                    return store.postings(ids).map(postings -> outcomes(kept, postings));
                });
    }

    private static List<Outcome> outcomes(PostingStore.Kept kept, List<Outcome.Posted> postings) {
        Map<String, Outcome> byId =
                postings.stream().collect(Collectors.toMap(posted -> posted.id().toString(), Function.identity()));
        return kept.outcomes().stream()
                .map(outcome ->
                        isProblem(outcome) ? new Outcome.Refused(LedgerProblem.valueOf(outcome)) : byId.get(outcome))
                .toList();
    }

    private static boolean isProblem(String outcome) {
        return Character.isUpperCase(outcome.charAt(0));
    }
}
