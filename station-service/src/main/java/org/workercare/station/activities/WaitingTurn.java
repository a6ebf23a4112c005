package org.workercare.station.activities;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A turn on the wait list, told to everybody so that its order can be held against what each was told when enrolling.
 *
 * @param position from 1
 * @param drawRank of a lottery, else 0; turns go by it first
 * @param queueNumber then by this
 */
public record WaitingTurn(
        int position, UUID enrolmentId, UUID application, int drawRank, long queueNumber, OffsetDateTime madeAt) {}
