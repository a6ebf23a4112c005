package org.workercare.station.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.kernel.OrganisationId;
import org.workercare.platform.web.jobs.Job;
import org.workercare.platform.web.jobs.JobKind;
import org.workercare.platform.web.jobs.JobStep;
import org.workercare.platform.web.problems.CommonProblem;
import org.workercare.platform.web.problems.ProblemException;

/** Registers a list of sites, some hundred a step; a row that is wrong is told and left out. */
@ApplicationScoped
class ImportSites implements JobKind {

    static final String KIND = "import-sites";
    private static final int ROWS_A_STEP = 500;

    private final RegisterSites register;
    private final ObjectMapper json;
    private final Validator validator;

    ImportSites(RegisterSites register, ObjectMapper json, Validator validator) {
        this.register = register;
        this.json = json;
        this.validator = validator;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<JobStep> step(Mutiny.Session tx, Job job, JsonNode input) {
        List<RegisterSites.Request> good = new ArrayList<>();
        List<Job.RowError> bad = new ArrayList<>();
        int end = Math.min(job.done() + ROWS_A_STEP, input.size());
        for (int row = job.done(); row < end; row++) {
            try {
                good.add(read(input.get(row), job.organisation()));
            } catch (ProblemException problem) {
                bad.add(new Job.RowError(
                        row + 1, problem.pointer(), problem.type().code()));
            }
        }
        return register.all(tx, good).replaceWith(JobStep.to(end, bad));
    }

    /** @throws ProblemException for a row that {@code POST /sites} would refuse */
    private RegisterSites.Request read(JsonNode row, OrganisationId reach) {
        if (row instanceof ObjectNode object && !object.has("organisation")) {
            object.put("organisation", reach.value());
        }
        RegisterSites.Request request = map(row);
        validator.validate(request).stream().findFirst().ifPresent(violation -> {
            throw CommonProblem.INVALID_FIELD.problem("/" + violation.getPropertyPath());
        });
        if (!request.organisation().isWithin(reach)) {
            throw CommonProblem.FORBIDDEN_ORGANISATION.problem("/organisation");
        }
        request.requireHours();
        return request;
    }

    private RegisterSites.Request map(JsonNode row) {
        try {
            return json.treeToValue(row, RegisterSites.Request.class);
        } catch (JsonMappingException e) {
            throw CommonProblem.INVALID_FIELD.problem(e.getPath().stream()
                    .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : step.getFieldName()))
                    .collect(Collectors.joining()));
        } catch (JsonProcessingException e) {
            throw CommonProblem.INVALID_FIELD.problem("");
        }
    }
}
