package org.workercare.funding.ledger;

/** What money may be spent for (专款专用). */
public enum Earmark {
    /** Whatever the programme is for. */
    GENERAL,
    /** Households in areas hit by sudden floods. */
    FLOOD,
    /** The counties the federation keeps direct contact with (对口联系县). */
    CONTACT_COUNTY
}
