package org.workercare.deploy.story.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.workercare.platform.kernel.privacy.CitizenId;

/** The story's people add up to the published numbers and are nobody's. */
class IllustrativePeopleTest {

    @Test
    void eight_hundred_workers_of_five_industries_each_have_a_citizen_id_of_their_own() {
        List<Worker> workers = IllustrativeWorkers.all();
        assertThat(workers).hasSize(800);
        assertThat(workers.stream().map(Worker::citizenId).distinct()).hasSize(800);
        assertThat(workers.stream().collect(Collectors.groupingBy(Worker::industry, Collectors.counting())))
                .hasSize(5)
                .containsValues(160L);
    }

    @Test
    void citizen_ids_are_well_formed_but_of_a_county_that_does_not_exist() {
        assertThat(IllustrativeWorkers.all()).allSatisfy(worker -> {
            assertThat(CitizenId.parse(worker.citizenId()).reveal()).isEqualTo(worker.citizenId());
            assertThat(worker.citizenId()).startsWith("110199");
        });
    }

    @Test
    void the_same_people_come_every_time() {
        assertThat(IllustrativeWorkers.all()).isEqualTo(IllustrativeWorkers.all());
    }

    @Test
    void more_than_ninety_children_are_six_to_twelve_on_every_day_of_the_class() {
        LocalDate lastDay = LocalDate.of(2023, 8, 18);
        List<Child> children = IllustrativeChildren.on(lastDay);
        assertThat(children).hasSizeGreaterThan(90);
        for (LocalDate day : List.of(lastDay.minusDays(45), lastDay)) {
            assertThat(children.stream()
                            .map(child -> Period.between(child.birth(), day).getYears()))
                    .allMatch(age -> age >= 6 && age <= 12)
                    .contains(6, 12);
        }
    }
}
