package org.workercare.funding;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.stream.Stream;
import org.workercare.funding.aid.AidProblem;
import org.workercare.funding.aid.disbursement.DisbursementProblem;
import org.workercare.funding.aid.duplicate.DuplicateProblem;
import org.workercare.funding.aid.grievance.GrievanceProblem;
import org.workercare.funding.aid.household.HouseholdProblem;
import org.workercare.funding.aid.notice.NoticeProblem;
import org.workercare.funding.aid.person.PersonProblem;
import org.workercare.funding.allocation.PlanProblem;
import org.workercare.funding.emergency.EmergencyProblem;
import org.workercare.funding.goods.GoodsProblem;
import org.workercare.funding.ledger.LedgerProblem;
import org.workercare.funding.ledger.chain.ChainProblem;
import org.workercare.funding.organisation.OrganisationProblem;
import org.workercare.funding.programme.ProgrammeProblem;
import org.workercare.funding.project.ProjectProblem;
import org.workercare.platform.web.problems.ProblemCatalogue;
import org.workercare.platform.web.problems.ProblemType;

/** Every problem of this service, for {@code GET /problems}. */
@ApplicationScoped
class FundingProblems implements ProblemCatalogue.Source {

    @Override
    public Stream<ProblemType> problems() {
        return Stream.<ProblemType[]>of(
                        OrganisationProblem.values(),
                        ProgrammeProblem.values(),
                        LedgerProblem.values(),
                        ChainProblem.values(),
                        ProjectProblem.values(),
                        PlanProblem.values(),
                        EmergencyProblem.values(),
                        AidProblem.values(),
                        PersonProblem.values(),
                        HouseholdProblem.values(),
                        DuplicateProblem.values(),
                        NoticeProblem.values(),
                        DisbursementProblem.values(),
                        GrievanceProblem.values(),
                        GoodsProblem.values())
                .flatMap(Arrays::stream);
    }
}
