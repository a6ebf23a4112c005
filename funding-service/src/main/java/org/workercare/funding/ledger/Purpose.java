package org.workercare.funding.ledger;

import java.util.UUID;

/** What money, or what was bought with it, is for. */
public record Purpose(UUID programme, Earmark earmark) {

    /** Of what was given, or paid for elsewhere. */
    public static final Purpose NONE = new Purpose(Purse.NO_PROGRAMME, Earmark.GENERAL);
}
