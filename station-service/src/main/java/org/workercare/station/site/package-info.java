/**
 * The registry of sites and each one's life from proposed to closed.
 *
 * <p>Comes in: proposals, approved budgets, keepers' changes, lists of sites that exist already, the bus's stops. Goes out:
 * sites, whether they are open, why not until when, and how to get in; {@code site.planned}, {@code .built}, {@code .opened},
 * {@code .suspended}, {@code .closed}. Other features hear of a change through {@link org.workercare.station.site.SiteWatcher}.
 */
package org.workercare.station.site;
