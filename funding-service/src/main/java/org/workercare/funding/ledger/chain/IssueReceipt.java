package org.workercare.funding.ledger.chain;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.workercare.funding.ledger.chain.Block.Position;
import org.workercare.platform.kernel.signing.Signatures;
import org.workercare.platform.web.problems.CommonProblem;

/** Gives proof of a posting that an outsider checks with nothing but the public key. */
@ApplicationScoped
class IssueReceipt {

    /**
     * A receipt. The SHA-256 of a zero byte and the posting's text leads, step by step, to the root that the block's text
     * names; the block's text is what was signed.
     *
     * @param posting the text of the posting, as the ledger's documentation lays it out
     * @param block the text of the block
     * @param signature Ed25519 over the block's text, base64
     * @param publicKey base64 of X.509; trust the one you were given before, not this one
     */
    record Receipt(String posting, List<Step> path, String block, String signature, String keyId, String publicKey) {}

    /** The other half of a node: SHA-256 of a one byte, left and right. */
    record Step(String side, String hash) {}

    private final ChainStore store;
    private final Signatures signatures;

    IssueReceipt(ChainStore store, Signatures signatures) {
        this.store = store;
        this.signatures = signatures;
    }

    /** @return the receipt; fails with {@code not-found} or {@code not-sealed-yet} */
    Uni<Receipt> of(UUID posting) {
        return store.position(posting)
                .onItem()
                .ifNull()
                .failWith(CommonProblem.NOT_FOUND::problem)
                .chain(position -> store.covering(posting)
                        .onItem()
                        .ifNull()
                        .failWith(ChainProblem.NOT_SEALED_YET::problem)
                        .chain(block -> receipt(block, position)));
    }

    private Uni<Receipt> receipt(Block block, Position position) {
        return store.blocks(block.number() - 1, block.number() - 1)
                .map(before -> before.isEmpty()
                        ? Position.BEGINNING
                        : before.getFirst().last())
                .chain(after -> store.leaves(after, block.last(), block.postings()))
                .map(leaves -> receipt(block, leaves, position));
    }

    private Receipt receipt(Block block, List<ChainStore.Leaf> leaves, Position position) {
        int at = IntStream.range(0, leaves.size())
                .filter(i -> leaves.get(i).position().equals(position))
                .findFirst()
                .orElseThrow();
        List<Step> path = SealPostings.treeOf(leaves).path(at).stream()
                .map(step -> new Step(
                        step.side().name().toLowerCase(Locale.ROOT),
                        HexFormat.of().formatHex(step.hash())))
                .toList();
        return new Receipt(
                leaves.get(at).text(),
                path,
                block.text(),
                Base64.getEncoder().encodeToString(block.signature()),
                block.key(),
                signatures.publicKeys().get(block.key()));
    }
}
