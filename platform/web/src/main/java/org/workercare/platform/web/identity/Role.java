package org.workercare.platform.web.identity;

/** What a caller may be, as the {@code groups} claim names it. */
public final class Role {

    public static final String FINANCE_OFFICER = "finance-officer";
    public static final String REVIEWER = "reviewer";
    public static final String CASEWORKER = "caseworker";
    public static final String AUDITOR = "auditor";
    public static final String STATION_KEEPER = "station-keeper";
    public static final String WORKER = "worker";
    public static final String NURSE = "nurse";
    public static final String PHYSICIAN = "physician";
    public static final String SAFETY_OFFICER = "safety-officer";
    public static final String ORGANISER = "organiser";
    public static final String PARTNER = "partner";
    public static final String ADMINISTRATOR = "administrator";

    private Role() {}
}
