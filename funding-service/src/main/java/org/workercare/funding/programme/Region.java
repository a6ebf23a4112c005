package org.workercare.funding.programme;

import java.util.Set;
import org.workercare.platform.kernel.Money;
import org.workercare.platform.kernel.OrganisationId;

/**
 * What the allocation's formula knows of a place.
 *
 * @param livingStandard the local minimum-living standard, per head and month
 */
public record Region(OrganisationId organisation, Money livingStandard, Set<RegionAttribute> attributes) {}
