/**
 * Who calls: subject, roles and the organisation whose subtree the caller may reach.
 *
 * <p>In: a verified JWT. Out: {@link org.workercare.platform.web.identity.Caller}.
 */
package org.workercare.platform.web.identity;
