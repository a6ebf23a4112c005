package org.workercare.gateway.subscriptions;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.stream.Stream;
import org.workercare.platform.web.problems.ProblemCatalogue;
import org.workercare.platform.web.problems.ProblemType;

/** Puts this feature's problems on the gateway's {@code /problems}. */
@ApplicationScoped
class SubscriptionProblems implements ProblemCatalogue.Source {

    @Override
    public Stream<ProblemType> problems() {
        return Arrays.stream(SubscriptionProblem.values());
    }
}
