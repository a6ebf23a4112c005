/**
 * The funding service: how central aid funds flow down to projects and households, and that every fen can be followed.
 *
 * <p>Features, each in a package of its own: {@code organisation}, {@code programme}, {@code ledger}, {@code allocation},
 * {@code project}, {@code aid}, {@code goods}, {@code reporting}. They meet through use cases, never through each other's
 * stores.
 */
package org.workercare.funding;
