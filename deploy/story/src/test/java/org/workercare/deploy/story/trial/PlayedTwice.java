package org.workercare.deploy.story.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import org.workercare.deploy.story.console.Telling;
import org.workercare.deploy.story.summary.Summary;

/**
 * The story, played and played again on real processes: once for all test classes that look at what came of it.
 *
 * @param firstEvents how many events of each type there were after the first run
 */
public record PlayedTwice(
        StoryStack stack,
        Summary first,
        Map<String, Long> firstRows,
        Map<String, Integer> firstEvents,
        Summary second,
        Map<String, Long> secondRows,
        Topics topics) {

    private static PlayedTwice played;

    /** Plays at the first call; everything stops with the JVM. */
    public static synchronized PlayedTwice get() {
        if (played == null) {
            played = play();
        }
        return played;
    }

    private static PlayedTwice play() {
        StoryStack stack = StoryStack.start(newHome());
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop the story's stack"));
        Summary first = stack.play(Telling.silent());
        Map<String, Long> firstRows = Census.of(stack.parts());
        Map<String, Integer> firstEvents = Topics.of(stack.parts().kafka()).countsByType();
        Summary second = stack.play(Telling.silent());
        return new PlayedTwice(
                stack,
                first,
                firstRows,
                firstEvents,
                second,
                Census.of(stack.parts()),
                Topics.of(stack.parts().kafka()));
    }

    private static java.nio.file.Path newHome() {
        try {
            return Files.createTempDirectory("story");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
