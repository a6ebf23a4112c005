package org.workercare.health.interpretation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.workercare.health.catalogue.Catalogue;
import org.workercare.health.catalogue.Edition;
import org.workercare.health.catalogue.Examination;
import org.workercare.health.catalogue.Item;
import org.workercare.health.catalogue.LocalText;
import org.workercare.health.catalogue.ReferenceRange;
import org.workercare.health.results.Findings;

/** Draws conclusions: the same results under the same edition give the same conclusions, always. */
public final class Interpreter {

    private static final String RANGES = "reference ranges";

    private final Catalogue catalogue;
    private final RuleBook rules;

    public Interpreter(Catalogue catalogue, RuleBook rules) {
        this.catalogue = catalogue;
        this.rules = rules;
    }

    public Interpretation interpret(Subject subject, Findings findings, Edition edition) {
        List<Conclusion> conclusions = new ArrayList<>();
        rules.of(edition).stream()
                .filter(rule -> rule.appliesTo(subject.kind(), subject.hazards()))
                .filter(rule -> rule.when().holdsFor(findings))
                .forEach(rule -> conclusions.add(byRule(rule, subject, findings)));
        missing(subject, findings, edition).ifPresent(conclusions::add);
        catalogue.items().stream()
                .flatMap(item -> byReference(item, subject, findings).stream())
                .forEach(conclusions::add);
        if (conclusions.isEmpty()) {
            conclusions.add(AllClear.of(subject, edition));
        }
        conclusions.sort(Comparator.comparing(Conclusion::outcome));
        return new Interpretation(edition, conclusions.getFirst().outcome(), List.copyOf(conclusions));
    }

    private Conclusion byRule(Rule rule, Subject subject, Findings findings) {
        List<Conclusion.Value> values = rule.when()
                .items()
                .distinct()
                .flatMap(item -> value(item, findings))
                .toList();
        return new Conclusion(
                rule.layer(),
                rule.outcome(),
                rule.layer() == Layer.CRITICAL ? List.of() : rule.concerned(subject.hazards()),
                values,
                rule.conclusion(),
                rule.advice(),
                subject.examinedOn().plusDays(rule.withinDays()),
                new Conclusion.Basis(
                        rule.standard(), rule.clause(), rule.id(), rule.version(), rule.source(), rule.verified()));
    }

    private Optional<Conclusion> byReference(Item item, Subject subject, Findings findings) {
        Optional<LocalText> deviation = item.isMeasured()
                ? findings.value(item.code()).flatMap(value -> deviation(item, subject, value))
                : findings.word(item.code())
                        .filter(word -> !item.normal().contains(word))
                        .map(word -> new LocalText(
                                item.name().chinese() + "异常", item.name().english() + ": abnormal"));
        return deviation.map(text -> byRange(item, text, subject, findings));
    }

    private static Optional<LocalText> deviation(Item item, Subject subject, BigDecimal value) {
        return item.referenceFor(subject.sex()).flatMap(range -> side(item, range, value));
    }

    private static Optional<LocalText> side(Item item, ReferenceRange range, BigDecimal value) {
        LocalText name = item.name();
        if (range.isBelow(value)) {
            return Optional.of(new LocalText(name.chinese() + "低于参考范围", name.english() + " below the reference range"));
        }
        if (range.isAbove(value)) {
            return Optional.of(new LocalText(name.chinese() + "高于参考范围", name.english() + " above the reference range"));
        }
        return Optional.empty();
    }

    private Conclusion byRange(Item item, LocalText text, Subject subject, Findings findings) {
        Examination examination = catalogue.examination(item.examination());
        return new Conclusion(
                Layer.REFERENCE,
                Outcome.OTHER_ABNORMALITY,
                List.of(),
                value(item.code(), findings).toList(),
                text,
                examination.advice(),
                subject.examinedOn().plusDays(examination.withinDays()),
                new Conclusion.Basis(
                        RANGES, item.referenceSource(), "reference-" + item.code(), 1, item.referenceSource(), false));
    }

    private Optional<Conclusion> missing(Subject subject, Findings findings, Edition edition) {
        List<Examination> absent = catalogue.mandatory(edition, subject.kind(), subject.hazards()).stream()
                .filter(examination -> catalogue.itemsOf(examination).stream()
                        .filter(item -> item.suits(subject.sex()))
                        .anyMatch(item -> !findings.has(item.code())))
                .map(catalogue::examination)
                .toList();
        return absent.isEmpty() ? Optional.empty() : Optional.of(Incomplete.of(absent, subject, edition));
    }

    private Stream<Conclusion.Value> value(String code, Findings findings) {
        String unit = catalogue.item(code).map(Item::unit).orElse(null);
        return Stream.concat(
                findings.value(code).stream().map(value -> new Conclusion.Value(code, value.toPlainString(), unit)),
                findings.word(code).stream().map(word -> new Conclusion.Value(code, word, null)));
    }
}
