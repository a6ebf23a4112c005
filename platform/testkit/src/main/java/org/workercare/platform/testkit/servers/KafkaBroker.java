package org.workercare.platform.testkit.servers;

import java.util.logging.Level;
import java.util.logging.Logger;
import kafka.Kafka;
import kafka.tools.StorageTool;

/** Main class of the broker's own process: formats the storage once, then runs until it is told to end. */
public final class KafkaBroker {

    private static final String CLUSTER = "d29ya2VyLWNhcmUtMDAwMQ";

    private KafkaBroker() {}

    /** @param arguments the path of the broker's properties */
    public static void main(String[] arguments) {
        Logger.getLogger("").setLevel(Level.WARNING);
        String[] format = {"format", "--config", arguments[0], "--cluster-id", CLUSTER, "--ignore-formatted"};
        int failure = StorageTool.execute(format, System.out);
        if (failure != 0) {
            System.exit(failure);
        }
        Kafka.main(arguments);
    }
}
