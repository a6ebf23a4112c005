package org.workercare.platform.testkit.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LifelineTest {

    /** A launcher with one child, for the test to kill. */
    static final class Launcher {
        public static void main(String[] arguments) throws Exception {
            Process child = new ProcessBuilder("sh", "-c", "exec tail -f /dev/null").start();
            Lifeline.tie(child.pid(), Lifeline.Signal.TERM, Path.of(arguments[0]));
            System.out.println(child.pid());
            child.waitFor();
        }
    }

    @Test
    void a_child_and_its_files_go_when_the_launcher_is_killed(@TempDir Path directory) throws Exception {
        Path leftover = Files.createDirectory(directory.resolve("data"));
        Process launcher = TestJvm.start(Launcher.class, leftover.toString());
        try (BufferedReader output = launcher.inputReader()) {
            ProcessHandle child =
                    ProcessHandle.of(Long.parseLong(output.readLine())).orElseThrow();
            assertThat(child.isAlive()).isTrue();

            launcher.destroyForcibly();

            child.onExit().get(30, TimeUnit.SECONDS);
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> Files.notExists(leftover));
        }
    }

    @Test
    void a_released_child_lives_on(@TempDir Path directory) throws Exception {
        Process child = new ProcessBuilder("sh", "-c", "exec tail -f /dev/null").start();
        try {
            Lifeline lifeline = Lifeline.tie(child.pid(), Lifeline.Signal.KILL, directory);
            lifeline.release();
            lifeline.close();
            assertThat(child.isAlive()).isTrue();
            assertThat(directory).exists();
        } finally {
            child.destroyForcibly();
        }
    }
}
