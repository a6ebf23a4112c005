package org.workercare.platform.events;

/** An event that no further attempt will make acceptable: it goes to the dead letters at once. */
public class PoisonEventException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param reason kept with the dead letter and shown to operators: nothing personal */
    public PoisonEventException(String reason) {
        super(reason);
    }
}
