package org.workercare.health.interpretation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.workercare.health.catalogue.Edition;
import org.workercare.health.catalogue.ExaminationKind;
import org.workercare.health.catalogue.LocalText;

/** Reads the rule data from the class path; its shape is {@code /catalogue/rules.schema.json}. */
public final class RuleFiles {

    private static final ObjectMapper JSON = new ObjectMapper();

    private RuleFiles() {}

    /** @throws UncheckedIOException if a file is missing or malformed: a fault of the build */
    public static RuleBook read() {
        Map<Edition, List<Rule>> editions = new EnumMap<>(Edition.class);
        for (Edition edition : Edition.values()) {
            editions.put(edition, rules("gbz188-" + edition.year() + ".json"));
        }
        return new RuleBook(editions, rules("critical.json"));
    }

    private static List<Rule> rules(String name) {
        try (InputStream in = RuleFiles.class.getResourceAsStream("/catalogue/" + name)) {
            JsonNode file = JSON.readTree(in);
            String standard = file.get("standard").textValue();
            return list(file.get("rules"), row -> rule(standard, row));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Rule rule(String standard, JsonNode row) {
        return new Rule(
                row.get("id").textValue(),
                row.get("version").intValue(),
                JSON.convertValue(row.get("layer"), Layer.class),
                row.has("hazards") ? list(row.get("hazards"), JsonNode::textValue) : List.of(),
                row.has("kind") ? ExaminationKind.fromString(row.get("kind").textValue()) : null,
                standard,
                row.get("clause").textValue(),
                row.get("source").textValue(),
                row.get("verified").booleanValue(),
                JSON.convertValue(row.get("outcome"), Outcome.class),
                condition(row.get("when")),
                JSON.convertValue(row.get("conclusion"), LocalText.class),
                JSON.convertValue(row.get("advice"), LocalText.class),
                row.get("withinDays").intValue());
    }

    private static Condition condition(JsonNode node) {
        if (node.has("all")) {
            return new Condition.All(list(node.get("all"), RuleFiles::condition));
        }
        if (node.has("any")) {
            return new Condition.Any(list(node.get("any"), RuleFiles::condition));
        }
        if (node.has("oneOf")) {
            return new Condition.Seen(node.get("item").textValue(), list(node.get("oneOf"), JsonNode::textValue));
        }
        return new Condition.Within(
                measure(node.get("measure")),
                bound(node, "below"),
                bound(node, "atMost"),
                bound(node, "atLeast"),
                bound(node, "above"));
    }

    private static Measure measure(JsonNode node) {
        String form = node.fieldNames().next();
        JsonNode content = node.get(form);
        return switch (form) {
            case "item" -> new Measure.Of(content.textValue());
            case "mean" -> new Measure.Mean(list(content, RuleFiles::measure));
            case "highest" -> new Measure.Highest(list(content, RuleFiles::measure));
            case "lowest" -> new Measure.Lowest(list(content, RuleFiles::measure));
            case "rounded" -> new Measure.Rounded(measure(content));
            case "weighted" -> new Measure.Weighted(list(content, RuleFiles::part));
            default -> throw new IllegalArgumentException("no such measure: " + form);
        };
    }

    private static Measure.Weighted.Part part(JsonNode node) {
        return new Measure.Weighted.Part(measure(node.get("measure")), bound(node, "weight"));
    }

    private static BigDecimal bound(JsonNode node, String name) {
        return node.has(name) ? new BigDecimal(node.get(name).textValue()) : null;
    }

    private static <T> List<T> list(JsonNode array, Function<JsonNode, T> each) {
        return StreamSupport.stream(array.spliterator(), false).map(each).toList();
    }
}
