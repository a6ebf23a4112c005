package org.workercare.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildRegisterTest {

    @TempDir
    Path directory;

    private Process child;

    @BeforeEach
    void start_a_child() throws Exception {
        child = new ProcessBuilder("tail", "-f", "/dev/null").start();
    }

    @AfterEach
    void end_the_child() {
        child.destroyForcibly();
    }

    @Test
    void a_noted_process_that_is_left_is_ended() {
        ChildRegister register = new ChildRegister(directory);
        register.note("funding", child.toHandle());
        register.endLeftovers();
        assertThat(child.isAlive()).isFalse();
    }

    @Test
    void a_stranger_with_the_same_number_is_left_alone() throws Exception {
        ChildRegister register = new ChildRegister(directory);
        Files.writeString(directory.resolve("funding"), child.pid() + " 2001-01-01T00:00:00Z");
        Files.writeString(directory.resolve("station"), "not a number");
        register.endLeftovers();
        assertThat(child.isAlive()).isTrue();
    }
}
