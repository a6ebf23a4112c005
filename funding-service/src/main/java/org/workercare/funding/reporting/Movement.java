package org.workercare.funding.reporting;

import java.time.YearMonth;
import org.workercare.platform.kernel.Money;

/**
 * What a month did to the money of an aspect.
 *
 * @param allocated more than before, or less where negative
 */
record Movement(String aspectCode, String aspectName, YearMonth month, Money allocated, Money spent, Money returned) {}
