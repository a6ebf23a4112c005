/**
 * What every service's HTTP interface has in common: problems, callers, idempotent writes, paging, jobs.
 *
 * <p>In: requests. Out: one behaviour at all addresses, so that a front end learns it once.
 */
package org.workercare.platform.web;
