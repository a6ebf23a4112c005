package org.workercare.gateway.home;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.workercare.platform.web.problems.Words;

/** The page at {@code /}: nothing on it comes from anywhere else. */
@Path("/")
@PermitAll
public class HomeResource {

    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.\\-\\[\\]:]{1,255}");

    private final Map<String, String> pages = Map.of("zh-CN", load("home.zh-CN.html"), "en", load("home.en.html"));
    private final URI issuer;

    HomeResource(
            @ConfigProperty(name = "workercare.home.local-issuer", defaultValue = "http://127.0.0.1:8090") URI issuer) {
        this.issuer = issuer;
    }

    @GET
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    @Operation(hidden = true)
    public Response page(
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage, @Context HttpServerRequest request) {
        String language = Words.languageFor(acceptLanguage);
        String page = pages.get(language).replace("{gateway}", origin(request)).replace("{issuer}", issuer.toString());
        return Response.ok(page)
                .header(HttpHeaders.CONTENT_LANGUAGE, language)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    /** As the visitor addressed the gateway, so that the examples can be copied; an odd name is not echoed. */
    private static String origin(HttpServerRequest request) {
        String host = request.authority() == null ? "" : request.authority().toString();
        return request.scheme() + "://" + (HOST.matcher(host).matches() ? host : "127.0.0.1:8080");
    }

    private static String load(String name) {
        try (InputStream page = HomeResource.class.getResourceAsStream("/home/" + name)) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
