package org.workercare.health.interpretation;

import java.util.List;
import java.util.stream.Collectors;
import org.workercare.health.catalogue.Edition;
import org.workercare.health.catalogue.Examination;
import org.workercare.health.catalogue.Language;
import org.workercare.health.catalogue.LocalText;

/** The conclusion that there is none yet: a mandatory examination is missing or only partly there. */
final class Incomplete {

    private static final int DAYS = 30;

    private Incomplete() {}

    static Conclusion of(List<Examination> absent, Subject subject, Edition edition) {
        LocalText text = new LocalText(
                "以下必检项目尚未完成：" + names(absent, Language.CHINESE, "、"),
                "Mandatory examinations not complete: " + names(absent, Language.ENGLISH, ", "));
        LocalText advice = new LocalText("请补做以上项目后再下结论。", "Have these done; only then can a conclusion be drawn.");
        return new Conclusion(
                Layer.COMPLETENESS,
                Outcome.INCOMPLETE,
                subject.hazards(),
                List.of(),
                text,
                advice,
                subject.examinedOn().plusDays(DAYS),
                new Conclusion.Basis(
                        edition.standard(), "4.7", "mandatory-examinations", 1, edition.standard(), false));
    }

    private static String names(List<Examination> examinations, Language language, String separator) {
        return examinations.stream()
                .map(examination -> examination.name().in(language))
                .collect(Collectors.joining(separator));
    }
}
