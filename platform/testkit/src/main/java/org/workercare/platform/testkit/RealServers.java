package org.workercare.platform.testkit;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives a {@code @QuarkusTest} a real PostgreSQL and a real Kafka, started once per module.
 *
 * <p>One annotated class serves the whole module.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WithTestResource(value = TestServers.class, scope = TestResourceScope.GLOBAL)
public @interface RealServers {

    /** The service's database: funding, station, health_checkup or gateway. */
    String database();
}
