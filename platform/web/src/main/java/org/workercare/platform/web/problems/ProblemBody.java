package org.workercare.platform.web.problems;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;

/**
 * RFC 9457 as this product writes it.
 *
 * @param type stable name of the kind: {@code urn:workercare:problem:<code>}
 * @param title what is wrong, in the caller's language
 * @param status the HTTP status
 * @param code the kind, for machines
 * @param next what to do about it, in the caller's language
 * @param errors the offending fields
 * @param facts further members that tell this occurrence
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemBody(
        String type,
        String title,
        int status,
        String code,
        String next,
        List<FieldError> errors,
        @JsonAnyGetter Map<String, ?> facts) {

    /** @param pointer JSON pointer (RFC 6901) into the request's body, or the name of a parameter or header */
    public record FieldError(
            String pointer,
            @JsonInclude(JsonInclude.Include.NON_NULL) String detail) {}

    /** @param acceptLanguage the request's header, or null */
    public static ProblemBody of(
            ProblemType type, String acceptLanguage, List<FieldError> errors, Map<String, ?> facts) {
        return new ProblemBody(
                "urn:workercare:problem:" + type.code(),
                type.title().in(acceptLanguage),
                type.status(),
                type.code(),
                type.next().in(acceptLanguage),
                errors,
                facts);
    }
}
