package org.workercare.station.wishes;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The line from a wish to the station that answers it, unbroken even by a rejection.
 *
 * @param cluster where it waits with others, or null once it does not
 * @param steps in the order of their times
 */
@Schema(name = "WishTrail")
public record Trail(UUID wishId, Wish.State state, Company cluster, List<Passed> steps) {

    /**
     * The wishes around one that waits.
     *
     * @param wishes how many; null below five, of whom nothing is told
     */
    @Schema(name = "WishCompany")
    public record Company(UUID id, Integer wishes) {

        static Company of(WishCluster cluster) {
            return new Company(cluster.id(), cluster.wishes() < HiddenCount.LEAST ? null : cluster.wishes());
        }
    }

    /** A step and when it was taken first. */
    @Schema(name = "TrailStep")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Passed(Step step, OffsetDateTime at, UUID proposalId, UUID projectId, UUID siteId) {}

    /** How far it went. */
    @Schema(name = "TrailStepName")
    public enum Step {
        MADE,
        PROPOSED,
        DECLARED,
        REVIEWED,
        APPROVED,
        REJECTED,
        PLANNED,
        UNDER_CONSTRUCTION,
        BUILT,
        OPENED,
        TOLD,
        CLOSED;

        @JsonValue
        public String wireName() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** @throws IllegalArgumentException for any other word */
        @JsonCreator
        public static Step fromString(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }
}
