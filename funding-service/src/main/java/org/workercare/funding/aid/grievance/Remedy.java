package org.workercare.funding.aid.grievance;

import java.util.Optional;
import org.workercare.funding.aid.AidState;

/** What an upheld grievance leads to. */
public enum Remedy {
    NONE,
    /** The case is refused before it is paid; its money is released. */
    CANCEL,
    /** The exact posting is reversed. */
    REVERSE;

    /** @return why it does not fit a case in this state, or empty */
    Optional<GrievanceProblem> refusedIn(AidState state) {
        boolean fits =
                switch (this) {
                    case NONE -> true;
                    case CANCEL ->
                        switch (state) {
                            case SUBMITTED, VERIFIED, PUBLIC_NOTICE, OBJECTED, APPROVED, IN_DISBURSEMENT, FAILED ->
                                true;
                            case DRAFT, PAID, REJECTED, REVERSED -> false;
                        };
                    case REVERSE -> state == AidState.PAID;
                };
        return fits ? Optional.empty() : Optional.of(GrievanceProblem.REMEDY_IMPOSSIBLE);
    }
}
