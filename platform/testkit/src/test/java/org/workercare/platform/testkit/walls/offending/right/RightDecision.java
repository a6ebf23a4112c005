package org.workercare.platform.testkit.walls.offending.right;

import jakarta.enterprise.inject.Vetoed;
import org.workercare.platform.testkit.walls.offending.left.LeftStore;

/** Breaks every wall: imports a framework, another feature's store, and closes a circle. */
@Vetoed
public class RightDecision {

    public LeftStore store;
}
