package org.workercare.deploy.story.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** "More than 90 children, ages 6 to 12": 93 of them, each age from 6 to 12 among them on every day of the class. */
public final class IllustrativeChildren {

    public static final int COUNT = 93;

    private static final long SEED = 20_230_710;
    private static final int YOUNGEST = 6;
    private static final int AGES = 7;
    private static final int DAYS_OF_BIRTHS = 280;

    private IllustrativeChildren() {}

    /** @param lastDay of the class; no birthday falls within the two months before it */
    public static List<Child> on(LocalDate lastDay) {
        Random random = new Random(SEED);
        return IntStream.range(0, COUNT)
                .mapToObj(number -> new Child(
                        "小朋友%02d".formatted(number + 1),
                        lastDay.minusYears(YOUNGEST + number % AGES).minusDays(62L + random.nextInt(DAYS_OF_BIRTHS))))
                .toList();
    }
}
