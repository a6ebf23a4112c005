package org.workercare.funding.ledger.chain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.workercare.funding.ledger.chain.Block.Position;

class BlockTest {

    private static final byte[] ROOT = Digests.ofLeaf("x");

    private final Block first = block(1, Block.NOTHING, 3, new Position(5, 9));
    private final Block second = block(2, first.hash(), 4, new Position(6, 13));

    @Test
    void blocks_follow_one_another_from_the_first_on() {
        assertThat(first.continues(null)).isTrue();
        assertThat(second.continues(first)).isTrue();
    }

    @Test
    void a_block_that_stands_elsewhere_does_not_follow() {
        assertThat(second.continues(null)).isFalse();
        assertThat(first.continues(second)).isFalse();
        assertThat(block(3, first.hash(), 4, new Position(6, 13)).continues(first))
                .isFalse();
        assertThat(block(2, second.hash(), 4, new Position(6, 13)).continues(first))
                .isFalse();
        assertThat(block(1, first.hash(), 3, new Position(5, 9)).continues(null))
                .isFalse();
    }

    @Test
    void a_block_whose_text_says_otherwise_does_not_follow() {
        Block forged =
                new Block(2, 5, second.last(), second.root(), second.previous(), second.text(), "k", new byte[0]);
        assertThat(forged.continues(first)).isFalse();
    }

    @Test
    void its_text_names_all_that_it_stands_for() {
        assertThat(first.text())
                .isEqualTo("v1|1|" + "00".repeat(32) + "|"
                        + java.util.HexFormat.of().formatHex(ROOT) + "|3|5|9");
        assertThat(first.hash()).isEqualTo(Digests.ofText(first.text()));
    }

    private static Block block(long number, byte[] previous, int postings, Position last) {
        String text = Block.textOf(number, previous, ROOT, postings, last);
        return new Block(number, postings, last, ROOT, previous, text, "k", new byte[0]);
    }
}
