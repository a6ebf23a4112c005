package org.workercare.deploy.local;

/** A process of the stack that can die and be started again. */
interface Part {

    String name();

    /** Where it answers. */
    String address();

    /** The process as it runs now, or the last one if it has ended. */
    ProcessHandle process();

    /**
     * Starts it and waits until it answers.
     *
     * @throws CannotStart if it ended instead or took too long
     */
    void startAndAwait();

    /** Whether it answers now. */
    boolean isReady();

    /** Asks it to end and waits until it has; kills it if it does not. */
    void stop();
}
