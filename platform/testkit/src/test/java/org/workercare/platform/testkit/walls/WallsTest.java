package org.workercare.platform.testkit.walls;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** Each wall is run into once. */
class WallsTest {

    private static final String OFFENDING = "org.workercare.platform.testkit.walls.offending";

    private final Walls walls = new Walls(OFFENDING);
    private final JavaClasses offenders = new ClassFileImporter().importPackages(OFFENDING);

    @Test
    void a_decision_that_imports_a_framework_is_found() {
        finds(walls.decisionsKnowNoFramework(), offenders, "jakarta.enterprise");
    }

    @Test
    void a_feature_that_uses_anothers_store_is_found() {
        finds(walls.storesAreTheirFeaturesOwn(), offenders, "LeftStore");
    }

    @Test
    void features_that_form_a_circle_are_found() {
        finds(walls.featuresFormNoCircle(), offenders, "Cycle detected");
    }

    @Test
    void a_service_that_uses_anothers_class_is_found() {
        JavaClasses both = new ClassFileImporter()
                .importClasses(org.workercare.funding.Offender.class, org.workercare.station.Offended.class);
        finds(new Walls("org.workercare.funding").servicesKeepApart(), both, "Offended");
    }

    private static void finds(ArchRule wall, JavaClasses classes, String what) {
        assertThatThrownBy(() -> wall.check(classes))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(what);
    }
}
