package org.workercare.funding.reporting;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.funding.reporting.RateStore.Scope;
import org.workercare.platform.events.UnitOfWork;
import org.workercare.platform.kernel.OrganisationId;
import org.workercare.platform.web.problems.CommonProblem;

/** Makes the reports on execution as of a day. */
@ApplicationScoped
class RateReports {

    /** @param asOf null for today, which is not over; a day to come is today */
    record Question(UUID programme, OrganisationId region, LocalDate asOf) {}

    private final UnitOfWork work;
    private final ReportStore programmes;
    private final RateStore store;

    RateReports(UnitOfWork work, ReportStore programmes, RateStore store) {
        this.work = work;
        this.programmes = programmes;
        this.store = store;
    }

    Uni<ExecutionRates> rates(Question question, Grouping by) {
        return asked(question, (tx, scope) -> store.rates(tx, scope, by)
                .map(lines ->
                        ExecutionRates.of(question.programme(), scope.moment().asOf(), by, question.region(), lines)));
    }

    Uni<ExecutionMonths> months(Question question) {
        return asked(question, (tx, scope) -> store.months(tx, scope)
                .map(months ->
                        ExecutionMonths.of(question.programme(), scope.moment().asOf(), question.region(), months)));
    }

    Uni<Forecast> forecast(Question question) {
        return asked(question, (tx, scope) -> store.months(tx, scope)
                .map((List<Movement> months) ->
                        Forecast.of(question.programme(), scope.moment().asOf(), question.region(), months)));
    }

    private <T> Uni<T> asked(Question question, BiFunction<Mutiny.Session, Scope, Uni<T>> report) {
        return work.read(tx -> programmes
                .total(tx, question.programme())
                .onItem()
                .ifNull()
                .failWith(CommonProblem.NOT_FOUND::problem)
                .chain(total -> store.moment(tx, question.asOf()))
                .chain(moment -> report.apply(tx, new Scope(question.programme(), question.region(), moment))));
    }
}
