package org.workercare.health.walls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whose table is whose: a migration is named for the feature that owns its tables. */
final class Tables {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Path FEATURES = Path.of("src/main/java/org/workercare/health");
    private static final Pattern MIGRATION = Pattern.compile("V\\d+__([a-z]+)\\.sql");
    private static final Pattern CREATED = Pattern.compile("create table (\\w+)");
    private static final Pattern NAMED = Pattern.compile("\\b(?:from|join|into|update)\\s+(\\w+)");

    private Tables() {}

    static Map<String, Set<String>> ofMigrations() throws IOException {
        Map<String, Set<String>> owners = new HashMap<>();
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            for (Path file : files.toList()) {
                var name = MIGRATION.matcher(file.getFileName().toString());
                if (name.matches()) {
                    owners.computeIfAbsent(name.group(1), feature -> new TreeSet<>())
                            .addAll(matches(CREATED, text(file)));
                }
            }
        }
        return owners;
    }

    /** @return {@code feature: table} for each table of another feature that a feature's SQL names */
    static List<String> trespassesInSources() throws IOException {
        Map<String, Set<String>> owners = ofMigrations();
        try (Stream<Path> files = Files.walk(FEATURES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file ->
                            trespasses(file.getParent().getFileName().toString(), withoutComments(file), owners)
                                    .stream())
                    .toList();
        }
    }

    static List<String> trespasses(String feature, String sql, Map<String, Set<String>> owners) {
        Set<String> others = owners.entrySet().stream()
                .filter(owner -> !owner.getKey().equals(feature))
                .flatMap(owner -> owner.getValue().stream())
                .collect(Collectors.toSet());
        return matches(NAMED, sql).stream()
                .filter(others::contains)
                .map(table -> feature + ": " + table)
                .toList();
    }

    private static String withoutComments(Path file) {
        return text(file)
                .lines()
                .filter(line -> !line.strip().startsWith("*") && !line.strip().startsWith("/"))
                .collect(Collectors.joining("\n"));
    }

    private static Set<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
