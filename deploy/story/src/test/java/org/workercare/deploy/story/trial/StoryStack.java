package org.workercare.deploy.story.trial;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.workercare.deploy.local.LocalStack;
import org.workercare.deploy.local.Progress;
import org.workercare.deploy.local.StackSettings;
import org.workercare.deploy.story.Story;
import org.workercare.deploy.story.chapters.Stage;
import org.workercare.deploy.story.client.Gateway;
import org.workercare.deploy.story.console.Telling;
import org.workercare.deploy.story.partner.Partner;
import org.workercare.deploy.story.summary.Summary;
import org.workercare.platform.testkit.servers.ServiceDatabase;

/** The whole product as real processes on free ports, with a partner that listens before the story begins. */
public final class StoryStack implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final LocalStack stack;
    private final Path home;
    private final Partner partner = Partner.listening();

    private StoryStack(LocalStack stack, Path home) {
        this.stack = stack;
        this.home = home;
    }

    /** @param home for data and logs */
    public static StoryStack start(Path home) {
        StackSettings settings = StackSettings.of(Path.of("../..")).apart(home);
        return new StoryStack(LocalStack.start(settings, Progress.silent()), home);
    }

    public LocalStack parts() {
        return stack;
    }

    public Partner partner() {
        return partner;
    }

    public Path logs() {
        return home.resolve("logs");
    }

    public Stage stage(Telling telling) {
        URI gateway = URI.create("http://127.0.0.1:" + stack.gateway().getPort());
        return new Stage(new Gateway(gateway, stack.issuer()), telling);
    }

    /** Plays the story, waits until everything that was to be told is told, and reads the summary. */
    public Summary play(Telling telling) {
        Stage stage = stage(telling);
        new Story(stage, partner).play();
        awaitSilence();
        return Summary.read(stage, partner);
    }

    /** Until nothing waits to be told to Kafka or to the partner. */
    public void awaitSilence() {
        Awaitility.await("all outboxes to be empty")
                .atMost(PATIENCE)
                .until(() -> sum("select count(*) from outbox") == 0);
    }

    /** The sum of one number over all services' databases. */
    public long sum(String sql) {
        return ServiceDatabase.NAMES.stream()
                .mapToLong(name -> rows(name).number(sql))
                .sum();
    }

    public Rows rows(String database) {
        return new Rows(stack.database(database));
    }

    /** Codes of all items that can be measured. */
    public List<String> items() {
        return org.workercare.deploy.story.client.Json.items(stage(Telling.silent())
                        .actor("", org.workercare.deploy.story.chapters.Cast.DAXING_NURSE)
                        .reads("/health-checkups/items"))
                .stream()
                .map(item -> item.path("code").asText())
                .toList();
    }

    @Override
    public void close() {
        partner.close();
        stack.close();
    }
}
