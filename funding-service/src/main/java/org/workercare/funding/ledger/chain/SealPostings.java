package org.workercare.funding.ledger.chain;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.workercare.funding.ledger.chain.Block.Position;
import org.workercare.platform.events.BackgroundLoop;
import org.workercare.platform.kernel.signing.Signatures;

/** Seals what was posted, a moment later, so that no posting waits for it. Any replica may; only one does at a time. */
@ApplicationScoped
class SealPostings {

    static final int MOST_IN_A_BLOCK = 8_192;
    private static final Duration EVERY = Duration.ofSeconds(1);

    private final Pool pool;
    private final ChainStore store;
    private final Signatures signatures;
    private BackgroundLoop loop;

    SealPostings(Pool pool, ChainStore store, Signatures signatures) {
        this.pool = pool;
        this.store = store;
        this.signatures = signatures;
    }

    void start(@Observes StartupEvent event) {
        loop = BackgroundLoop.every(
                EVERY, "sealing of postings", () -> block().map(postings -> postings == MOST_IN_A_BLOCK));
    }

    void stop(@Observes ShutdownEvent event) {
        loop.stop();
    }

    /** @return how many postings the next block has; none if there is nothing to seal, or another replica seals */
    private Uni<Integer> block() {
        return pool.withTransaction(tx -> store.own(tx)
                .chain(mine -> mine
                        ? store.settled(tx).chain(settled -> seal(tx, settled))
                        : Uni.createFrom().item(0)));
    }

    private Uni<Integer> seal(SqlClient tx, long settled) {
        return store.head(tx).chain(head -> {
            Position after = head == null ? Position.BEGINNING : head.last();
            return store.leaves(tx, after, new Position(settled - 1, Long.MAX_VALUE), MOST_IN_A_BLOCK)
                    .chain(leaves -> leaves.isEmpty()
                            ? Uni.createFrom().item(0)
                            : store.add(tx, next(head, leaves)).replaceWith(leaves.size()));
        });
    }

    private Block next(Block head, List<ChainStore.Leaf> leaves) {
        long number = head == null ? 1 : head.number() + 1;
        byte[] previous = head == null ? Block.NOTHING : head.hash();
        byte[] root = treeOf(leaves).root();
        Position last = leaves.getLast().position();
        String text = Block.textOf(number, previous, root, leaves.size(), last);
        byte[] signature = signatures.sign(text.getBytes(StandardCharsets.UTF_8));
        return new Block(number, leaves.size(), last, root, previous, text, signatures.keyId(), signature);
    }

    static MerkleTree treeOf(List<ChainStore.Leaf> leaves) {
        return new MerkleTree(
                leaves.stream().map(leaf -> Digests.ofLeaf(leaf.text())).toList());
    }
}
