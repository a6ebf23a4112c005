package org.workercare.platform.web.writes;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.workercare.platform.events.SqlState;
import org.workercare.platform.web.problems.CommonProblem;

/**
 * Sends the requests of all callers in few calls of the database: what comes in while a call is under way goes with the
 * next. A hot row is so locked once for many requests, and one commit serves them all.
 *
 * <p>Each request is decided by itself; if a call fails, its requests are sent again one by one, which their keys allow.
 *
 * @param <Q> what is asked
 * @param <R> what became of it
 */
public final class CallTogether<Q extends ClaimedRequest, R> {

    /**
     * How much at once.
     *
     * @param calls under way in the database
     * @param weightACall most that one call takes, unless a single request weighs more
     * @param weightWaiting most that waits; what comes on top is refused
     */
    public record Limits(int calls, int weightACall, int weightWaiting) {}

    private final WaitingRequests<Q, R> waiting;
    private final Function<List<Q>, Uni<List<R>>> call;

    /** @param call decides requests, in the order of their keys and no key twice, in one transaction: a result for each */
    public CallTogether(Limits limits, Function<List<Q>, Uni<List<R>>> call) {
        this.waiting = new WaitingRequests<>(limits);
        this.call = call;
    }

    /** @return what became of it; fails with {@code unavailable} if too much waits already */
    public Uni<R> decide(Q request) {
        Context context = Vertx.currentContext();
        Executor here = context == null ? Runnable::run : task -> context.runOnContext(nothing -> task.run());
        return Uni.createFrom().emitter(answer -> {
            if (waiting.add(new WaitingRequests.Waiting<>(
                    request,
                    result -> here.execute(() -> answer.complete(result)),
                    failure -> here.execute(() -> answer.fail(failure))))) {
                callNext();
            } else {
                answer.fail(CommonProblem.UNAVAILABLE.problem());
            }
        });
    }

    private void callNext() {
        List<WaitingRequests.Waiting<Q, R>> taken = waiting.take();
        if (!taken.isEmpty()) {
            send(taken).subscribe().with(done -> afterCall(), failure -> afterCall());
        }
    }

    private void afterCall() {
        waiting.release();
        callNext();
    }

    private Uni<Void> send(List<WaitingRequests.Waiting<Q, R>> taken) {
        List<Q> requests = taken.stream().map(WaitingRequests.Waiting::request).toList();
        return SqlState.retryVictim(Uni.createFrom().deferred(() -> call.apply(requests)))
                .invoke(results -> {
                    for (int i = 0; i < results.size(); i++) {
                        taken.get(i).done().accept(results.get(i));
                    }
                })
                .replaceWithVoid()
                .onFailure()
                .recoverWithUni(failure -> failed(taken, failure));
    }

    private Uni<Void> failed(List<WaitingRequests.Waiting<Q, R>> taken, Throwable failure) {
        if (taken.size() == 1) {
            taken.getFirst().failed().accept(failure);
            return Uni.createFrom().voidItem();
        }
        return Multi.createFrom()
                .iterable(taken)
                .onItem()
                .transformToUniAndConcatenate(one -> send(List.of(one)))
                .onItem()
                .ignoreAsUni();
    }
}
