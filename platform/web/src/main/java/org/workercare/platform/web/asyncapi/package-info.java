/**
 * The service's events as an AsyncAPI 3 document, made of the very types and schemas that sending is held to.
 *
 * <p>In: {@link org.workercare.platform.events.EventSource}. Out: {@code /asyncapi}.
 */
package org.workercare.platform.web.asyncapi;
