/**
 * The words that every service shares: amounts of money, organisations of the union tree, ranges of dates, ids.
 *
 * <p>Values only: each refuses to exist in a wrong state, none knows a framework beyond its own JSON form.
 */
package org.workercare.platform.kernel;
