package org.workercare.platform.web.problems;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns what is wrong with a request's form into problems that point to the field. Never echoes a value. */
class InputMappers {

    private final ProblemResponses responses;

    InputMappers(ProblemResponses responses) {
        this.responses = responses;
    }

    @ServerExceptionMapper
    Response problem(ProblemException problem) {
        return responses.of(problem);
    }

    @ServerExceptionMapper
    Response mismatch(MismatchedInputException mismatch) {
        return json(mismatch);
    }

    @ServerExceptionMapper
    Response violation(ResteasyReactiveViolationException violations) {
        List<ProblemBody.FieldError> errors = violations.getConstraintViolations().stream()
                .map(v -> new ProblemBody.FieldError(pointerOf(v), v.getMessage()))
                .sorted(java.util.Comparator.comparing(ProblemBody.FieldError::pointer))
                .toList();
        return responses.of(CommonProblem.INVALID_FIELD, errors, Map.of());
    }

    @ServerExceptionMapper
    Response web(WebApplicationException failure) {
        if (failure.getCause() instanceof JsonProcessingException json) {
            return json(json);
        }
        if (failure.getResponse().hasEntity()) {
            return failure.getResponse();
        }
        int status = failure.getResponse().getStatus();
        boolean badParameter = status == 404 && failure.getCause() != null;
        return responses.of(badParameter ? CommonProblem.INVALID_PARAMETER : typeFor(status), List.of(), Map.of());
    }

    private static CommonProblem typeFor(int status) {
        return switch (status) {
            case 401 -> CommonProblem.UNAUTHENTICATED;
            case 403 -> CommonProblem.FORBIDDEN_ROLE;
            case 404 -> CommonProblem.NOT_FOUND;
            case 405 -> CommonProblem.METHOD_NOT_ALLOWED;
            case 406 -> CommonProblem.NOT_ACCEPTABLE;
            case 413 -> CommonProblem.TOO_LARGE;
            case 415 -> CommonProblem.UNSUPPORTED_MEDIA_TYPE;
            case 503 -> CommonProblem.UNAVAILABLE;
            default -> status < 500 ? CommonProblem.REFUSED : CommonProblem.INTERNAL;
        };
    }

    private Response json(JsonProcessingException failure) {
        if (!(failure instanceof JsonMappingException mapping)) {
            return responses.of(CommonProblem.MALFORMED_JSON, List.of(), Map.of());
        }
        for (Throwable cause = mapping; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException problem) {
                return responses.of(problem.type(), at(mapping, null), problem.facts());
            }
        }
        if (mapping.getCause() instanceof com.fasterxml.jackson.core.exc.StreamReadException) {
            return responses.of(CommonProblem.MALFORMED_JSON, List.of(), Map.of());
        }
        CommonProblem type = mapping instanceof UnrecognizedPropertyException
                ? CommonProblem.UNKNOWN_FIELD
                : CommonProblem.INVALID_FIELD;
        return responses.of(type, at(mapping, reasonOf(mapping)), Map.of());
    }

    /** Only our own value types word their reasons without the value. */
    private static String reasonOf(JsonMappingException mapping) {
        return mapping.getCause() instanceof IllegalArgumentException own
                        && own.getStackTrace().length > 0
                        && own.getStackTrace()[0].getClassName().startsWith("org.workercare.")
                ? own.getMessage()
                : null;
    }

    private static List<ProblemBody.FieldError> at(JsonMappingException mapping, String detail) {
        StringBuilder pointer = new StringBuilder();
        mapping.getPath().forEach(step -> pointer.append('/')
                .append(step.getFieldName() == null ? String.valueOf(step.getIndex()) : escape(step.getFieldName())));
        return List.of(new ProblemBody.FieldError(pointer.toString(), detail));
    }

    /** The first two nodes name the method and its parameter; what follows is the way through the body. */
    private static String pointerOf(ConstraintViolation<?> violation) {
        List<Path.Node> nodes = StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .toList();
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : nodes.subList(Math.min(2, nodes.size()), nodes.size())) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getName() != null && !node.getName().startsWith("<")) {
                pointer.append('/').append(escape(node.getName()));
            }
        }
        return pointer.isEmpty() && nodes.size() > 1 ? nodes.get(1).getName() : pointer.toString();
    }

    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
