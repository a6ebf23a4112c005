package org.workercare.funding.common;

import org.workercare.platform.web.problems.ProblemType;
import org.workercare.platform.web.problems.Words;

/** A problem of this service: each feature's enum keeps one wording a constant. */
public interface FundingProblem extends ProblemType {

    /**
     * How a problem is put.
     *
     * @param status the HTTP status
     * @param title what is wrong
     * @param next what to do about it
     */
    record Wording(int status, Words title, Words next) {

        public Wording(int status, String titleZh, String titleEn, String nextZh, String nextEn) {
            this(status, new Words(titleZh, titleEn), new Words(nextZh, nextEn));
        }
    }

    Wording wording();

    @Override
    default int status() {
        return wording().status();
    }

    @Override
    default Words title() {
        return wording().title();
    }

    @Override
    default Words next() {
        return wording().next();
    }
}
