package org.workercare.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;
import org.workercare.gateway.resilience.SecondAttempt;
import org.workercare.gateway.resilience.UpstreamFault;

class DecisionsTest {

    private static final URI FUNDING = URI.create("http://10.0.0.7:8081");

    @Property
    void every_path_below_a_prefix_loses_just_the_prefix(
            @ForAll Service service, @ForAll @AlphaChars @NotEmpty String rest) {
        Destination destination =
                Destination.of(service.prefix() + "/" + rest, "a=1").orElseThrow();
        assertThat(destination.service()).isEqualTo(service);
        assertThat(destination.uri()).isEqualTo("/" + rest + "?a=1");
    }

    @Test
    void a_prefix_is_a_whole_segment() {
        assertThat(Destination.of("/fundings/x", null)).isEmpty();
        assertThat(Destination.of("/funding", null).orElseThrow().uri()).isEqualTo("/");
        assertThat(Destination.of("/funding/q/metrics", null).orElseThrow().isInternal())
                .isTrue();
        assertThat(Destination.of("/funding/questions", null).orElseThrow().isInternal())
                .isFalse();
    }

    @Property
    void a_location_given_as_a_path_or_as_the_services_own_uri_leads_to_the_same_place(
            @ForAll @AlphaChars String path) {
        String expected = "/funding/" + path;
        assertThat(GatewayLocation.of("/" + path, "/funding", FUNDING)).isEqualTo(expected);
        assertThat(GatewayLocation.of(FUNDING + "/" + path, "/funding", FUNDING))
                .isEqualTo(expected);
    }

    @Test
    void a_location_elsewhere_stays() {
        for (String location :
                List.of("https://elsewhere.example/x", "//evil.example/x", "relative", "http://10.0.0.7/x")) {
            assertThat(GatewayLocation.of(location, "/funding", FUNDING)).isEqualTo(location);
        }
    }

    @Test
    void a_sender_cannot_strip_what_gives_a_message_its_meaning() {
        assertThat(HopByHopHeaders.in(List.of("X-Mine, Authorization", "content-length")))
                .contains("x-mine", "connection", "keep-alive")
                .doesNotContain("authorization", "content-length");
    }

    @Test
    void an_ipv6_caller_is_quoted() {
        assertThat(ForwardedHeaders.of("2400:3200::1", "a.example", "https", "/funding"))
                .containsEntry("forwarded", "for=\"[2400:3200::1]\";proto=https;host=a.example");
    }

    @Test
    void only_what_cannot_have_had_an_effect_is_sent_again() {
        assertThat(SecondAttempt.isAllowed(UpstreamFault.REFUSED, "POST", true)).isTrue();
        assertThat(SecondAttempt.isAllowed(UpstreamFault.BROKEN, "GET", false)).isTrue();
        assertThat(SecondAttempt.isAllowed(UpstreamFault.BROKEN, "POST", true)).isFalse();
        assertThat(SecondAttempt.isAllowed(UpstreamFault.BROKEN, "DELETE", false))
                .isFalse();
        assertThat(SecondAttempt.isAllowed(UpstreamFault.SILENT, "GET", false)).isFalse();
    }
}
