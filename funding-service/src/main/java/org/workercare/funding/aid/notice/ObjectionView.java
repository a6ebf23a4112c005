package org.workercare.funding.aid.notice;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * An objection as those who answer it see it.
 *
 * @param answer null until it is given, as are the next two
 */
public record ObjectionView(
        UUID id,
        UUID aidCase,
        String content,
        String filedBy,
        OffsetDateTime filedAt,
        State state,
        String answer,
        String answeredBy,
        OffsetDateTime answeredAt,
        long version) {

    /** Where an objection stands. */
    public enum State {
        OPEN,
        DISMISSED,
        UPHELD
    }

    ObjectionView with(String opened) {
        return new ObjectionView(id, aidCase, opened, filedBy, filedAt, state, answer, answeredBy, answeredAt, version);
    }
}
