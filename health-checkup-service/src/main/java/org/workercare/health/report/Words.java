package org.workercare.health.report;

import java.util.Map;
import org.workercare.health.catalogue.Language;

/** Codes as people read them. */
final class Words {

    private static final Map<String, String> CHINESE =
            Map.of("normal", "正常", "abnormal", "异常", "small-opacities", "小阴影");
    private static final Map<String, String> ENGLISH = Map.of("small-opacities", "small opacities");
    private static final Map<String, String> UNITS = Map.of(
            "10*9/L", "×10⁹/L", "10*12/L", "×10¹²/L", "mm[Hg]", "mmHg", "umol/L", "µmol/L", "kg/m2", "kg/m²", "/min",
            "/min");

    private Words() {}

    static String of(String word, Language language) {
        return switch (language) {
            case CHINESE -> CHINESE.getOrDefault(word, word);
            case ENGLISH -> ENGLISH.getOrDefault(word, word);
        };
    }

    /** A UCUM unit as it is printed. */
    static String unit(String ucum) {
        return UNITS.getOrDefault(ucum, ucum);
    }
}
