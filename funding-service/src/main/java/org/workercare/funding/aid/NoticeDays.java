package org.workercare.funding.aid;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.Map;
import org.workercare.funding.aid.household.Difficulty;

/**
 * For how many days cases are shown to the public before they are granted, by difficulty. With 0 days a case is granted
 * straight away: help in an emergency does not wait, and illness is not for the public to see.
 */
@ConfigMapping(prefix = "workercare.aid.notice-days")
interface NoticeDays {

    @WithParentName
    Map<Difficulty, Integer> byDifficulty();

    default int of(Difficulty difficulty) {
        return byDifficulty().getOrDefault(difficulty, 0);
    }
}
