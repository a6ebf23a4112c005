package org.workercare.funding.ledger.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MerkleTreeTest {

    /** The empty leaf's hash is given in RFC 9162's predecessor's test vectors (certificate-transparency). */
    @Test
    void a_tree_of_one_leaf_is_that_leaf() {
        assertThat(HexFormat.of().formatHex(new MerkleTree(List.of(Digests.ofLeaf(""))).root()))
                .isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
    }

    @Property
    void every_leaf_s_path_leads_to_the_root(
            @ForAll @IntRange(min = 1, max = 300) int size, @ForAll @IntRange(max = 299) int at) {
        List<byte[]> leaves = leaves(size);
        int leaf = at % size;
        MerkleTree tree = new MerkleTree(leaves);
        assertThat(folded(leaves.get(leaf), tree.path(leaf))).isEqualTo(tree.root());
    }

    @Property
    void another_leaf_at_that_place_leads_elsewhere(
            @ForAll @IntRange(min = 1, max = 300) int size, @ForAll @IntRange(max = 299) int at) {
        MerkleTree tree = new MerkleTree(leaves(size));
        assertThat(folded(Digests.ofLeaf("another"), tree.path(at % size))).isNotEqualTo(tree.root());
    }

    @Property
    void leaves_in_another_order_have_another_root(
            @ForAll @IntRange(min = 2, max = 300) int size, @ForAll @IntRange(max = 298) int at) {
        List<byte[]> swapped = new ArrayList<>(leaves(size));
        int one = at % (size - 1);
        swapped.set(one, leaves(size).get(one + 1));
        swapped.set(one + 1, leaves(size).get(one));
        assertThat(new MerkleTree(swapped).root()).isNotEqualTo(new MerkleTree(leaves(size)).root());
    }

    private static byte[] folded(byte[] leaf, List<MerkleTree.Step> path) {
        byte[] at = leaf;
        for (MerkleTree.Step step : path) {
            at = switch (step.side()) {
                case LEFT -> Digests.ofNode(step.hash(), at);
                case RIGHT -> Digests.ofNode(at, step.hash());
            };
        }
        return at;
    }

    private static List<byte[]> leaves(int size) {
        return IntStream.range(0, size).mapToObj(i -> Digests.ofLeaf("" + i)).toList();
    }
}
