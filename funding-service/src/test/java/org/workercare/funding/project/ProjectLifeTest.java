package org.workercare.funding.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.workercare.platform.kernel.OrganisationId;
import org.workercare.platform.kernel.OrganisationId.Level;

class ProjectLifeTest {

    private static final OrganisationId HAIDIAN = new OrganisationId("110108");
    private static final OrganisationId CITY = new OrganisationId("1101");
    private static final OrganisationId PROVINCE = new OrganisationId("11");
    private static final ReviewPath ANY = ReviewPath.of(Set.of(), HAIDIAN);
    private static final ReviewPath CITY_THEN_NATION = ReviewPath.of(Set.of(Level.NATIONAL, Level.CITY), HAIDIAN);

    @Test
    void nobody_reviews_sends_back_or_rejects_what_they_declared_or_amended() {
        ProjectLife declared = life(ProjectState.DECLARED, ANY, Set.of("ann", "amender"), Set.of());
        for (ProjectAct act : List.of(ProjectAct.REVIEW, ProjectAct.SEND_BACK, ProjectAct.REJECT)) {
            assertThat(declared.refuses(act, "ann", PROVINCE)).contains(ProjectProblem.OWN_WORK);
            assertThat(declared.refuses(act, "amender", PROVINCE)).contains(ProjectProblem.OWN_WORK);
            assertThat(declared.refuses(act, "bob", PROVINCE)).isEmpty();
        }
    }

    @Test
    void nobody_approves_what_they_declared_or_reviewed() {
        ProjectLife reviewed = life(ProjectState.REVIEWED, ANY, Set.of("ann"), Set.of("bob"));
        assertThat(reviewed.refuses(ProjectAct.APPROVE, "ann", PROVINCE)).contains(ProjectProblem.OWN_WORK);
        assertThat(reviewed.refuses(ProjectAct.APPROVE, "bob", PROVINCE)).contains(ProjectProblem.OWN_WORK);
        assertThat(reviewed.refuses(ProjectAct.APPROVE, "cem", PROVINCE)).isEmpty();
    }

    @Test
    void reviews_go_up_the_tree_by_the_levels_the_programme_names_each_by_another_person() {
        ProjectLife first = life(ProjectState.DECLARED, CITY_THEN_NATION, Set.of("ann"), Set.of());
        assertThat(first.refuses(ProjectAct.REVIEW, "bob", OrganisationId.NATIONAL))
                .contains(ProjectProblem.NOT_YOUR_TURN);
        assertThat(first.refuses(ProjectAct.REVIEW, "bob", CITY)).isEmpty();
        assertThat(first.after(ProjectAct.REVIEW)).isEqualTo(ProjectState.DECLARED);
        ProjectLife second = life(ProjectState.DECLARED, CITY_THEN_NATION, Set.of("ann"), Set.of("bob"));
        assertThat(second.refuses(ProjectAct.REVIEW, "bob", OrganisationId.NATIONAL))
                .contains(ProjectProblem.OWN_WORK);
        assertThat(second.refuses(ProjectAct.REVIEW, "cem", CITY)).contains(ProjectProblem.NOT_YOUR_TURN);
        assertThat(second.after(ProjectAct.REVIEW)).isEqualTo(ProjectState.REVIEWED);
    }

    @Property
    void a_path_leads_from_just_above_the_declarer_to_the_highest_level_named(
            @ForAll Set<Level> named, @ForAll Level of) {
        OrganisationId declarer =
                switch (of) {
                    case NATIONAL -> OrganisationId.NATIONAL;
                    case PROVINCE -> PROVINCE;
                    case CITY -> CITY;
                    case COUNTY -> HAIDIAN;
                    case GRASSROOTS -> new OrganisationId("110108-0001");
                };
        List<Level> demanded = ReviewPath.of(named, declarer).demanded();
        assertThat(demanded).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(demanded).allMatch(level -> level.compareTo(of) < 0 || level == Level.NATIONAL);
        assertThat(demanded.isEmpty()).isEqualTo(named.isEmpty());
        assertThat(demanded)
                .containsAll(
                        named.stream().filter(level -> level.compareTo(of) < 0).toList());
    }

    @Property
    void a_finished_project_allows_nothing(@ForAll ProjectAct act) {
        for (ProjectState end : List.of(ProjectState.REJECTED, ProjectState.CLOSED)) {
            assertThat(life(end, ANY, Set.of("ann"), Set.of("bob")).refuses(act, "cem", CITY))
                    .contains(ProjectProblem.WRONG_STATE);
        }
    }

    @Property
    void a_budget_once_approved_is_spendable_until_the_close_whatever_becomes_of_an_amendment(
            @ForAll ProjectState state, @ForAll ProjectAct act) {
        ProjectLife life = life(state, ANY, Set.of("ann"), Set.of());
        if (life.refuses(act, "cem", CITY).isEmpty()) {
            boolean spends = life.after(act).spends();
            assertThat(spends).isEqualTo(act == ProjectAct.APPROVE || (state.spends() && act != ProjectAct.CLOSE));
        }
    }

    private static ProjectLife life(ProjectState state, ReviewPath path, Set<String> authors, Set<String> reviewers) {
        return new ProjectLife(state, path, authors, reviewers);
    }
}
