package org.workercare.health.interpretation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.workercare.health.catalogue.Catalogue;
import org.workercare.health.catalogue.CatalogueFiles;
import org.workercare.health.catalogue.Edition;
import org.workercare.health.catalogue.ExaminationKind;
import org.workercare.health.catalogue.Sex;
import org.workercare.health.results.Findings;

/** Visits to judge: everything normal, save what a test says. */
final class Visits {

    static final Catalogue CATALOGUE = CatalogueFiles.read();
    static final LocalDate DAY = LocalDate.of(2023, 9, 4);
    private static final Interpreter INTERPRETER = new Interpreter(CATALOGUE, RuleFiles.read());

    private final Map<String, BigDecimal> measured = new HashMap<>();
    private final Map<String, String> seen = new HashMap<>();
    private final List<String> hazards;
    private final Sex sex;

    private Visits(Sex sex, List<String> hazards) {
        this.sex = sex;
        this.hazards = hazards;
        CATALOGUE.items().stream().filter(item -> item.suits(sex)).forEach(item -> {
            String normal = org.workercare.health.Observations.normal(item, sex);
            if (item.isMeasured()) {
                measured.put(item.code(), new BigDecimal(normal));
            } else {
                seen.put(item.code(), normal);
            }
        });
    }

    static Visits exposedTo(String... hazards) {
        return new Visits(Sex.MALE, List.of(hazards));
    }

    static Visits ofWoman() {
        return new Visits(Sex.FEMALE, List.of());
    }

    Visits with(String item, String value) {
        if (CATALOGUE.item(item).orElseThrow().isMeasured()) {
            measured.put(item, new BigDecimal(value));
        } else {
            seen.put(item, value);
        }
        return this;
    }

    Visits without(String item) {
        measured.remove(item);
        seen.remove(item);
        return this;
    }

    /** Both ears' thresholds at each frequency. */
    Visits hearing(String value, int... frequencies) {
        for (int frequency : frequencies) {
            with("hearing-left-" + frequency, value);
            with("hearing-right-" + frequency, value);
        }
        return this;
    }

    Interpretation judged(ExaminationKind kind, Edition edition) {
        return INTERPRETER.interpret(new Subject(sex, kind, hazards, DAY), new Findings(measured, seen), edition);
    }

    Interpretation beforeTheJob() {
        return judged(ExaminationKind.BEFORE_THE_JOB, Edition.GBZ_188_2014);
    }

    Interpretation onTheJob() {
        return judged(ExaminationKind.ON_THE_JOB, Edition.GBZ_188_2014);
    }

    static boolean says(Interpretation interpretation, String rule) {
        return interpretation.conclusions().stream()
                .anyMatch(conclusion -> conclusion.basis().rule().equals(rule));
    }
}
