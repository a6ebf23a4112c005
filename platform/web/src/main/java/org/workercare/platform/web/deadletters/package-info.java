/**
 * Lets operators see the events that could not be taken and have them tried again.
 *
 * <p>In: an administrator's requests. Out: the handlers of {@link org.workercare.platform.events.DeadLetters}.
 */
package org.workercare.platform.web.deadletters;
