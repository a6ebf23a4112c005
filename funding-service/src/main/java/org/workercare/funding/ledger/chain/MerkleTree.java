package org.workercare.funding.ledger.chain;

import java.util.ArrayList;
import java.util.List;

/** The tree over a block's postings: its root stands for all of them, a path for one. */
final class MerkleTree {

    /** Where a step's hash stands beside what was computed so far. */
    enum Side {
        LEFT,
        RIGHT
    }

    /** One step from a leaf towards the root. */
    record Step(Side side, byte[] hash) {}

    /** From the leaves up to the root; of an odd level the last node moves up as it is. */
    private final List<List<byte[]>> levels = new ArrayList<>();

    /** @param leaves their hashes, at least one */
    MerkleTree(List<byte[]> leaves) {
        if (leaves.isEmpty()) {
            throw new IllegalArgumentException("a block has at least one posting");
        }
        List<byte[]> level = leaves;
        levels.add(level);
        while (level.size() > 1) {
            level = above(level);
            levels.add(level);
        }
    }

    private static List<byte[]> above(List<byte[]> level) {
        List<byte[]> above = new ArrayList<>((level.size() + 1) / 2);
        for (int i = 0; i < level.size(); i += 2) {
            above.add(i + 1 < level.size() ? Digests.ofNode(level.get(i), level.get(i + 1)) : level.get(i));
        }
        return above;
    }

    byte[] root() {
        return levels.getLast().getFirst();
    }

    /** The steps from a leaf to the root. */
    List<Step> path(int leaf) {
        List<Step> path = new ArrayList<>();
        int at = leaf;
        for (List<byte[]> level : levels.subList(0, levels.size() - 1)) {
            int beside = at ^ 1;
            if (beside < level.size()) {
                path.add(new Step(beside < at ? Side.LEFT : Side.RIGHT, level.get(beside)));
            }
            at /= 2;
        }
        return path;
    }
}
