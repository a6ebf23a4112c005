package org.workercare.funding.ledger;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.workercare.platform.web.writes.CallTogether;

/** Posts the requests of all callers in few calls of the database. */
@ApplicationScoped
class PostTogether {

    private final CallTogether<PostingRequest, PostingStore.Result> calls;

    PostTogether(
            PostingStore store,
            @ConfigProperty(name = "workercare.ledger.calls-at-once", defaultValue = "2") int callsAtOnce,
            @ConfigProperty(name = "workercare.ledger.lines-a-call", defaultValue = "500") int linesACall,
            @ConfigProperty(name = "workercare.ledger.lines-waiting", defaultValue = "50000") int linesWaiting) {
        this.calls = new CallTogether<>(
                new CallTogether.Limits(callsAtOnce, linesACall, linesWaiting),
                requests -> store.post(new PostingBatch(requests)));
    }

    /** @return what became of it; fails with {@code unavailable} if too many wait already */
    Uni<PostingStore.Result> post(PostingRequest request) {
        return calls.decide(request);
    }
}
