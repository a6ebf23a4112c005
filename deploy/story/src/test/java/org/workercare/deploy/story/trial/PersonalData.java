package org.workercare.deploy.story.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every name and citizen id of the story's people, and the names of what is measured in them. */
public final class PersonalData {

    private static final int MOST = 20;

    /** All of the story's workers, children and members are named so. */
    private static final String NAME = "(?:工友|小朋友|会员)\\d{2,4}";
    /** The county that does not exist, where all of the story's citizen ids are from. */
    private static final String CITIZEN_ID = "110199\\d{11}[\\dX]";

    private final Pattern anyOf;

    /** @param items codes of the health service's catalogue */
    public PersonalData(List<String> items) {
        Stream<String> clinical = items.stream().map(item -> Pattern.quote('"' + item + '"'));
        anyOf = Pattern.compile(
                Stream.concat(Stream.of(NAME, CITIZEN_ID), clinical).collect(Collectors.joining("|")));
    }

    /** What of it stands in a text. */
    public List<String> in(String text) {
        Matcher matcher = anyOf.matcher(text);
        return matcher.results()
                .map(found -> found.group())
                .distinct()
                .limit(MOST)
                .toList();
    }

    /** What of it stands in any file below a directory, with the file's name. */
    public List<String> inFilesOf(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .flatMap(file -> in(read(file)).stream().map(word -> file.getFileName() + ": " + word))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
