package org.workercare.deploy.story.summary;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;
import org.workercare.deploy.story.client.Json;
import org.workercare.platform.kernel.Money;

/** Answers in the words the summary prints. */
final class Words {

    private Words() {}

    static String money(Money money) {
        return "CNY %,d.%02d".formatted(money.fen() / 100, Math.abs(money.fen() % 100));
    }

    static String money(JsonNode money) {
        return money(Json.money(money));
    }

    static String count(long number) {
        return "%,d".formatted(number);
    }

    /** The texts of an array in a fixed order, or those of one member of its objects. */
    static String sorted(List<String> words) {
        return words.stream().sorted().collect(Collectors.joining(", "));
    }

    static List<String> texts(JsonNode array) {
        return Json.list(array).stream().map(JsonNode::asText).toList();
    }

    static List<String> texts(JsonNode array, String member) {
        return Json.list(array).stream().map(each -> each.path(member).asText()).toList();
    }
}
