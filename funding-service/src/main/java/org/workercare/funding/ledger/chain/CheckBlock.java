package org.workercare.funding.ledger.chain;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.workercare.funding.ledger.chain.Block.Position;
import org.workercare.platform.kernel.signing.Signatures;

/** Holds a block against the postings it stands for. */
@ApplicationScoped
class CheckBlock {

    private final ChainStore store;
    private final Signatures signatures;

    CheckBlock(ChainStore store, Signatures signatures) {
        this.store = store;
        this.signatures = signatures;
    }

    /**
     * Looks at all postings of the block.
     *
     * @param before the block before it, or null for the first
     * @return what is wrong, or empty
     */
    Uni<Optional<ChainProblem>> of(Block block, Block before) {
        byte[] text = block.text().getBytes(StandardCharsets.UTF_8);
        if (!block.continues(before) || !signatures.verify(block.key(), text, block.signature())) {
            return Uni.createFrom().item(Optional.of(ChainProblem.BLOCK_FORGED));
        }
        Position after = before == null ? Position.BEGINNING : before.last();
        return store.leaves(after, block.last(), block.postings() + 1).map(leaves -> fault(block, leaves));
    }

    private static Optional<ChainProblem> fault(Block block, List<ChainStore.Leaf> leaves) {
        if (leaves.size() != block.postings()) {
            return Optional.of(
                    leaves.size() < block.postings() ? ChainProblem.POSTINGS_MISSING : ChainProblem.POSTINGS_ADDED);
        }
        return Arrays.equals(SealPostings.treeOf(leaves).root(), block.root())
                ? Optional.empty()
                : Optional.of(ChainProblem.POSTINGS_ALTERED);
    }
}
