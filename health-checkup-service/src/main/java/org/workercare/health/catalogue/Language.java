package org.workercare.health.catalogue;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The languages a worker can read a report in. */
public enum Language {
    CHINESE("zh-CN"),
    ENGLISH("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    @JsonValue
    public String tag() {
        return tag;
    }

    /**
     * The language that suits an {@code Accept-Language} header best; Chinese when it names neither or is malformed.
     *
     * @param header RFC 9110, section 12.5.4; null is allowed
     */
    public static Language preferred(String header) {
        try {
            return header == null ? CHINESE : best(Locale.LanguageRange.parse(header));
        } catch (IllegalArgumentException malformed) {
            return CHINESE;
        }
    }

    private static Language best(List<Locale.LanguageRange> ranges) {
        return ranges.stream()
                .filter(range ->
                        range.getRange().startsWith("en") || range.getRange().startsWith("zh"))
                .max(Comparator.comparingDouble(Locale.LanguageRange::getWeight))
                .filter(range -> range.getRange().startsWith("en"))
                .map(range -> ENGLISH)
                .orElse(CHINESE);
    }
}
