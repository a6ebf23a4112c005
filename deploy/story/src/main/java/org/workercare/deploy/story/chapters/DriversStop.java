package org.workercare.deploy.story.chapters;

import static org.workercare.deploy.story.client.Json.items;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.workercare.deploy.story.client.Actor;
import org.workercare.deploy.story.client.Body;
import org.workercare.deploy.story.client.Person;
import org.workercare.deploy.story.client.StoryStopped;

/** A driver's wish becomes Beijing's first union service station for ride-hailing drivers. */
public final class DriversStop implements Chapter {

    private static final String KEY = "drivers-stop";
    private static final String ALWAYS = "24/7";
    private final Stage stage;
    private final Actor organiser;
    private final Actor keeper;
    private final Actor reviewer;
    private final Actor finance;

    private String proposal;
    private String site;
    private String project;

    public DriversStop(Stage stage) {
        this.stage = stage;
        this.organiser = stage.actor(KEY, Cast.HAIDIAN_ORGANISER);
        this.keeper = stage.actor(KEY, Cast.HAIDIAN_KEEPER);
        this.reviewer = stage.actor(KEY, Cast.BEIJING_REVIEWER);
        this.finance = stage.actor(KEY, Cast.BEIJING_FINANCE);
    }

    @Override
    public String title() {
        return "二 · 网约车司机小站 · The drivers' stop";
    }

    @Override
    public List<Scene> scenes() {
        return List.of(
                new Scene("司机说出心愿 · drivers make their wishes", this::driversMakeTheirWishes),
                new Scene("心愿汇成建站申请 · wishes become a proposal", this::theirWishesBecomeAProposal),
                new Scene("建站项目获批 · funding approves the project", this::fundingApprovesTheProject),
                new Scene("小站建成开放 · the stop is built and opens", this::theStopIsBuiltAndOpens),
                new Scene("告知每位许愿司机 · every wisher is told", this::everyWisherIsTold),
                new Scene("司机停车歇脚 · a driver parks and rests", this::aDriverParksAndRests),
                new Scene("优惠餐结算补助 · the meal subsidy is settled", this::discountedMealsAreSettled));
    }

    private void driversMakeTheirWishes() {
        List<Person> drivers = Cast.drivers();
        stage.each(drivers, driver -> as(driver)
                .makes("wish", "/stations/wishes", StopPapers.wish(drivers.indexOf(driver))));
    }

    private void theirWishesBecomeAProposal() {
        JsonNode made = organiser.readsAll("/stations/proposals").stream()
                .filter(each -> each.path("title").asText().equals(StopPapers.NAME))
                .findFirst()
                .orElseGet(this::propose);
        proposal = made.path("id").asText();
        site = "/stations/sites/" + made.path("siteId").asText();
    }

    /** Wishes that have become a proposal are in no cluster any more: a second run finds the proposal instead. */
    private JsonNode propose() {
        JsonNode cluster = items(organiser.reads("/stations/wish-clusters?organisation=" + Cast.HAIDIAN)).stream()
                .max(Comparator.comparing(each -> each.path("wishes").asInt()))
                .orElseThrow(() -> new StoryStopped("the drivers' wishes make no cluster"));
        return organiser.makes(
                "propose",
                "/stations/proposals",
                StopPapers.proposal(cluster.path("id").asText()));
    }

    private void fundingApprovesTheProject() {
        JsonNode found = reviewer.awaits(
                "funding to declare the project",
                "/funding/projects?source=station-proposal&reference=" + proposal,
                page -> !items(page).isEmpty());
        project = "/funding/projects/" + items(found).getFirst().path("id").asText();
        reviewer.does("review", project, "review", Body.empty());
        String hash = finance.reads(project).path("dossierHash").asText();
        finance.does("approve", project, "approve", Body.of("hash", hash));
    }

    private void theStopIsBuiltAndOpens() {
        JsonNode planned = keeper.awaits("the site to be planned", site, now -> !now.path("state")
                .asText()
                .equals("proposed"));
        if (!planned.path("openingHours").asText().equals(ALWAYS)) {
            keeper.amends("hours", site, Body.of("openingHours", ALWAYS));
        }
        keeper.does("build", site, "transitions", Body.of("to", "under-construction"));
        keeper.does("open", site, "transitions", Body.of("to", "open"));
    }

    private void everyWisherIsTold() {
        stage.each(Cast.drivers(), driver -> as(driver)
                .awaits("a driver to be told", "/stations/wishes/mine", mine -> items(mine).stream()
                        .allMatch(wish -> wish.hasNonNull("toldAt"))));
    }

    private void aDriverParksAndRests() {
        Actor driver = as(Cast.drivers().getFirst());
        String reservation = "/stations/reservations/"
                + items(driver.reads("/stations/reservations/mine")).stream()
                        .filter(mine -> !mine.path("state").asText().equals("no-show"))
                        .findFirst()
                        .orElseGet(() -> book(driver))
                        .path("id")
                        .asText();
        driver.does("arrive", reservation, "check-in", Body.empty());
        driver.does("leave", reservation, "check-out", Body.empty());
    }

    /** From now on, so the body differs from run to run: the key tells which booking it is. */
    private JsonNode book(Actor driver) {
        OffsetDateTime from = OffsetDateTime.now(ZoneOffset.ofHours(8))
                .truncatedTo(ChronoUnit.MINUTES)
                .plusMinutes(5);
        return driver.makes(
                "book/" + from.toEpochSecond(), "/stations/reservations", StopPapers.booking(id(site), from));
    }

    private void discountedMealsAreSettled() {
        String meal = keeper.creates("menu", site + "/menu", StopPapers.meal());
        JsonNode sale = keeper.makes("meals", site + "/meal-sales", StopPapers.sale(meal));
        keeper.makes(
                "claim",
                site + "/subsidy-claims",
                Body.of("day", sale.path("day").asText()));
        keeper.awaits("funding to settle the meal subsidy", site + "/subsidy-claims", claims -> items(claims).stream()
                .allMatch(claim -> claim.path("state").asText().equals("settled")));
    }

    private Actor as(Person person) {
        return stage.actor(KEY, person);
    }

    private static String id(String resource) {
        return resource.substring(resource.lastIndexOf('/') + 1);
    }
}
