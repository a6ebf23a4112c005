/**
 * Long lists in pages, by cursor.
 *
 * <p>In: {@code limit} and {@code cursor}. Out: {@link org.workercare.platform.web.paging.Page}. A cursor belongs to the
 * other parameters it was made with (AIP-158).
 */
package org.workercare.platform.web.paging;
