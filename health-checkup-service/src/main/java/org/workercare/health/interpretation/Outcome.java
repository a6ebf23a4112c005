package org.workercare.health.interpretation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.workercare.health.catalogue.LocalText;

/** What a check-up ends in, the gravest first; the five of GBZ 188 with two that this product adds. */
public enum Outcome {
    /** Added: a critical value. */
    URGENT("需立即就医", "Needs care at once"),
    SUSPECTED_OCCUPATIONAL_DISEASE("疑似职业病", "Suspected occupational disease"),
    CONTRAINDICATION("职业禁忌证", "Must not do this job"),
    RECHECK("复查", "Recheck"),
    /** Added: nothing may be concluded while a mandatory item is missing. */
    INCOMPLETE("检查未完成", "Examination incomplete"),
    OTHER_ABNORMALITY("其他疾病或异常", "Other finding"),
    NO_ABNORMALITY("目前未见异常", "Nothing abnormal found");

    private final LocalText title;

    Outcome(String chinese, String english) {
        this.title = new LocalText(chinese, english);
    }

    public LocalText title() {
        return title;
    }

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
