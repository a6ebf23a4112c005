/**
 * Where the money of the central aid funds goes. The news gives totals: 2,692 projects, 19 sub-categories, 102 counties.
 * Which union has which project is illustrative, made from a fixed seed over the real tree of provinces, cities and
 * counties, and adds up to those totals.
 */
package org.workercare.deploy.story.places;
