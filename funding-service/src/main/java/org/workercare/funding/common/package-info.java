/**
 * What the features of this service share: the events it tells, how values stand in columns, the form of amounts in
 * requests. No use case, no table.
 */
package org.workercare.funding.common;
