package org.workercare.platform.web.jobs;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import org.workercare.platform.kernel.OrganisationId;

/**
 * A piece of long work as its caller sees it.
 *
 * @param kind what is done
 * @param organisation for whom
 * @param createdBy the caller who asked for it
 * @param total rows to do
 * @param done rows done so far
 * @param errors what was wrong, by row
 * @param result what came of it, once it succeeded
 */
public record Job(
        UUID id,
        String kind,
        OrganisationId organisation,
        @JsonIgnore String createdBy,
        State state,
        int total,
        int done,
        List<RowError> errors,
        @JsonInclude(JsonInclude.Include.NON_NULL) JsonNode result) {

    /** Where a job stands. */
    public enum State {
        QUEUED,
        RUNNING,
        SUCCEEDED,
        FAILED
    }

    /**
     * What is wrong with a row.
     *
     * @param row counted from 1
     * @param field the column or field, or null
     * @param code of the problem, as {@code /problems} lists it
     */
    public record RowError(
            int row,
            @JsonInclude(JsonInclude.Include.NON_NULL) String field,
            String code) {}

    @JsonIgnore
    public boolean isFinished() {
        return state == State.SUCCEEDED || state == State.FAILED;
    }
}
