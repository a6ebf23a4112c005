package org.workercare.deploy.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.workercare.deploy.story.partner.Delivery;
import org.workercare.deploy.story.summary.Fact;
import org.workercare.deploy.story.trial.Event;
import org.workercare.deploy.story.trial.PersonalData;
import org.workercare.deploy.story.trial.PlayedTwice;
import org.workercare.deploy.story.trial.StoryStack;
import org.workercare.deploy.story.trial.Topics;

/** The story is played twice on real processes; then everything it promises is looked at. */
class StoryTest {

    static PlayedTwice played;
    static StoryStack stack;
    static Topics topics;

    @BeforeAll
    static void the_story_is_played_and_played_again() {
        played = PlayedTwice.get();
        stack = played.stack();
        topics = played.topics();
    }

    @Test
    void every_published_figure_stands_in_the_summary() {
        assertThat(played.first().facts()).isNotEmpty().allMatch(Fact::holds);
    }

    @Test
    void all_2692_projects_sum_to_960_million_to_the_fen_and_every_account_to_zero() {
        assertThat(stack.rows("funding").texts("""
                select count(*) || ' ' || sum(allocated) from project where in_plan""")).containsExactly("2692 96000000000");
        assertThat(stack.rows("funding").number("select sum(available + held + spent + returned) from account"))
                .isZero();
        assertThat(stack.rows("funding").number("select sum(amount) from entry"))
                .isZero();
    }

    @Test
    void played_again_the_story_finds_its_own_work_done_and_doubles_nothing() {
        assertThat(played.second().facts())
                .containsExactlyElementsOf(played.first().facts());
        assertThat(played.secondRows()).isEqualTo(played.firstRows());
        assertThat(topics.countsByType()).isEqualTo(played.firstEvents());
    }

    @Test
    void the_partner_has_every_public_event_verified_and_in_order_for_each_subject() {
        Map<String, List<String>> published = topics.publicIdsBySubject();
        long events = published.values().stream().mapToLong(List::size).sum();
        Awaitility.await("the partner to have every public event")
                .atMost(Duration.ofMinutes(2))
                .until(() -> stack.partner().received().size() >= events);
        assertThat(heard()).isEqualTo(published);
        assertThat(stack.partner().refused()).isZero();
    }

    private static Map<String, List<String>> heard() {
        Map<String, String> topicOf = topics.all().stream()
                .collect(Collectors.toMap(Event::id, event -> event.topic() + "/" + event.subject(), (a, b) -> a));
        return stack.partner().received().stream()
                .collect(Collectors.groupingBy(
                        delivery -> topicOf.getOrDefault(delivery.id(), "unknown"),
                        Collectors.mapping(Delivery::id, Collectors.toList())));
    }

    @Test
    void nothing_died_on_the_way() {
        assertThat(stack.sum("select count(*) from dead_letter")).isZero();
        assertThat(topics.all()).noneMatch(event -> event.topic().endsWith(".dead"));
    }

    @Test
    void no_name_citizen_id_or_clinical_value_stands_in_a_log_or_on_a_topic() {
        PersonalData personal = new PersonalData(stack.items());
        assertThat(personal.in("[\"工友0001\",\"haemoglobin\"]")).hasSize(2);
        assertThat(personal.inFilesOf(stack.logs())).isEmpty();
        String allTopics = topics.all().stream()
                .map(event -> event.key() + event.headers() + event.text())
                .collect(Collectors.joining("\n"));
        assertThat(personal.in(allTopics)).isEmpty();
    }

    @Test
    void personal_values_are_sealed_in_the_databases() {
        PersonalData personal = new PersonalData(List.of());
        for (String database : List.of("funding", "station", "health_checkup")) {
            assertThat(personal.in(everyRowOf(database))).as(database).isEmpty();
        }
    }

    private static String everyRowOf(String database) {
        return stack.rows(database).tables().stream()
                .flatMap(
                        table -> stack.rows(database).texts("select cast(t as text) from \"" + table + "\" t").stream())
                .collect(Collectors.joining("\n"));
    }
}
