package org.workercare.health.interpretation;

import java.util.List;
import org.workercare.health.catalogue.Edition;
import org.workercare.health.catalogue.LocalText;

/** The conclusion that nothing abnormal was found, with what keeps it so. */
final class AllClear {

    private static final int NEXT_YEAR = 365;

    private AllClear() {}

    static Conclusion of(Subject subject, Edition edition) {
        boolean exposed = !subject.hazards().isEmpty();
        return new Conclusion(
                Layer.REFERENCE,
                Outcome.NO_ABNORMALITY,
                subject.hazards(),
                List.of(),
                new LocalText("本次检查目前未见异常", "Nothing abnormal was found this time"),
                exposed ? protectedWork() : plainCare(),
                subject.examinedOn().plusDays(NEXT_YEAR),
                new Conclusion.Basis(edition.standard(), "4.8", "nothing-abnormal", 1, edition.standard(), false));
    }

    private static LocalText protectedWork() {
        return new LocalText(
                "可继续从事现岗位；坚持正确佩戴防护用品，并按期参加下一次职业健康检查。",
                "You may go on in this job; always wear the protective equipment and come to the next check-up in time.");
    }

    private static LocalText plainCare() {
        return new LocalText("保持健康的生活方式，按期参加下一次体检。", "Keep living healthily and come to the next check-up in time.");
    }
}
