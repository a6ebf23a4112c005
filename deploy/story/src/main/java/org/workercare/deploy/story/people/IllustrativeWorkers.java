package org.workercare.deploy.story.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** The 800 front-line workers, 160 of each industry. */
public final class IllustrativeWorkers {

    public static final int COUNT = 800;

    private static final long SEED = 20_230_904;
    private static final LocalDate FIRST_BIRTH = LocalDate.of(1965, 1, 1);
    private static final int YEARS_OF_BIRTHS = 38;
    private static final int SEQUENCES = 900;

    private IllustrativeWorkers() {}

    public static List<Worker> all() {
        Random random = new Random(SEED);
        return IntStream.rangeClosed(1, COUNT)
                .mapToObj(number -> worker(number, random))
                .toList();
    }

    private static Worker worker(int number, Random random) {
        LocalDate birth = FIRST_BIRTH.plusDays(random.nextInt(365 * YEARS_OF_BIRTHS));
        Industry[] industries = Industry.values();
        return new Worker(
                number,
                "工友%04d".formatted(number),
                FictitiousCitizenIds.of(birth, number % SEQUENCES + 1),
                "worker-%04d".formatted(number),
                industries[(number - 1) * industries.length / COUNT]);
    }
}
