package org.workercare.gateway.problems;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.stream.Stream;
import org.workercare.platform.web.problems.ProblemCatalogue;
import org.workercare.platform.web.problems.ProblemType;

/** What the gateway's {@code /problems} lists beside the common ones. */
@ApplicationScoped
class GatewayProblems implements ProblemCatalogue.Source {

    @Override
    public Stream<ProblemType> problems() {
        return Arrays.stream(GatewayProblem.values());
    }
}
