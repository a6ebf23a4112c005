package org.workercare.funding.project;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.workercare.platform.kernel.OrganisationId;

/** Which projects are asked for; what is not said does not matter. */
public class ProjectFilter {

    @QueryParam("programme")
    UUID programme;

    @QueryParam("state")
    ProjectState state;

    @QueryParam("organisation")
    OrganisationId organisation;

    @QueryParam("subCategory")
    String subCategory;

    @QueryParam("source")
    String source;

    @QueryParam("reference")
    String reference;

    /** For a page's cursor. */
    Object[] parameters() {
        return new Object[] {programme, state, organisation, subCategory, source, reference};
    }
}
