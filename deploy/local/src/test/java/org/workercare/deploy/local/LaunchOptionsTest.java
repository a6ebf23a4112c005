package org.workercare.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LaunchOptionsTest {

    @Test
    void up_starts_all_four_services_on_the_documented_ports() {
        StackSettings settings = LaunchOptions.parse("up").settings();
        assertThat(settings.services()).containsExactly(ServiceName.values());
        assertThat(settings.ports().gateway()).isEqualTo(8080);
        assertThat(settings.home()).isEqualTo(Path.of(".local").toAbsolutePath());
    }

    @Test
    void infra_starts_no_service_and_one_number_moves_every_port() {
        LaunchOptions options = LaunchOptions.parse("infra", "--port-offset=100", "--home=elsewhere");
        assertThat(options.settings().services()).isEmpty();
        assertThat(options.settings().ports().issuer()).isEqualTo(8190);
        assertThat(options.settings().home()).isEqualTo(Path.of("elsewhere").toAbsolutePath());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "upp", "up --port-offset=far", "up --port-offset=90000", "up --prot-offset=1", "up story"})
    void what_it_does_not_understand_it_says(String line) {
        assertThatThrownBy(() -> LaunchOptions.parse(line.split(" "))).isInstanceOf(CannotStart.class);
    }
}
