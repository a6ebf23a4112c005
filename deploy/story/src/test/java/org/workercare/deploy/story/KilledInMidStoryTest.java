package org.workercare.deploy.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.workercare.deploy.story.partner.ExpectedEvents;
import org.workercare.deploy.story.summary.Fact;
import org.workercare.deploy.story.summary.Summary;
import org.workercare.deploy.story.trial.Killings;
import org.workercare.deploy.story.trial.StoryStack;
import org.workercare.deploy.story.trial.Topics;

/** Each of the three services, the gateway and Kafka is killed in mid-story, and the story ends as if nothing had been. */
class KilledInMidStoryTest {

    @ParameterizedTest
    @ValueSource(longs = {2023})
    void whoever_is_killed_the_story_ends_with_the_same_totals_and_no_event_lost_or_applied_twice(
            long seed, @TempDir Path home) throws Exception {
        try (StoryStack stack = StoryStack.start(home);
                Killings killings = new Killings(stack.parts(), seed)) {
            Summary summary = stack.play(killings);
            assertThat(killings.killed()).hasSize(5);
            assertThat(summary.facts())
                    .as(killings.killed().toString())
                    .isNotEmpty()
                    .allMatch(Fact::holds);
            assertThat(stack.sum("select count(*) from outbox")).isZero();
            assertThat(stack.sum("select count(*) from dead_letter")).isZero();
            everyEventWasToldAndHeardOnce(stack);
        }
    }

    private static void everyEventWasToldAndHeardOnce(StoryStack stack) {
        Topics topics = Topics.of(stack.parts().kafka());
        Map<String, Integer> told = new TreeMap<>();
        topics.all().stream()
                .filter(event -> event.isPublic())
                .map(event -> event.id() + " " + event.shortType())
                .distinct()
                .forEach(event -> told.merge(event.substring(event.indexOf(' ') + 1), 1, Integer::sum));
        assertThat(told).isEqualTo(ExpectedEvents.byType());
        Awaitility.await("the partner to have every public event")
                .atMost(Duration.ofMinutes(2))
                .until(() -> stack.partner().received().size() >= ExpectedEvents.total());
        assertThat(stack.partner().countsByType()).isEqualTo(ExpectedEvents.byType());
        assertThat(stack.partner().outOfOrder()).isZero();
        assertThat(stack.rows("gateway").number("select count(*) from delivery where state <> 'delivered'"))
                .isZero();
    }
}
