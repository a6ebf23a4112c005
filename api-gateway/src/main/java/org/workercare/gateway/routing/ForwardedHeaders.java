package org.workercare.gateway.routing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Tells a service whom the gateway speaks for: {@code Forwarded} (RFC 7239) and the older {@code X-Forwarded-*}.
 *
 * <p>What a caller claims under these names is dropped: the gateway is the edge, and only what it saw itself is true.
 */
final class ForwardedHeaders {

    static final Set<String> CLAIMS = Set.of(
            "forwarded",
            "x-forwarded-for",
            "x-forwarded-host",
            "x-forwarded-port",
            "x-forwarded-prefix",
            "x-forwarded-proto",
            "x-real-ip");

    private ForwardedHeaders() {}

    /**
     * @param peer the caller's address, IPv6 without brackets
     * @param host as the caller addressed the gateway, or null
     * @param scheme {@code http} or {@code https}
     * @param prefix what the gateway takes off the path
     */
    static Map<String, String> of(String peer, String host, String scheme, String prefix) {
        Map<String, String> headers = new LinkedHashMap<>();
        String node = peer.contains(":") ? "[" + peer + "]" : peer;
        String forwarded = "for=" + quoted(node) + ";proto=" + scheme;
        headers.put("x-forwarded-for", peer);
        headers.put("x-forwarded-proto", scheme);
        headers.put("x-forwarded-prefix", prefix);
        if (host != null) {
            headers.put("x-forwarded-host", host);
            forwarded += ";host=" + quoted(host);
        }
        headers.put("forwarded", forwarded);
        return headers;
    }

    private static String quoted(String value) {
        boolean isToken = value.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '.' || c == '-');
        return isToken ? value : '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
