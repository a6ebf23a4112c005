package org.workercare.health.worker;

import java.util.UUID;
import org.workercare.health.catalogue.Sex;

/**
 * A worker on record.
 *
 * @param row of the roster it was asked by
 * @param worker this service's id; null when the account belongs to another worker
 * @param personToken the worker's account, opaque
 * @param accountFits whether the account asked for is the one on record
 */
public record Enrolled(int row, UUID worker, String personToken, Sex sex, boolean accountFits) {}
