package org.workercare.health.booking;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A roster's columns, with their heads in both languages. */
enum RosterColumn {
    NAME("姓名", 50, true),
    CITIZEN_ID("身份证号", 18, true),
    ACCOUNT("账号", 128, false),
    EMPLOYER("用人单位工会", 11, true),
    ENTERPRISE("单位名称", 200, true),
    INDUSTRY("行业", 60, true),
    HAZARDS("危害因素", 200, false);

    private final String chinese;
    private final int longest;
    private final boolean required;

    RosterColumn(String chinese, int longest, boolean required) {
        this.chinese = chinese;
        this.longest = longest;
        this.required = required;
    }

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    int longest() {
        return longest;
    }

    /** Whether its cells may not be empty. */
    boolean isRequired() {
        return required;
    }

    static Optional<RosterColumn> headed(String head) {
        return Arrays.stream(values())
                .filter(column ->
                        column.chinese.equals(head) || column.wireName().equals(head.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
