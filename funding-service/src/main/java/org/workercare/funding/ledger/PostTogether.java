package org.workercare.funding.ledger;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.Executor;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.workercare.platform.events.SqlState;
import org.workercare.platform.web.problems.CommonProblem;

/**
 * Posts the requests of all callers in few calls of the database: what comes in while a call is under way goes with the
 * next. A hot account is so locked once for many requests, and one commit serves them all.
 *
 * <p>Each request is decided by itself; if a call fails, its requests are sent again one by one, which their keys allow.
 */
@ApplicationScoped
class PostTogether {

    private final PostingStore store;
    private final WaitingRequests waiting;

    PostTogether(
            PostingStore store,
            @ConfigProperty(name = "workercare.ledger.calls-at-once", defaultValue = "2") int callsAtOnce,
            @ConfigProperty(name = "workercare.ledger.lines-a-call", defaultValue = "500") int linesACall,
            @ConfigProperty(name = "workercare.ledger.lines-waiting", defaultValue = "50000") int linesWaiting) {
        this.store = store;
        this.waiting = new WaitingRequests(callsAtOnce, linesACall, linesWaiting);
    }

    /** @return what became of it; fails with {@code unavailable} if too many wait already */
    Uni<PostingStore.Result> post(PostingRequest request) {
        Context context = Vertx.currentContext();
        Executor here = context == null ? Runnable::run : task -> context.runOnContext(nothing -> task.run());
        return Uni.createFrom().emitter(answer -> {
            if (waiting.add(new WaitingRequests.Waiting(
                    request,
                    result -> here.execute(() -> answer.complete(result)),
                    failure -> here.execute(() -> answer.fail(failure))))) {
                call();
            } else {
                answer.fail(CommonProblem.UNAVAILABLE.problem());
            }
        });
    }

    private void call() {
        List<WaitingRequests.Waiting> taken = waiting.take();
        if (taken.isEmpty()) {
            return;
        }
        send(taken).subscribe().with(done -> next(), failure -> next());
    }

    private void next() {
        waiting.release();
        call();
    }

    private Uni<Void> send(List<WaitingRequests.Waiting> taken) {
        PostingBatch batch = new PostingBatch(
                taken.stream().map(WaitingRequests.Waiting::request).toList());
        return SqlState.retryVictim(store.post(batch))
                .invoke(results -> {
                    for (int i = 0; i < results.size(); i++) {
                        taken.get(i).done().accept(results.get(i));
                    }
                })
                .replaceWithVoid()
                .onFailure()
                .recoverWithUni(failure -> failed(taken, failure));
    }

    private Uni<Void> failed(List<WaitingRequests.Waiting> taken, Throwable failure) {
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
