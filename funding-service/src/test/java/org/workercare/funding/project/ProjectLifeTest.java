package org.workercare.funding.project;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ProjectLifeTest {

    private static final ProjectLife DECLARED = new ProjectLife(ProjectState.DECLARED, "ann", null);
    private static final ProjectLife REVIEWED = new ProjectLife(ProjectState.REVIEWED, "ann", "bob");

    @Test
    void nobody_reviews_or_rejects_what_they_declared() {
        assertThat(DECLARED.refuses(ProjectAct.REVIEW, "ann")).contains(ProjectProblem.OWN_WORK);
        assertThat(DECLARED.refuses(ProjectAct.REJECT, "ann")).contains(ProjectProblem.OWN_WORK);
        assertThat(DECLARED.refuses(ProjectAct.REVIEW, "bob")).isEmpty();
    }

    @Test
    void nobody_approves_what_they_declared_or_reviewed() {
        assertThat(REVIEWED.refuses(ProjectAct.APPROVE, "ann")).contains(ProjectProblem.OWN_WORK);
        assertThat(REVIEWED.refuses(ProjectAct.APPROVE, "bob")).contains(ProjectProblem.OWN_WORK);
        assertThat(REVIEWED.refuses(ProjectAct.APPROVE, "cem")).isEmpty();
    }

    @Property
    void a_finished_project_allows_nothing(@ForAll ProjectAct act, @ForAll String person) {
        for (ProjectState end : new ProjectState[] {ProjectState.REJECTED, ProjectState.CLOSED}) {
            assertThat(new ProjectLife(end, "ann", "bob").refuses(act, person)).contains(ProjectProblem.WRONG_STATE);
        }
    }

    @Property
    void an_act_allowed_in_one_state_is_refused_once_it_was_done(@ForAll ProjectState state, @ForAll ProjectAct act) {
        ProjectLife life = new ProjectLife(state, "ann", "bob");
        if (life.refuses(act, "cem").isEmpty()) {
            assertThat(new ProjectLife(act.after(), "ann", "bob").refuses(act, "dan"))
                    .contains(ProjectProblem.WRONG_STATE);
        }
    }
}
