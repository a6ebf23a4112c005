package org.workercare.health.catalogue;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** When, in the life of a job, a worker is examined. */
public enum ExaminationKind {
    BEFORE_THE_JOB,
    ON_THE_JOB;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Read by the web layer. */
    public static ExaminationKind fromString(String name) {
        for (ExaminationKind kind : values()) {
            if (kind.wireName().equals(name)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("a kind is before-the-job or on-the-job");
    }
}
