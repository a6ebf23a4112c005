package org.workercare.funding;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.workercare.platform.testkit.RealServers;

/** What a newcomer copies out of the documentation works. */
@QuarkusTest
@RealServers(database = "funding")
class DocumentedExamplesTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern EXAMPLE = Pattern.compile("(?ms)^```sh\n(.*?)^```$");
    /** What depends on where the service runs, and on what is in it. */
    private static final Pattern OWN = Pattern.compile("(?m)^(FUNDING|TOKEN|PROGRAMME|PROJECT)=.*$");

    @Test
    void the_examples_run_as_they_are_written_one_after_the_other(@TempDir Path folder) throws Exception {
        String programme = Projects.funded("100.00", "110115", "2.1.1");
        String project = Projects.account(programme, "110115").getString("project");
        Path script = Files.writeString(folder.resolve("examples.sh"), "set -eu\n" + examples());
        Path output = folder.resolve("output");
        ProcessBuilder bash = new ProcessBuilder("bash", "-x", script.toString())
                .directory(ROOT.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        bash.environment().put("FUNDING", "http://localhost:" + RestAssured.port);
        bash.environment().put("TOKEN", Api.financeOfficer().token());
        bash.environment().put("PROGRAMME", programme);
        bash.environment().put("PROJECT", project);
        bash.environment().put("RECEIPT", folder.resolve("receipt.json").toString());
        bash.environment().merge("PATH", System.getProperty("java.home") + "/bin", (path, java) -> java + ":" + path);
        Process run = bash.start();
        assertThat(run.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(run.exitValue()).as(Files.readString(output)).isZero();
        assertThat(output)
                .content()
                .contains("True: this posting is sealed in block")
                .contains("\"posted\":1,\"refused\":1")
                .contains("\"pieces\":{\"available\":3,\"held\":0,\"spent\":2,\"returned\":0}")
                .contains("\"state\":\"VOIDED\"");
    }

    private static String examples() throws IOException {
        String page = Files.readString(ROOT.resolve("docs/api/funding.md"));
        String examples =
                EXAMPLE.matcher(page).results().map(example -> example.group(1)).collect(Collectors.joining("\n"));
        assertThat(examples).contains("FUNDING=", "CheckReceipt.java");
        return OWN.matcher(examples).replaceAll("");
    }
}
