package org.workercare.deploy.story.places;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.workercare.deploy.story.client.Body;
import org.workercare.deploy.story.client.Json;

/** What the formula knows of places: living standards, kinds of region, flood-hit counties and contact counties. */
public final class Regions {

    private static final String ATTRIBUTES = "attributes";

    private final JsonNode data = Json.resource("regions-2023.json");
    private final Map<String, JsonNode> provinces = Json.list(data.path("provinces")).stream()
            .collect(Collectors.toMap(p -> p.path("organisation").asText(), p -> p));

    /** The counties that floods hit. */
    List<String> flooded() {
        return Json.list(data.path("flooded")).stream().map(JsonNode::asText).toList();
    }

    boolean isLessDeveloped(Division division) {
        return Json.list(provinces.get(division.province()).path(ATTRIBUTES)).stream()
                .anyMatch(attribute -> attribute.asText().equals("LESS_DEVELOPED"));
    }

    /** One row per province, flood-hit county and contact county; a county keeps its province's attributes. */
    public List<Object> rows(List<Division> contactCounties) {
        List<Object> rows = new ArrayList<>(Json.list(data.path("provinces")));
        flooded().forEach(county -> rows.add(row(county, "FLOOD")));
        contactCounties.forEach(county -> rows.add(row(county.id(), "CONTACT_COUNTY")));
        return rows;
    }

    private ObjectNode row(String county, String kind) {
        JsonNode province = provinces.get(county.substring(0, 2));
        List<String> attributes = new ArrayList<>();
        province.path(ATTRIBUTES).forEach(attribute -> attributes.add(attribute.asText()));
        attributes.add(kind);
        return Json.with(province, Body.of("organisation", county).and(ATTRIBUTES, attributes));
    }
}
