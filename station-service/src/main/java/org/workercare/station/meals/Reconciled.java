package org.workercare.station.meals;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.workercare.platform.kernel.Money;

/**
 * A day's subsidies in an organisation, each in exactly one place.
 *
 * @param unclaimed sold and not claimed yet
 * @param claimed funding has not answered yet
 * @param settled funding paid
 * @param refused funding refused, and nobody claimed anew
 */
@Schema(name = "ReconciledSubsidies")
public record Reconciled(LocalDate day, Money unclaimed, Money claimed, Money settled, Money refused) {}
