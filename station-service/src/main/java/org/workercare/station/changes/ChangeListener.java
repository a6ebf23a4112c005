package org.workercare.station.changes;

/** Follows the feed on this replica; an application-scoped bean. */
public interface ChangeListener {

    /**
     * Called on the feed's thread with one batch after another, also with none in it when a load has begun or ended; the
     * feed waits for it to return.
     */
    void changed(ChangeBatch batch);
}
