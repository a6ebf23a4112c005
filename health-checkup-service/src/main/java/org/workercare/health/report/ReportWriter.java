package org.workercare.health.report;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.workercare.health.catalogue.Catalogue;
import org.workercare.health.catalogue.Hazard;
import org.workercare.health.catalogue.Language;
import org.workercare.health.interpretation.Conclusion;
import org.workercare.health.interpretation.Interpretations;
import org.workercare.health.visit.Visit;

/** Puts conclusions into one language's plain words. */
final class ReportWriter {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Catalogue catalogue;
    private final Language language;

    ReportWriter(Catalogue catalogue, Language language) {
        this.catalogue = catalogue;
        this.language = language;
    }

    Report write(Visit visit, Interpretations.Drawn drawn) {
        return new Report(
                visit.id(),
                language,
                visit.examinedAt().atZoneSameInstant(CHINA).toLocalDate(),
                visit.hazards().stream()
                        .map(code -> new Report.NamedHazard(code, nameOf(code)))
                        .toList(),
                drawn.outcome(),
                drawn.outcome().title().in(language),
                drawn.conclusions().stream().map(this::entry).toList(),
                drawn.drawnAt());
    }

    private Report.Entry entry(Conclusion conclusion) {
        return new Report.Entry(
                conclusion.outcome(),
                conclusion.layer(),
                conclusion.hazards().stream().map(this::nameOf).toList(),
                finding(conclusion.values()),
                conclusion.conclusion().in(language),
                conclusion.advice().in(language),
                conclusion.by(),
                conclusion.basis());
    }

    private String finding(List<Conclusion.Value> values) {
        String separator = language == Language.CHINESE ? "；" : "; ";
        return values.isEmpty() ? null : values.stream().map(this::worded).collect(Collectors.joining(separator));
    }

    private String worded(Conclusion.Value value) {
        String name = catalogue
                .item(value.item())
                .map(item -> item.name().in(language))
                .orElse(value.item());
        return value.unit() == null
                ? name + " " + Words.of(value.value(), language)
                : name + " " + plain(value.value()) + " " + Words.unit(value.unit());
    }

    private static String plain(String number) {
        return new BigDecimal(number).stripTrailingZeros().toPlainString();
    }

    private String nameOf(String hazard) {
        return catalogue
                .hazard(hazard)
                .map(Hazard::name)
                .map(name -> name.in(language))
                .orElse(hazard);
    }
}
