package org.workercare.station;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.stream.Stream;
import org.workercare.platform.web.problems.ProblemCatalogue;
import org.workercare.platform.web.problems.ProblemType;
import org.workercare.station.activities.ActivityProblem;
import org.workercare.station.changes.ChangeProblem;
import org.workercare.station.closure.ClosureProblem;
import org.workercare.station.meals.MealProblem;
import org.workercare.station.reservation.ReservationProblem;
import org.workercare.station.site.SiteProblem;
import org.workercare.station.stream.StreamProblem;
import org.workercare.station.supplies.SupplyProblem;
import org.workercare.station.tiles.TileProblem;
import org.workercare.station.wishes.WishProblem;

/** All problems of this service. */
@Singleton
class StationProblems implements ProblemCatalogue.Source {

    @Override
    public Stream<ProblemType> problems() {
        return Stream.<ProblemType[]>of(
                        SiteProblem.values(),
                        WishProblem.values(),
                        ChangeProblem.values(),
                        ReservationProblem.values(),
                        ClosureProblem.values(),
                        ActivityProblem.values(),
                        SupplyProblem.values(),
                        MealProblem.values(),
                        StreamProblem.values(),
                        TileProblem.values())
                .flatMap(Arrays::stream);
    }
}
