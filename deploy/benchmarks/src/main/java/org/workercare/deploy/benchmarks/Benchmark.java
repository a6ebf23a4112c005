package org.workercare.deploy.benchmarks;

import java.util.List;
import org.workercare.deploy.local.LocalStack;

/** Something to be measured on a running stack. */
interface Benchmark {

    String name();

    /** Measures ours and the other in turn, so that a machine that slows down slows both. */
    List<Measurement> measure(LocalStack stack) throws Exception;
}
