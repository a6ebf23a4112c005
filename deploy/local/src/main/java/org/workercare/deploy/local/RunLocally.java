package org.workercare.deploy.local;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Starts Worker Care on this machine and keeps it up until Ctrl-C.
 *
 * <p>{@code up} starts everything, {@code infra} what services need for {@code mvn quarkus:dev}.
 */
public final class RunLocally {

    private RunLocally() {}

    /** Exit status 1 with one line on why, if it cannot start. */
    public static void main(String[] arguments) throws InterruptedException {
        LauncherLogs.quiet();
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
        try {
            run(LaunchOptions.parse(arguments));
        } catch (CannotStart e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static void run(LaunchOptions options) throws InterruptedException {
        LocalStack stack = start(options.settings());
        Welcome welcome = new Welcome(stack, options.settings());
        if (options.infraOnly()) {
            System.out.println(welcome.forLiveCoding());
        } else {
            options.then().ifPresent(mainClass -> follow(mainClass, stack));
            System.out.println(welcome.forVisitors());
        }
        Thread.currentThread().join();
    }

    private static LocalStack start(StackSettings settings) {
        Console console = System.console();
        boolean terminal = console != null && console.isTerminal();
        try (ConsoleProgress progress = new ConsoleProgress(System.out, terminal)) {
            System.out.println("Starting Worker Care, data in " + settings.home());
            LocalStack stack = LocalStack.start(settings, progress);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack), "stop"));
            return stack;
        }
    }

    /** Ends with status 0: being told to stop is how this program ends well. */
    private static void stop(LocalStack stack) {
        System.out.println("\nStopping services, then Kafka, then PostgreSQL …");
        stack.close();
        System.out.println("Stopped. The data stays.");
        Runtime.getRuntime().halt(0);
    }

    /** A program of the same class path that uses the stack, on the same terminal. */
    private static void follow(String mainClass, LocalStack stack) {
        List<String> addresses =
                List.of(stack.gateway().toString(), stack.issuer().toString());
        try {
            int exit = new ProcessBuilder(Java.main(mainClass, addresses))
                    .inheritIO()
                    .start()
                    .waitFor();
            if (exit != 0) {
                System.out.println("It ended with status " + exit + "; everything stays up, to look into.");
            }
        } catch (IOException e) {
            System.out.println(mainClass + " did not start: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
