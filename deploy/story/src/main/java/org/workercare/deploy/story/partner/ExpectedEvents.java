package org.workercare.deploy.story.partner;

import java.util.Map;
import java.util.TreeMap;

/** How many public events of each type the story makes: what a partner that listened from the start ends with. */
public final class ExpectedEvents {

    private static final int PROJECTS = 2_692;
    private static final int BORN_OF_PROPOSALS = 1;
    private static final int DRIVERS = 12;
    private static final int BATCHES = 3;
    private static final int ACTIVITIES = 9;
    private static final int STOPS = 5;
    private static final int SITES_OPENED = 3;

    private ExpectedEvents() {}

    /** By type, without the prefix and version that all types share. */
    public static Map<String, Integer> byType() {
        Map<String, Integer> counts = new TreeMap<>();
        for (String act : new String[] {"declared", "reviewed", "approved"}) {
            counts.put("funding.project." + act, PROJECTS + BORN_OF_PROPOSALS);
        }
        counts.putAll(Map.of(
                "funding.plan.posted", 1,
                "funding.budget.held", 1,
                "funding.budget.settled", 1,
                "funding.subsidy.settled", 1,
                "funding.goods-batch.dispatched", BATCHES,
                "funding.goods-batch.closed", BATCHES));
        counts.putAll(Map.of(
                "station.wish.made", DRIVERS,
                "station.wish.fulfilled", DRIVERS,
                "station.proposal.submitted", 1,
                "station.site.planned", 1,
                "station.site.built", 1,
                "station.site.opened", SITES_OPENED,
                "station.goods.handed-out", BATCHES,
                "station.subsidy.claimed", 1,
                "station.activity.announced", ACTIVITIES));
        counts.putAll(Map.of(
                "health.campaign.budget-requested", 1,
                "health.campaign.completed", 1,
                "health.stop.scheduled", STOPS));
        return counts;
    }

    public static int total() {
        return byType().values().stream().mapToInt(Integer::intValue).sum();
    }

    /** {@code org.workercare.funding.plan.posted.v1} as {@code funding.plan.posted}. */
    public static String shortOf(String type) {
        return type.replaceFirst("^org\\.workercare\\.", "").replaceFirst("\\.v1$", "");
    }
}
