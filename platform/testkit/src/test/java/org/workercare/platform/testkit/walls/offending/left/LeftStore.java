package org.workercare.platform.testkit.walls.offending.left;

/** Belongs to its feature alone. */
public class LeftStore {

    public org.workercare.platform.testkit.walls.offending.right.RightDecision decision;
}
