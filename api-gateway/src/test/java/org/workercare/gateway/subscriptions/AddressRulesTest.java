package org.workercare.gateway.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "192.0.0.1",
                "192.0.2.1",
                "198.18.0.1",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fec0::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "64:ff9b::a00:1",
                "64:ff9b:1::1",
                "2002:a00:1::1",
                "2001:0:1::1",
                "2001:db8::1",
                "::ffff:10.0.0.1",
                "100::1"
            })
    void an_address_that_is_not_of_the_public_internet_is_refused(String address) throws Exception {
        assertThat(AddressRules.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "172.15.0.1",
                "172.32.0.1",
                "100.128.0.1",
                "192.167.1.1",
                "223.255.255.255",
                "2400:3200::1",
                "2606:4700::1111"
            })
    void an_address_of_the_public_internet_passes(String address) throws Exception {
        assertThat(AddressRules.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @Property
    void no_ipv6_form_smuggles_an_ipv4_address_in(@ForAll("ipv4") byte[] v4) throws Exception {
        byte[] mapped = new byte[16];
        mapped[10] = (byte) 0xff;
        mapped[11] = (byte) 0xff;
        System.arraycopy(v4, 0, mapped, 12, 4);
        byte[] sixToFour = new byte[16];
        sixToFour[0] = 0x20;
        sixToFour[1] = 0x02;
        System.arraycopy(v4, 0, sixToFour, 2, 4);
        assertThat(AddressRules.isPublic(mapped)).isFalse();
        assertThat(AddressRules.isPublic(sixToFour)).isFalse();
        assertThat(Inet6Address.getByAddress(sixToFour)).isNotNull();
    }

    @Provide
    Arbitrary<byte[]> ipv4() {
        return Arbitraries.bytes().array(byte[].class).ofSize(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.com/",
                "https://127.0.0.1/",
                "https://localhost/",
                "https://[::1]/",
                "https://[::ffff:10.0.0.1]/",
                "https://[64:ff9b::a00:1]/",
                "https://2130706433/",
                "https://0x7f.1/",
                "https://user@example.com/",
                "https://10.0.0.1:8443/x",
                "file:///etc/passwd",
                "https:///x",
                ""
            })
    void a_url_that_leads_inside_is_refused_without_naming_an_address(String url) {
        Vertx vertx = Vertx.vertx();
        try {
            var check = new ReceiverAddress(vertx, new PublicOnly()).check(url).toCompletionStage();
            assertThatThrownBy(() -> check.toCompletableFuture().get())
                    .hasCauseInstanceOf(ReceiverAddress.Refused.class)
                    .satisfies(refused ->
                            assertThat(refused.getCause().getMessage()).doesNotContainPattern("\\d"));
        } finally {
            vertx.close();
        }
    }

    @Test
    void a_public_address_by_number_is_let_through_and_kept_for_the_connection() throws Exception {
        Vertx vertx = Vertx.vertx();
        try {
            var checked = new ReceiverAddress(vertx, new PublicOnly())
                    .check("https://1.1.1.1/hooks?a=1")
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get();
            assertThat(checked.address()).isEqualTo(InetAddress.getByName("1.1.1.1"));
        } finally {
            vertx.close();
        }
    }

    /** The settings of production. */
    private static final class PublicOnly implements WebhooksConfig {

        @Override
        public List<Duration> retrySchedule() {
            return List.of(Duration.ofSeconds(5));
        }

        @Override
        public Duration disableAfter() {
            return Duration.ofHours(120);
        }

        @Override
        public Duration timeout() {
            return Duration.ofSeconds(10);
        }

        @Override
        public Duration lease() {
            return Duration.ofSeconds(20);
        }

        @Override
        public Duration poll() {
            return Duration.ofMillis(200);
        }

        @Override
        public int atOnce() {
            return 1;
        }

        @Override
        public int atOncePerSubscription() {
            return 1;
        }

        @Override
        public Duration rotationOverlap() {
            return Duration.ofHours(24);
        }

        @Override
        public boolean allowPrivateAddresses() {
            return false;
        }
    }
}
