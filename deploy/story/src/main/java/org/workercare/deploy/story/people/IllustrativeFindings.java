package org.workercare.deploy.story.people;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Random;
import org.workercare.deploy.story.client.Json;

/**
 * What the bus measures in each worker: within the item's reference range, but for a few in each hundred, whose findings
 * fit their exposure. Clinical values are as illustrative as the workers.
 */
public final class IllustrativeFindings {

    /** The worker whose findings are serious, and who consents to be referred. */
    public static final int SERIOUS = 7;

    private static final int ONE_IN = 25;
    private static final int DECIMALS = 2;
    private static final Map<String, String> BLOOD_OF_THE_SERIOUS =
            Map.of("wbc", "2.4", "neutrophils", "1.1", "platelets", "71", "haemoglobin", "96");
    private static final Map<String, String> WITHOUT_REFERENCE =
            Map.of("fvc", "4.1", "fev1", "3.4", "fev1-fvc", "83", "height", "168", "weight", "65");

    private final JsonNode item;
    private final String code;

    /** @param item of the product's catalogue of items */
    public IllustrativeFindings(JsonNode item) {
        this.item = item;
        this.code = item.path("code").asText();
    }

    /** @param sex female or male, as the visit says */
    public String in(Worker worker, String sex) {
        Random chance = new Random(worker.number() * 1_000_003L + code.hashCode());
        boolean deviates = chance.nextInt(ONE_IN) == 0;
        if (!item.path("values").isEmpty()) {
            return deviates ? "abnormal" : "normal";
        }
        if (worker.number() == SERIOUS && BLOOD_OF_THE_SERIOUS.containsKey(code)) {
            return BLOOD_OF_THE_SERIOUS.get(code);
        }
        if (WITHOUT_REFERENCE.containsKey(code)) {
            return WITHOUT_REFERENCE.get(code);
        }
        return number(range(sex), deviates, chance);
    }

    private String number(JsonNode range, boolean deviates, Random chance) {
        BigDecimal to = decimal(range, "to", "100");
        BigDecimal from = decimal(range, "from", range.has("to") ? "5" : "0");
        BigDecimal share = deviates
                ? BigDecimal.valueOf(105L + chance.nextInt(15), 2)
                : BigDecimal.valueOf(15L + chance.nextInt(70), 2);
        return from.add(to.subtract(from).multiply(share))
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private JsonNode range(String sex) {
        return Json.list(item.path("reference")).stream()
                .filter(range ->
                        java.util.List.of("any", sex).contains(range.path("sex").asText()))
                .findFirst()
                .orElse(item.path("plausible"));
    }

    private static BigDecimal decimal(JsonNode range, String end, String otherwise) {
        return new BigDecimal(range.hasNonNull(end) ? range.path(end).asText() : otherwise);
    }
}
