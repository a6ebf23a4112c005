package org.workercare.deploy.local;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the launcher was asked for.
 *
 * @param settings what to start
 * @param infraOnly PostgreSQL, Kafka and the issuer, without services
 * @param then a main class to run once all is up; it gets the gateway's and the issuer's address
 */
record LaunchOptions(StackSettings settings, boolean infraOnly, Optional<String> then) {

    static final String USAGE =
            "usage: up|infra [--port-offset=<n>] [--home=<directory for data>] [--project=<directory>] [--then=<main class>]";

    private static final Pattern OPTION = Pattern.compile("--(port-offset|home|project|then)=.+");

    /** @throws CannotStart if an argument is not understood */
    static LaunchOptions parse(String... arguments) {
        String mode = arguments.length == 0 ? "" : arguments[0];
        if (!mode.equals("up") && !mode.equals("infra")) {
            throw new CannotStart(USAGE);
        }
        requireKnown(arguments);
        StackSettings settings =
                StackSettings.of(Path.of(value(arguments, "project").orElse(".")));
        settings =
                value(arguments, "home").map(Path::of).map(settings::withHome).orElse(settings);
        settings = settings.withPorts(
                StackPorts.movedBy(offset(value(arguments, "port-offset").orElse("0"))));
        boolean infraOnly = mode.equals("infra");
        return new LaunchOptions(
                infraOnly ? settings.withoutServices() : settings, infraOnly, value(arguments, "then"));
    }

    private static void requireKnown(String... arguments) {
        for (int i = 1; i < arguments.length; i++) {
            if (!OPTION.matcher(arguments[i]).matches()) {
                throw new CannotStart("not understood: " + arguments[i] + "; " + USAGE);
            }
        }
    }

    private static Optional<String> value(String[] arguments, String name) {
        String prefix = "--" + name + "=";
        Optional<String> found = Optional.empty();
        for (int i = 1; i < arguments.length; i++) {
            if (arguments[i].startsWith(prefix)) {
                found = Optional.of(arguments[i].substring(prefix.length()));
            }
        }
        return found;
    }

    private static int offset(String text) {
        try {
            int offset = Integer.parseInt(text);
            if (offset < -7000 || offset > 46000) {
                throw new CannotStart("--port-offset must lie between -7000 and 46000");
            }
            return offset;
        } catch (NumberFormatException e) {
            throw new CannotStart("--port-offset takes a whole number, not " + text);
        }
    }
}
