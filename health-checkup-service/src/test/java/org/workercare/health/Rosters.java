package org.workercare.health;

import static org.awaitility.Awaitility.await;
import static org.workercare.health.Http.ORGANISER;

import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.workercare.platform.kernel.privacy.CitizenId;

/** Rosters of made-up workers; no two workers of one test run share a citizen id or an account. */
public final class Rosters {

    public static final String HEAD = "name,citizen_id,account,employer,enterprise,industry,hazards\n";
    private static final List<String> INDUSTRIES =
            List.of("pharmaceuticals", "manufacturing", "services", "landscaping", "construction");
    private static final List<String> HAZARDS =
            List.of("benzene;toluene", "noise;welding-dust", "noise", "xylene", "welding-dust;noise");
    private static final AtomicInteger NEXT = new AtomicInteger();

    /** A made-up worker. */
    public record Person(int number, String account, String citizenId, String industry, String hazards) {

        public String employer() {
            return Http.DAXING + "-000" + (1 + INDUSTRIES.indexOf(industry));
        }

        public String line() {
            return String.join(
                            ",",
                            "工人" + number,
                            citizenId,
                            account,
                            employer(),
                            "示例企业" + INDUSTRIES.indexOf(industry),
                            industry,
                            hazards)
                    + "\n";
        }
    }

    private Rosters() {}

    public static List<Person> people(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> person(NEXT.getAndIncrement()))
                .toList();
    }

    private static Person person(int number) {
        String digits = "110115%04d%02d%02d%03d"
                .formatted(1960 + number / 10_000, 1 + number / 1_000 % 10, 1 + number % 1_000 / 40, number % 40 + 1);
        int kind = number % INDUSTRIES.size();
        return new Person(
                number,
                "worker-" + number,
                digits + CitizenId.checkCharacter(digits),
                INDUSTRIES.get(kind),
                HAZARDS.get(kind));
    }

    public static String csv(List<Person> people) {
        return HEAD + people.stream().map(Person::line).collect(Collectors.joining());
    }

    /** Imports and waits until the job is done. */
    public static Response imported(String campaign, String csv) {
        Response accepted = Http.by(ORGANISER).postCsv("/campaigns/" + campaign + "/roster", csv);
        accepted.then().statusCode(202);
        return finished(ORGANISER, accepted.path("id"));
    }

    /** The job, once it has finished. */
    public static Response finished(String token, String job) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> List.of("SUCCEEDED", "FAILED")
                        .contains(Http.by(token).get("/jobs/" + job).<String>path("state")));
        return Http.by(token).get("/jobs/" + job);
    }
}
