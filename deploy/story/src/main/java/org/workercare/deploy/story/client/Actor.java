package org.workercare.deploy.story.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.Predicate;

/** A person of the story doing things in one chapter: what the chapters' sentences are made of. */
public final class Actor {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String STALE = "stale";
    private static final int MOST_PER_PAGE = 200;

    private final Gateway gateway;
    private final String chapter;
    private final Person person;

    /** @param chapter the first part of this chapter's idempotency keys */
    public Actor(Gateway gateway, String chapter, Person person) {
        this.gateway = gateway;
        this.chapter = chapter;
        this.person = person;
    }

    public JsonNode reads(String path) {
        return good("GET " + path, gateway.get(person, path)).body();
    }

    public JsonNode readsIn(String language, String path) {
        return good("GET " + path, gateway.get(person, path, language)).body();
    }

    /** Every item of a list, page after page. */
    public List<JsonNode> readsAll(String path) {
        List<JsonNode> all = new ArrayList<>();
        String first = path + (path.contains("?") ? "&" : "?") + "limit=" + MOST_PER_PAGE;
        String next = first;
        while (next != null) {
            JsonNode page = reads(next);
            all.addAll(Json.items(page));
            next = page.hasNonNull("next")
                    ? first + "&cursor=" + page.get("next").asText()
                    : null;
        }
        return all;
    }

    /** Makes something new, or finds that this act has made it. */
    public JsonNode makes(String act, String path, Object body) {
        return good("POST " + path, gateway.write("POST", person, path, key(act), null, body))
                .body();
    }

    /** Makes something new, or finds that this act has made it; gives its id. */
    public String creates(String act, String path, Object body) {
        return makes(act, path, body).path("id").asText();
    }

    /** Does something to what is there: {@code POST <resource>/<verb>} for the version that stands now. */
    public JsonNode does(String act, String resource, String verb, Object body) {
        return changes("POST", act, resource, resource + "/" + verb, body);
    }

    public JsonNode amends(String act, String resource, Object body) {
        return changes("PATCH", act, resource, resource, body);
    }

    public JsonNode sets(String act, String resource, String part, Object body) {
        return changes("PUT", act, resource, resource + "/" + part, body);
    }

    /** Somebody else may change it between the look and the act: then the look is taken again. */
    private JsonNode changes(String method, String act, String resource, String path, Object body) {
        Patience patience = Patience.of(PATIENCE);
        while (true) {
            String version = good("GET " + resource, gateway.get(person, resource))
                    .etag()
                    .orElseThrow(() -> new StoryStopped("GET " + resource + " gave no ETag"));
            Answer answer = gateway.write(method, person, path, key(act), version, body);
            if (!answer.code().endsWith(STALE) || patience.isOver()) {
                return good(method + " " + path, answer).body();
            }
            patience.pause();
        }
    }

    /** Starts long work and follows it to its end. */
    public JsonNode completes(String act, String path, Object body, IntConsumer percent) {
        String job = makes(act, path, body).path("id").asText();
        String service = path.substring(0, path.indexOf('/', 1));
        JsonNode finished = awaits("the job of " + act, service + "/jobs/" + job, now -> {
            percent.accept(100
                    * now.path("done").asInt()
                    / Math.max(1, now.path("total").asInt()));
            return List.of("SUCCEEDED", "FAILED")
                    .contains(now.path("state").asText().toUpperCase(java.util.Locale.ROOT));
        });
        boolean whole = finished.path("state").asText().equalsIgnoreCase("SUCCEEDED")
                && finished.path("errors").isEmpty();
        if (!whole) {
            throw new StoryStopped("the job of " + act + " ended as " + finished.path("state") + " with errors "
                    + Json.list(finished.path("errors")).stream().limit(3).toList());
        }
        return finished;
    }

    /** Looks again and again until it is so; what it waits for is another service's doing. */
    public JsonNode awaits(String what, String path, Predicate<JsonNode> isSo) {
        Patience patience = Patience.of(PATIENCE);
        while (true) {
            JsonNode now = reads(path);
            if (isSo.test(now)) {
                return now;
            }
            if (patience.isOver()) {
                throw new StoryStopped("waited two minutes in vain for " + what);
            }
            patience.pause();
        }
    }

    private String key(String act) {
        return "story-2023/" + chapter + "/" + act;
    }

    private static Answer good(String asked, Answer answer) {
        if (!answer.isGood()) {
            throw StoryStopped.refused(asked, answer);
        }
        return answer;
    }
}
