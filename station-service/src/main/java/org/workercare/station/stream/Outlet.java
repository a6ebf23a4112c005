package org.workercare.station.stream;

/** The way to one subscriber; used on one thread only. */
interface Outlet {

    /** Whether what was written still waits to be taken. */
    boolean isFull();

    /** @param text is not changed afterwards, by anybody */
    void write(byte[] text);
}
