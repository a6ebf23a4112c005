package org.workercare.funding;

import org.workercare.station.Offended;

/** Uses another service's class. */
public class Offender {

    public Offended offended;
}
