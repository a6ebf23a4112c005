package org.workercare.health;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.stream.Stream;
import org.workercare.health.booking.BookingProblem;
import org.workercare.health.campaign.CampaignProblem;
import org.workercare.health.counselling.CounsellingProblem;
import org.workercare.health.disclosure.DisclosureProblem;
import org.workercare.health.fleet.FleetProblem;
import org.workercare.health.interpretation.InterpretationProblem;
import org.workercare.health.results.ResultProblem;
import org.workercare.health.tour.TourProblem;
import org.workercare.platform.web.problems.ProblemCatalogue;
import org.workercare.platform.web.problems.ProblemType;

/** Every problem of this service, for its catalogue. */
@ApplicationScoped
class HealthProblems implements ProblemCatalogue.Source {

    @Override
    public Stream<ProblemType> problems() {
        return Stream.<ProblemType[]>of(
                        CampaignProblem.values(),
                        FleetProblem.values(),
                        TourProblem.values(),
                        BookingProblem.values(),
                        ResultProblem.values(),
                        InterpretationProblem.values(),
                        CounsellingProblem.values(),
                        DisclosureProblem.values())
                .flatMap(Arrays::stream);
    }
}
