package org.workercare.funding.aid.household;

/** Why a household needs help; no diagnosis. */
public enum Difficulty {
    SUDDEN_DISASTER,
    SERIOUS_ILLNESS,
    LOW_INCOME,
    ACCIDENT,
    OCCUPATIONAL_HEALTH,
    OTHER
}
