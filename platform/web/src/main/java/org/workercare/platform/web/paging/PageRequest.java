package org.workercare.platform.web.paging;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which part of a list is asked for; a {@code @BeanParam}. */
public class PageRequest {

    static final int DEFAULT = 50;
    static final int MOST = 200;

    @QueryParam("limit")
    @Parameter(description = "Items a page: 1 to 200, 50 unless told; more is taken as 200")
    Integer limit;

    @QueryParam("cursor")
    @Parameter(description = "The last page's next, with the same other parameters")
    String cursor;

    /** Items on the page: what was asked for, brought into 1 to 200. */
    public int size() {
        return limit == null ? DEFAULT : Math.clamp(limit, 1, MOST);
    }

    /** One more than the page holds, which tells whether another follows. */
    public int rowsToRead() {
        return size() + 1;
    }

    /**
     * The position behind which the page begins; the empty string for the first page.
     *
     * @param parameters the request's other parameters
     * @throws org.workercare.platform.web.problems.ProblemException {@code invalid-cursor} if the cursor was made for others
     */
    public String after(Object... parameters) {
        return cursor == null ? "" : Cursor.decode(cursor, parameters);
    }
}
