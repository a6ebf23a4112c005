package org.workercare.gateway;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.workercare.platform.testkit.walls.Walls;

/** The testkit proves that each of these rules can fail. */
class WallsTest {

    @TestFactory
    Stream<DynamicTest> the_walls_stand() {
        Walls walls = new Walls("org.workercare.gateway");
        JavaClasses classes = walls.classesOfService();
        return walls.all().stream()
                .map(wall -> DynamicTest.dynamicTest(wall.getDescription(), () -> wall.check(classes)));
    }
}
