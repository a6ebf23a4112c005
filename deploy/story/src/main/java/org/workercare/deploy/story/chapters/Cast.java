package org.workercare.deploy.story.chapters;

import java.util.List;
import java.util.stream.IntStream;
import org.workercare.deploy.story.client.Person;

/** Who acts, and for which union. Nobody decides on what they did before, so most things take several people. */
public final class Cast {

    public static final String BEIJING = "11";
    public static final String FENGTAI = "110106";
    public static final String HAIDIAN = "110108";
    public static final String CHAOYANG = "110105";
    public static final String DAXING = "110115";

    public static final Person TREASURER = Person.of("national-treasurer", "CN", "finance-officer");
    public static final Person PLANNER = Person.of("national-planner", "CN", "finance-officer");
    public static final Person CHIEF_OF_FINANCE = Person.of("national-chief-of-finance", "CN", "finance-officer");
    public static final Person REVIEWER = Person.of("national-reviewer", "CN", "reviewer");
    public static final Person AUDITOR = Person.of("national-auditor", "CN", "auditor");
    public static final Person CLERK = Person.of("national-clerk", "CN", "caseworker");
    public static final Person ADMINISTRATOR = Person.of("national-administrator", "CN", "administrator");

    public static final Person PARTNER = Person.of("partner-system", "CN", "partner");

    public static final Person BEIJING_REVIEWER = Person.of("beijing-reviewer", BEIJING, "reviewer");
    public static final Person BEIJING_ORGANISER = Person.of("beijing-organiser", BEIJING, "organiser");
    public static final Person BEIJING_FINANCE = Person.of("beijing-finance", BEIJING, "finance-officer");

    public static final Person HAIDIAN_ORGANISER = Person.of("haidian-organiser", HAIDIAN, "organiser");
    public static final Person HAIDIAN_KEEPER = Person.of("haidian-keeper", HAIDIAN, "station-keeper");

    public static final Person DAXING_ORGANISER = Person.of("daxing-organiser", DAXING, "organiser");
    public static final Person DAXING_KEEPER = Person.of("daxing-keeper", DAXING, "station-keeper");
    public static final Person DAXING_NURSE = Person.of("daxing-nurse", DAXING, "nurse");
    public static final Person DAXING_PHYSICIAN = Person.of("daxing-physician", DAXING, "physician");
    public static final Person DAXING_SPECIALIST = Person.of("daxing-specialist", DAXING, "physician");
    public static final Person DAXING_CASEWORKER = Person.of("daxing-caseworker", DAXING, "caseworker");
    public static final Person DAXING_FINANCE = Person.of("daxing-finance", DAXING, "finance-officer");

    public static final Person FENGTAI_ORGANISER = Person.of("fengtai-organiser", FENGTAI, "organiser");
    public static final Person CHAOYANG_ORGANISER = Person.of("chaoyang-organiser", CHAOYANG, "organiser");
    public static final Person CHAOYANG_KEEPER = Person.of("chaoyang-keeper", CHAOYANG, "station-keeper");

    private static final int DRIVERS = 12;

    private Cast() {}

    /** Twelve drivers of the software park. */
    public static List<Person> drivers() {
        return IntStream.rangeClosed(1, DRIVERS)
                .mapToObj(number -> Person.of("driver-%02d".formatted(number), HAIDIAN, "worker"))
                .toList();
    }

    /** A worker of the campaign by the account on the roster. */
    public static Person worker(String account, String union) {
        return Person.of(account, union, "worker");
    }
}
