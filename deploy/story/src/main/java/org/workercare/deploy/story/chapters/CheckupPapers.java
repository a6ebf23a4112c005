package org.workercare.deploy.story.chapters;

import static org.workercare.deploy.story.client.Json.yuan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.workercare.deploy.story.client.Body;
import org.workercare.deploy.story.client.Person;
import org.workercare.deploy.story.people.IllustrativeWorkers;
import org.workercare.deploy.story.people.Industry;
import org.workercare.deploy.story.people.Worker;

/** What is written on the forms of the check-up campaign. */
final class CheckupPapers {

    private static final String POST = "大兴职工驿站（示例）";
    private static final double LATITUDE = 39.7267;
    private static final double LONGITUDE = 116.3415;
    private static final int FIRST_DAY = 4;
    /** 160 workers in eight hours: the size of each industry's group. */
    private static final int AN_HOUR = 20;

    private CheckupPapers() {}

    static Body union(Industry industry) {
        return Body.of("parent", Cast.DAXING).and("name", industry.enterprise() + "工会");
    }

    static Body campaign() {
        List<String> industries =
                Stream.of(Industry.values()).map(Industry::code).toList();
        return Body.of("organisation", Cast.DAXING)
                .and("title", CheckupBus.TITLE)
                .and("year", 2023)
                .and("industries", industries)
                .and("targetHeadcount", IllustrativeWorkers.COUNT)
                .and("budget", yuan(480_000))
                .and("subCategory", "2.1.1")
                .and("kind", "on-the-job");
    }

    static Body bus() {
        return Body.of("organisation", Cast.DAXING)
                .and("name", "流动体检车一号")
                .and("instruments", List.of("ecg", "ultrasound", "audiometer", "spirometer", "x-ray"))
                .and("throughputPerHour", AN_HOUR);
    }

    static Body team() {
        List<Body> members = List.of(
                member(Cast.DAXING_SPECIALIST, "occupational-disease-specialist"),
                member(Cast.DAXING_PHYSICIAN, "physician"),
                member(Cast.DAXING_NURSE, "nurse"));
        return Body.of("organisation", Cast.DAXING).and("name", "体检一队").and("members", members);
    }

    private static Body member(Person person, String role) {
        return Body.of("account", person.subject()).and("role", role);
    }

    static Body tour(String campaign, String bus, String team) {
        return Body.of("campaign", campaign).and("bus", bus).and("team", team).and("title", "大兴区巡回体检");
    }

    static Body post() {
        return Body.of("name", POST)
                .and("organisation", Cast.DAXING)
                .and(
                        "place",
                        Body.of("latitude", LATITUDE)
                                .and("longitude", LONGITUDE)
                                .and("crs", "WGS84"))
                .and("address", "大兴区（示例）")
                .and("openingHours", "Mo-Su 08:00-20:00")
                .and("facilities", List.of(Body.of("kind", "rest"), Body.of("kind", "water-dispenser")));
    }

    /** @param site the station it is at, or null for the enterprise's own yard */
    static Body stop(Industry industry, String site) {
        String day = dayOf(industry);
        return Body.of("place", site == null ? industry.enterprise() + "厂区" : POST)
                .and("enterprise", industry.enterprise())
                .and("siteId", site)
                .and("latitude", site == null ? LATITUDE + (1 + industry.ordinal()) * 0.01 : LATITUDE)
                .and("longitude", LONGITUDE)
                .and("startsAt", day + "T08:00:00+08:00")
                .and("endsAt", day + "T16:00:00+08:00")
                .and("slotMinutes", 30);
    }

    /** Each industry has its day, from 4 September 2023 on. */
    static String dayOf(Industry industry) {
        return "2023-09-0" + (FIRST_DAY + industry.ordinal());
    }

    /** The roster as CSV with Chinese heads. */
    static String roster(List<Worker> workers, Map<Industry, String> employers) {
        List<String> lines = new ArrayList<>(List.of("姓名,身份证号,账号,用人单位工会,单位名称,行业,危害因素"));
        workers.forEach(worker -> lines.add(String.join(
                ",",
                worker.name(),
                worker.citizenId(),
                worker.account(),
                employers.get(worker.industry()),
                worker.industry().enterprise(),
                worker.industry().code(),
                String.join(";", worker.industry().hazards()))));
        return String.join("\n", lines) + "\n";
    }
}
