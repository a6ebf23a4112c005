package org.workercare.station.reservation;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

/** A service whose clock is wrong promises, keeps and releases no bay at a wrong time: it does not look at its clock. */
class DatabaseClockTest {

    private static final String[] FEATURES = {"org.workercare.station.reservation..", "org.workercare.station.closure.."
    };

    /** Looks at the clock, which the rule must find. */
    static final class Culprit {
        OffsetDateTime look() {
            return OffsetDateTime.now();
        }
    }

    @Test
    void reservations_and_closures_ask_the_database_for_the_time() {
        rule().check(new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.workercare.station"));
    }

    @Test
    void the_rule_finds_whoever_asks_java() {
        assertThat(rule().evaluate(new ClassFileImporter().importClasses(Culprit.class))
                        .hasViolation())
                .isTrue();
    }

    private static ArchRule rule() {
        return noClasses().that().resideInAnyPackage(FEATURES).should(askJavaForTheTime());
    }

    private static ArchCondition<JavaClass> askJavaForTheTime() {
        return new ArchCondition<>("ask Java for the time") {
            @Override
            public void check(JavaClass asking, ConditionEvents events) {
                asking.getCodeUnitCallsFromSelf().stream()
                        .filter(call -> isClock(
                                call.getTarget().getOwner().getName(),
                                call.getTarget().getName()))
                        .forEach(call -> events.add(SimpleConditionEvent.satisfied(asking, call.getDescription())));
            }
        };
    }

    private static boolean isClock(String owner, String method) {
        return owner.startsWith("java.time.") && method.equals("now")
                || owner.equals("java.time.Clock")
                || owner.equals("java.lang.System") && (method.equals("currentTimeMillis") || method.equals("nanoTime"))
                || owner.equals("java.util.Date") && method.equals("<init>");
    }
}
