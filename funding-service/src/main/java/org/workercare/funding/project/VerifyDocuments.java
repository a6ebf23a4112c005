package org.workercare.funding.project;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Compares documents with the hashes they are handed in under. */
@ApplicationScoped
class VerifyDocuments {

    /** Megabytes take a while to hash: not on the event loop, and back on it for the session. */
    Uni<Void> of(List<SubmittedDocument> documents) {
        return documents.isEmpty()
                ? Uni.createFrom().voidItem()
                : Uni.createFrom()
                        .completionStage(() -> Vertx.currentContext()
                                .executeBlocking(() -> SubmittedDocument.checked(documents))
                                .toCompletionStage())
                        .replaceWithVoid();
    }
}
