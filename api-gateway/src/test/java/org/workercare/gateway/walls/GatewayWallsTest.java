package org.workercare.gateway.walls;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GatewayWallsTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final int LONGEST_FILE = 300;
    private static final int USUAL_FILE = 120;

    private static final JavaClasses GATEWAY = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.workercare.gateway");
    private static final JavaClasses OFFENDERS =
            new ClassFileImporter().importPackages("org.workercare.gateway.walls.offenders");

    static Stream<String> rules() {
        return GatewayWalls.ALL.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_gateway_keeps_to(String rule) {
        assertThat(GATEWAY).isNotEmpty();
        GatewayWalls.ALL.get(rule).check(GATEWAY);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_offenders_are_caught_by(String rule) {
        assertThat(GatewayWalls.ALL.get(rule).evaluate(OFFENDERS).hasViolation())
                .isTrue();
    }

    @Test
    void every_package_says_why_it_exists() {
        List<Path> silent = packages()
                .filter(p -> Files.notExists(p.resolve("package-info.java")))
                .toList();
        assertThat(silent).isEmpty();
        assertThat(packages()).hasSizeGreaterThanOrEqualTo(7);
    }

    private static Stream<Path> packages() {
        return sources().map(Path::getParent).distinct();
    }

    @Test
    void files_stay_short() {
        List<Long> lengths = sources().map(GatewayWallsTest::lines).sorted().toList();
        assertThat(lengths.getLast()).isLessThanOrEqualTo(LONGEST_FILE);
        assertThat(lengths.get(lengths.size() * 9 / 10)).isLessThanOrEqualTo(USUAL_FILE + 40);
    }

    private static Stream<Path> sources() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(f -> f.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
