package org.workercare.gateway.routing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Headers that concern one connection only and end at the gateway (RFC 9110, section 7.6.1). */
final class HopByHopHeaders {

    private static final Set<String> ALWAYS = Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authentication-info",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "upgrade");
    /** A sender may not make these hop-by-hop: the message would lose its meaning or its caller. */
    private static final Set<String> NEVER = Set.of("authorization", "content-length", "content-type", "host");

    private HopByHopHeaders() {}

    /**
     * @param connection the values of the message's {@code Connection} headers
     * @return lower-case names to strip; {@code transfer-encoding} is left to whoever frames the body
     */
    static Set<String> in(List<String> connection) {
        Set<String> names = new TreeSet<>(ALWAYS);
        connection.stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .filter(name -> !name.isEmpty() && !NEVER.contains(name) && !name.equals("transfer-encoding"))
                .forEach(names::add);
        return names;
    }
}
