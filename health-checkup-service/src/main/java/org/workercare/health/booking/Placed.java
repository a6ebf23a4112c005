package org.workercare.health.booking;

import java.util.List;
import java.util.UUID;
import org.workercare.health.catalogue.Sex;

/** A worker who has just got a place. */
record Placed(UUID visit, UUID worker, String token, Sex sex, String employer, String industry, List<String> hazards) {}
