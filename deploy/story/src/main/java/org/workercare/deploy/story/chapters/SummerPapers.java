package org.workercare.deploy.story.chapters;

import static org.workercare.deploy.story.client.Json.yuan;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.workercare.deploy.story.client.Body;

/**
 * What is written on the forms of the summer; hours and sizes are illustrative. The product announces nothing for a day
 * gone by, so the story's days lie ahead of the day it is played.
 */
public final class SummerPapers {

    public static final String HEAT_RELIEF = "防暑降温用品";
    public static final String TRAINING = "职工素质提升培训";
    public static final String AMBASSADORS = "冠军健康大使签约活动";

    public static final String SUMMER_CLASS = "民警子女暑期托管班";
    /** What is held besides: their titles. */
    public static final List<String> ALSO_HELD = List.of("节日走访慰问", "职工互助医疗保障", "工间操", "掐丝珐琅手工课", "音乐疗愈课", "职工运动会");

    static final int IN_A_BATCH = 60;

    private static final int MEMBERS = 40;

    private SummerPapers() {}

    static Body post(String company) {
        return Body.of("name", "环卫工人驿站（示例）")
                .and("organisation", company)
                .and(
                        "place",
                        Body.of("latitude", 39.9219).and("longitude", 116.4435).and("crs", "WGS84"))
                .and("address", "朝阳区（示例）")
                .and("openingHours", "Mo-Su 06:00-22:00")
                .and("facilities", List.of(Body.of("kind", "rest"), Body.of("kind", "water-dispenser")));
    }

    static Body batch(int number, String company, String site) {
        return Body.of("number", number)
                .and("item", HEAT_RELIEF)
                .and("quantity", IN_A_BATCH)
                .and("value", yuan(6_000))
                .and("organisation", company)
                .and("siteId", site);
    }

    /** A child is taken only if its age fits on the day of every session. */
    static Body summerClass(String union) {
        List<Body> sessions = Stream.of(14, 28, 42, 53)
                .map(day -> session(day, "09:00", "17:00", 100))
                .toList();
        return activity(union, "class", SUMMER_CLASS + "：队列训练、警犬表演、礼仪、博物馆参观、绘画、手工、作业辅导", sessions)
                .and("ages", Body.of("from", 6).and("to", 12))
                .and("allSessions", true);
    }

    static Body training(String company) {
        List<Body> sessions = IntStream.rangeClosed(1, 6)
                .mapToObj(month -> session(30 * month, "14:00", "16:00", 80))
                .toList();
        return activity(company, "training", TRAINING + "：业务技能、经营管理、个人发展", sessions);
    }

    static List<Body> alsoHeld(String company) {
        return List.of(
                one(company, "visit", 0, session(20, "09:00", "12:00", 200)),
                one(company, "talk", 1, session(21, "14:00", "15:00", 200)),
                one(company, "sports", 2, session(22, "10:00", "10:20", 200)),
                one(company, "class", 3, session(23, "14:00", "16:00", 30)),
                one(company, "class", 4, session(24, "14:00", "16:00", 30)),
                one(company, "sports", 5, session(25, "09:00", "16:00", 300)));
    }

    private static Body one(String company, String kind, int title, Body session) {
        return activity(company, kind, ALSO_HELD.get(title), List.of(session));
    }

    static Body champions(String platform) {
        List<Body> sessions = List.of(session(26, "10:00", "12:00", 100));
        return activity(platform, "sports", AMBASSADORS + "：艺术体操冠军、羽毛球冠军", sessions);
    }

    /** Members of the housing platform's union who sign up. */
    static List<Body> members() {
        return IntStream.rangeClosed(1, MEMBERS)
                .mapToObj(number -> Body.of("name", "会员%03d".formatted(number))
                        .and(
                                "birthDate",
                                LocalDate.of(1990, 1, 1).plusDays(97L * number).toString()))
                .toList();
    }

    private static Body activity(String union, String kind, String title, List<Body> sessions) {
        return Body.of("organisation", union)
                .and("kind", kind)
                .and("title", title)
                .and("sessions", sessions);
    }

    /** @param day counted from today */
    private static Body session(int day, String from, String to, int capacity) {
        LocalDate date = Announcements.today().plusDays(day);
        return Body.of("startsAt", date + "T" + from + ":00+08:00")
                .and("endsAt", date + "T" + to + ":00+08:00")
                .and("capacity", capacity);
    }
}
