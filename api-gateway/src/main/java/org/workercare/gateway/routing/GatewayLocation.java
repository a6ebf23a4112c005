package org.workercare.gateway.routing;

import java.net.URI;

/** Turns where a service says something is into where callers find it. */
final class GatewayLocation {

    private GatewayLocation() {}

    /**
     * @param location the service's {@code Location}: a path, or a whole URI
     * @param prefix of the service at the gateway
     * @param service the service's own base address
     * @return a path at the gateway; what points elsewhere, or is relative to the request, stays as it is
     */
    static String of(String location, String prefix, URI service) {
        if (location.startsWith("/") && !location.startsWith("//")) {
            return prefix + location;
        }
        try {
            URI target = URI.create(location);
            boolean isOwn = target.getHost() != null
                    && target.getHost().equalsIgnoreCase(service.getHost())
                    && port(target) == port(service);
            return isOwn ? prefix + pathAndMore(target) : location;
        } catch (IllegalArgumentException notAUri) {
            return location;
        }
    }

    private static int port(URI uri) {
        boolean isSecure = "https".equalsIgnoreCase(uri.getScheme());
        return uri.getPort() >= 0 ? uri.getPort() : isSecure ? 443 : 80;
    }

    private static String pathAndMore(URI uri) {
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        String fragment = uri.getRawFragment() == null ? "" : "#" + uri.getRawFragment();
        return path + query + fragment;
    }
}
