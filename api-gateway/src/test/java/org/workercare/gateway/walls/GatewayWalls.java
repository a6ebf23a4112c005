package org.workercare.gateway.walls;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;

/** The gateway's own walls, beside those every service keeps (testkit). */
final class GatewayWalls {

    /** By name, each as it would stand in a report. */
    static final Map<String, ArchRule> ALL = Map.of(
            "only stores speak SQL",
            noClasses()
                    .that()
                    .haveSimpleNameNotEndingWith("Store")
                    .should()
                    .callMethod(Mutiny.Session.class, "createNativeQuery", String.class)
                    .orShould()
                    .callMethod(Mutiny.Session.class, "createNativeQuery", String.class, Class.class),
            "webhooks stand apart from the way through",
            noClasses()
                    .that()
                    .resideInAPackage("..subscriptions..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "..gateway..routing..",
                            "..gateway..home..",
                            "..gateway..openapi..",
                            "..gateway..resilience.."),
            "the way through does not know webhooks",
            noClasses()
                    .that()
                    .resideInAnyPackage("..routing..", "..home..", "..openapi..", "..identity..", "..resilience..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("..subscriptions.."),
            "nothing sleeps",
            noClasses().should().callMethod(Thread.class, "sleep", long.class),
            "resources name their address",
            classes().that().haveSimpleNameEndingWith("Resource").should().beAnnotatedWith(jakarta.ws.rs.Path.class));

    private GatewayWalls() {}
}
