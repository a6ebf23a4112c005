package org.workercare.deploy.story.summary;

import static org.workercare.deploy.story.client.Json.list;
import static org.workercare.deploy.story.client.Json.money;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.workercare.deploy.story.client.Actor;
import org.workercare.deploy.story.client.StoryStopped;
import org.workercare.platform.kernel.Money;

/** Chapter one, as an auditor of the national federation sees it. */
final class FundsFacts {

    private static final String PROGRAMME = "2023年中央财政专项帮扶资金";
    private static final String PURPOSE = "在政府救助之前、之外和基础之上，帮扶遇到临时性、突发性、特殊性困难的职工，并开展送温暖慰问";
    private static final String TILTS = "BORDER, ETHNIC_MINORITY, LESS_DEVELOPED, NORTH_EAST";

    private final Actor auditor;
    private JsonNode programme;
    private JsonNode report;

    FundsFacts(Actor auditor) {
        this.auditor = auditor;
    }

    Section read() {
        programme = auditor.readsAll("/funding/programmes").stream()
                .filter(each -> each.path("name").asText().equals(PROGRAMME))
                .findFirst()
                .orElseThrow(() -> new StoryStopped("there is no programme " + PROGRAMME));
        report = auditor.reads("/funding/reports/summary?programme=" + id());
        List<Fact> facts = new ArrayList<>();
        addIssue(facts);
        addStructure(facts);
        addDivision(facts);
        addLedger(facts);
        return new Section("中央财政专项帮扶资金 · Central aid funds 2023", facts);
    }

    private void addIssue(List<Fact> facts) {
        facts.add(Fact.is("下达单位", "issued by", "全国总工会", programme.path("issuer").asText()));
        facts.add(Fact.is("总额", "total", "CNY 960,000,000.00", Words.money(programme.path("total"))));
        facts.add(Fact.is("用途", "purpose", PURPOSE, programme.path("purpose").asText()));
    }

    private void addStructure(List<Fact> facts) {
        JsonNode catalogue = auditor.reads("/funding/programmes/" + id() + "/catalogue");
        JsonNode counts = catalogue.path("counts");
        facts.add(Fact.is(
                "方面/大类/分类",
                "aspects/categories/sub-categories",
                "3 / 10 / 19",
                "%s / %s / %s"
                        .formatted(counts.path("aspects"), counts.path("categories"), counts.path("subCategories"))));
        List<JsonNode> aspects = list(catalogue.path("aspects"));
        for (int i = 0; i < PublishedAspect.ALL.size(); i++) {
            PublishedAspect published = PublishedAspect.ALL.get(i);
            JsonNode found = i < aspects.size() ? aspects.get(i) : programme.path("none");
            facts.add(Fact.is("方面" + (i + 1), "aspect " + (i + 1), published.inWords(), inWords(found)));
        }
    }

    private static String inWords(JsonNode aspect) {
        List<JsonNode> categories = list(aspect.path("categories"));
        int kinds = categories.stream()
                .mapToInt(category -> category.path("subCategories").size())
                .sum();
        return new PublishedAspect(aspect.path("name").asText(), Words.texts(aspect.path("categories"), "name"), kinds)
                .inWords();
    }

    private void addDivision(List<Fact> facts) {
        List<JsonNode> funded = auditor.readsAll("/funding/projects?programme=" + id()).stream()
                .filter(project -> project.path("inPlan").asBoolean())
                .toList();
        Money sum =
                funded.stream().map(project -> money(project.path("allocated"))).reduce(Money.ZERO, Money::plus);
        facts.add(Fact.is(
                "覆盖项目", "projects", "2,692", Words.count(report.path("projects").asLong())));
        facts.add(Fact.is(
                "逐项相加",
                "every project, to the fen",
                "2,692 = CNY 960,000,000.00",
                Words.count(funded.size()) + " = " + Words.money(sum)));
        JsonNode formula = auditor.reads("/funding/plans/" + plan() + "/explanation?limit=1");
        facts.add(Fact.is("倾斜", "tilt", TILTS, tilts(formula)));
        facts.add(Fact.is(
                "洪涝灾区",
                "flood earmark",
                "CNY 36,000,000.00",
                Words.money(earmark("FLOOD").path("allocated"))));
        facts.add(Fact.is(
                "对口联系县",
                "contact counties",
                "102",
                earmark("CONTACT_COUNTY").path("counties").asText()));
    }

    private static String tilts(JsonNode explanation) {
        return explanation.path("tilts").properties().stream()
                .map(Map.Entry::getKey)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private String plan() {
        return auditor.readsAll("/funding/plans?programme=" + id()).stream()
                .filter(plan -> plan.path("state").asText().equals("POSTED"))
                .map(plan -> plan.path("id").asText())
                .findFirst()
                .orElseThrow(() -> new StoryStopped("no plan is posted"));
    }

    private JsonNode earmark(String kind) {
        return list(report.path("earmarks")).stream()
                .filter(earmark -> earmark.path("earmark").asText().equals(kind))
                .findFirst()
                .orElse(report.path("none"));
    }

    private void addLedger(List<Fact> facts) {
        JsonNode balance = auditor.reads("/funding/ledger/trial-balance?programme=" + id());
        facts.add(Fact.is("试算平衡", "trial balance of all accounts", "CNY 0.00", Words.money(balance.path("sum"))));
    }

    private String id() {
        return programme.path("id").asText();
    }
}
