package org.workercare.gateway.subscriptions;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Finds the address behind a receiver's URL and holds it to the rules: the same check at creation and at delivery. */
@ApplicationScoped
class ReceiverAddress {

    /** Where to connect, already checked, so that a second look-up cannot lead elsewhere. */
    record Checked(URI url, InetAddress address) {}

    /** The URL may not be called. The message names no address. */
    static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Refused(String reason) {
            super(reason, null, false, false);
        }
    }

    private final Vertx vertx;
    private final boolean allowPrivate;

    ReceiverAddress(Vertx vertx, WebhooksConfig config) {
        this.vertx = vertx;
        this.allowPrivate = config.allowPrivateAddresses();
    }

    /** @return fails with {@link Refused} */
    Future<Checked> check(String url) {
        URI uri;
        try {
            uri = parse(url);
        } catch (Refused refused) {
            return Future.failedFuture(refused);
        }
        return vertx.executeBlocking(() -> new Checked(uri, resolve(uri.getHost())), false);
    }

    private URI parse(String url) {
        try {
            URI uri = new URI(url);
            boolean isSpoken = "https".equals(uri.getScheme()) || (allowPrivate && "http".equals(uri.getScheme()));
            boolean isPlain = uri.getHost() != null && uri.getRawUserInfo() == null && uri.getRawFragment() == null;
            if (!isSpoken || !isPlain || uri.getPort() == 0) {
                throw new Refused("the URL is not allowed");
            }
            return uri;
        } catch (URISyntaxException notAUri) {
            throw new Refused("the URL is not allowed");
        }
    }

    private InetAddress resolve(String host) {
        try {
            InetAddress[] found = InetAddress.getAllByName(host);
            if (!allowPrivate && !Arrays.stream(found).allMatch(AddressRules::isPublic)) {
                throw new Refused("the host's address is not allowed");
            }
            return found[0];
        } catch (UnknownHostException unknown) {
            throw new Refused("the host is not known");
        }
    }
}
