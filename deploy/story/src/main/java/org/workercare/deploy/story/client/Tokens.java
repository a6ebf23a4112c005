package org.workercare.deploy.story.client;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Access tokens of the story's people, from the local issuer; each is asked for once. */
public final class Tokens {

    private final URI issuer;
    private final Wire wire;
    private final Map<Person, String> kept = new ConcurrentHashMap<>();

    /** @param issuer whose {@code /token} is asked */
    Tokens(URI issuer, Wire wire) {
        this.issuer = issuer.resolve("/token");
        this.wire = wire;
    }

    String of(Person person) {
        return kept.computeIfAbsent(person, this::ask);
    }

    private String ask(Person person) {
        String form = "sub=" + encoded(person.subject()) + "&org=" + encoded(person.organisation()) + "&roles="
                + encoded(String.join(",", person.roles()));
        Answer answer = wire.send(HttpRequest.newBuilder(issuer)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        if (!answer.isGood()) {
            throw StoryStopped.refused("POST " + issuer, answer);
        }
        return answer.body().path("access_token").asText();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
