package org.workercare.deploy.story.places;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.workercare.deploy.story.client.Body;
import org.workercare.deploy.story.client.Json;

/** The programme of 2023 and its catalogue, from {@code catalogue-2023.json}. */
public final class Catalogue {

    private static final List<String> ONLY_FOR_READERS = List.of("english", "illustrative");

    private final JsonNode data = Json.resource("catalogue-2023.json");

    /** What is posted: the programme with its three levels, without the file's remarks. */
    public ObjectNode programme() {
        ObjectNode programme = Json.with(data.path("programme"), Body.of("catalogue", data.path("aspects")));
        withoutRemarks(programme.get("catalogue"));
        return programme;
    }

    public JsonNode aspects() {
        return data.path("aspects");
    }

    public List<SubCategory> subCategories() {
        return Json.list(data.path("aspects")).stream()
                .flatMap(aspect -> Json.list(aspect.path("categories")).stream())
                .flatMap(category -> Json.list(category.path("subCategories")).stream())
                .map(kind -> new SubCategory(
                        kind.path("code").asText(), kind.path("name").asText()))
                .toList();
    }

    private static void withoutRemarks(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(ONLY_FOR_READERS);
        }
        node.forEach(Catalogue::withoutRemarks);
    }
}
