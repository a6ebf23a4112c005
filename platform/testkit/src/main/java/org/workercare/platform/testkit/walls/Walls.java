package org.workercare.platform.testkit.walls;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;

/**
 * Rules for one service.
 *
 * @param root its package, such as {@code org.workercare.funding}
 */
public record Walls(String root) {

    private static final List<String> SERVICES = List.of(
            "org.workercare.funding", "org.workercare.station", "org.workercare.health", "org.workercare.gateway");

    private static final String[] FRAMEWORKS = {
        "io.quarkus..",
        "io.vertx..",
        "io.smallrye..",
        "org.hibernate..",
        "jakarta.ws.rs..",
        "jakarta.persistence..",
        "jakarta.enterprise..",
        "jakarta.inject..",
        "org.apache.kafka.."
    };

    /** Annotations that make a class part of what stands around the decisions. */
    private static final Set<String> SURROUNDINGS = Set.of(
            "jakarta.enterprise.context.ApplicationScoped",
            "jakarta.enterprise.context.RequestScoped",
            "jakarta.enterprise.context.Dependent",
            "jakarta.inject.Singleton",
            "jakarta.ws.rs.Path",
            "jakarta.persistence.Entity",
            "jakarta.persistence.Embeddable",
            "jakarta.persistence.Converter",
            "io.smallrye.config.ConfigMapping");

    /** All rules, by what they say. */
    public List<ArchRule> all() {
        return List.of(
                decisionsKnowNoFramework(), storesAreTheirFeaturesOwn(), servicesKeepApart(), featuresFormNoCircle());
    }

    /** The service's main classes. */
    public JavaClasses classesOfService() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(root);
    }

    /** What is no bean, address, entity or contract between those decides, and does so in plain Java. */
    public ArchRule decisionsKnowNoFramework() {
        return noClasses()
                .that(resideInAnyPackage(root + "..")
                        .and(describe("are no part of the surroundings", c -> !surrounds(c))))
                .should()
                .dependOnClassesThat(resideInAnyPackage(FRAMEWORKS))
                .as("decisions know no framework");
    }

    /** Features meet through use cases and events, never through each other's tables. */
    public ArchRule storesAreTheirFeaturesOwn() {
        return classes()
                .that(resideInAnyPackage(root + "..").and(describe("speak to tables", Walls::speaksToTables)))
                .should(beUsedByTheirOwnPackageOnly())
                .as("stores and entities are their feature's own");
    }

    /** What services share is events, not classes. */
    public ArchRule servicesKeepApart() {
        String[] others = SERVICES.stream()
                .filter(service -> !service.equals(root))
                .map(service -> service + "..")
                .toArray(String[]::new);
        return noClasses()
                .that(resideInAnyPackage(root + ".."))
                .should()
                .dependOnClassesThat(resideInAnyPackage(others))
                .as("services keep apart");
    }

    /** A feature can be read, and taken out, without its neighbours. */
    public ArchRule featuresFormNoCircle() {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles().as("features form no circle");
    }

    private static boolean surrounds(JavaClass javaClass) {
        JavaClass outermost = javaClass;
        while (outermost.getEnclosingClass().isPresent()) {
            outermost = outermost.getEnclosingClass().get();
        }
        return outermost.isInterface()
                || outermost.getAnnotations().stream()
                        .anyMatch(a -> SURROUNDINGS.contains(a.getRawType().getName()));
    }

    private static boolean speaksToTables(JavaClass javaClass) {
        return javaClass.getSimpleName().endsWith("Store") || javaClass.isAnnotatedWith("jakarta.persistence.Entity");
    }

    private static ArchCondition<JavaClass> beUsedByTheirOwnPackageOnly() {
        return new ArchCondition<>("be used by their own package only") {
            @Override
            public void check(JavaClass store, ConditionEvents events) {
                store.getDirectDependenciesToSelf().stream()
                        .filter(use -> !use.getOriginClass().getPackage().equals(store.getPackage()))
                        .forEach(use -> events.add(SimpleConditionEvent.violated(store, use.getDescription())));
            }
        };
    }
}
