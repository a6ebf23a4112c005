package org.workercare.station.stream;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import org.workercare.station.changes.ChangeBatch;
import org.workercare.station.changes.ChangeListener;

/** Encodes each change once and lets all subscribers have it. */
@ApplicationScoped
@Priority(TellChanges.AFTER_INDEX)
class TellChanges implements ChangeListener {

    /** An event carries the sums that the index has once it knows the change. */
    static final int AFTER_INDEX = -10;

    private final StreamConfig config;
    private final WriteEvent write;
    private final Subscribers subscribers;
    private volatile Tail tail;

    TellChanges(StreamConfig config, WriteEvent write, Subscribers subscribers) {
        this.config = config;
        this.write = write;
        this.subscribers = subscribers;
    }

    /** The latest events; null before everything there is has been loaded. */
    Tail tail() {
        return tail;
    }

    @Override
    public void changed(ChangeBatch batch) {
        if (batch.loading()) {
            loaded(batch);
        } else {
            Tail current = tail;
            batch.changes().forEach(change -> current.append(write.told(change)));
            subscribers.wake();
        }
    }

    /** What a replica missed that has to load anew, its subscribers get from the database. */
    private void loaded(ChangeBatch batch) {
        if (batch.first()) {
            tail = null;
            subscribers.letGoAll();
        } else if (!batch.more()) {
            tail = new Tail(config.tail(), batch.upTo());
        }
    }
}
