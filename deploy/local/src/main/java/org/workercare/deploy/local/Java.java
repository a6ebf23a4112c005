package org.workercare.deploy.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Command lines for a JVM like this one. */
final class Java {

    private Java() {}

    static List<String> command(List<String> options, String... rest) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of(rest));
        return command;
    }

    /** Runs a main class of this JVM's own class path. */
    static List<String> main(String mainClass, List<String> arguments) {
        List<String> command = command(List.of(), "-cp", System.getProperty("java.class.path"), mainClass);
        command.addAll(arguments);
        return command;
    }
}
