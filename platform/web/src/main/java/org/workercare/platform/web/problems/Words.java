package org.workercare.platform.web.problems;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;

/**
 * A sentence in the product's two languages.
 *
 * @param zh Simplified Chinese
 * @param en English
 */
public record Words(@JsonProperty("zh-CN") String zh, String en) {

    private static final List<Locale> SPOKEN = List.of(Locale.SIMPLIFIED_CHINESE, Locale.CHINESE, Locale.ENGLISH);

    /** The sentence in the first language of an {@code Accept-Language} header that is spoken here; else in Chinese. */
    public String in(String acceptLanguage) {
        return languageFor(acceptLanguage).equals("en") ? en : zh;
    }

    /** {@code zh-CN} or {@code en}. */
    public static String languageFor(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return "zh-CN";
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SPOKEN);
            return Locale.ENGLISH.equals(best) ? "en" : "zh-CN";
        } catch (IllegalArgumentException e) {
            return "zh-CN";
        }
    }
}
