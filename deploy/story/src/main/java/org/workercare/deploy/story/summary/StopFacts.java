package org.workercare.deploy.story.summary;

import static org.workercare.deploy.story.client.Json.items;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.workercare.deploy.story.chapters.Cast;
import org.workercare.deploy.story.chapters.Stage;
import org.workercare.deploy.story.chapters.StopPapers;
import org.workercare.deploy.story.client.Actor;
import org.workercare.deploy.story.client.StoryStopped;

/** Chapter two, as the station's keeper and the drivers see it. */
final class StopFacts {

    private final Stage stage;
    private final Actor keeper;

    StopFacts(Stage stage) {
        this.stage = stage;
        this.keeper = stage.actor("", Cast.HAIDIAN_KEEPER);
    }

    Section read() {
        JsonNode site = keeper.readsAll("/stations/sites?organisation=" + Cast.HAIDIAN).stream()
                .filter(each -> each.path("name").asText().contains(StopPapers.NAME))
                .map(each -> keeper.reads("/stations/sites/" + each.path("id").asText()))
                .findFirst()
                .orElseThrow(() -> new StoryStopped("there is no " + StopPapers.NAME));
        String id = site.path("id").asText();
        return new Section(
                "网约车司机小站 · The drivers' stop",
                List.of(
                        Fact.is("名称", "name", "尚东·数字谷网约车司机小站", site.path("name").asText()),
                        Fact.is(
                                "地址",
                                "place",
                                "海淀区上地街道中关村软件园尚东·数字谷",
                                site.path("address").asText()),
                        Fact.is("状态", "state", "open", site.path("state").asText()),
                        Fact.is(
                                "设施",
                                "facilities",
                                Words.sorted(StopPapers.FACILITIES),
                                Words.sorted(Words.texts(site.path("facilities"), "kind"))),
                        Fact.is(
                                "专用车位",
                                "dedicated bays",
                                StopPapers.BAYS,
                                keeper.reads("/stations/sites/" + id + "/bays")
                                        .path("items")
                                        .size()),
                        Fact.is(
                                "共建单位",
                                "partners",
                                Words.sorted(StopPapers.PARTNERS),
                                Words.sorted(Words.texts(site.path("partners")))),
                        Fact.is("建站项目", "funded by its project", "APPROVED CNY 300,000.00", project(site)),
                        Fact.is(
                                "心愿告知",
                                "wishers told, once each",
                                Cast.drivers().size(),
                                told(id)),
                        Fact.is("优惠餐", "discounted meal", "CNY 18.00 → CNY 12.00", meal(id)),
                        Fact.is("餐补结算", "subsidies settled", "settled CNY 144.00", subsidy(id))));
    }

    private String project(JsonNode site) {
        JsonNode project = stage.actor("", Cast.AUDITOR)
                .reads("/funding/projects/" + site.path("projectId").asText());
        return project.path("state").asText() + " " + Words.money(project.path("allocated"));
    }

    private long told(String site) {
        return Cast.drivers().stream()
                .flatMap(driver -> items(stage.actor("", driver).reads("/stations/wishes/mine")).stream())
                .filter(wish -> wish.path("fulfilledBy").asText().equals(site) && wish.hasNonNull("toldAt"))
                .count();
    }

    private String meal(String site) {
        JsonNode meal = items(keeper.reads("/stations/sites/" + site + "/menu")).getFirst();
        return Words.money(meal.path("price")) + " → " + Words.money(meal.path("discountedPrice"));
    }

    private String subsidy(String site) {
        return items(keeper.reads("/stations/sites/" + site + "/subsidy-claims")).stream()
                .map(claim -> claim.path("state").asText() + " " + Words.money(claim.path("amount")))
                .reduce((one, other) -> one + ", " + other)
                .orElse("none");
    }
}
