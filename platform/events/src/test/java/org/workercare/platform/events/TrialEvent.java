package org.workercare.platform.events;

/** What the tests tell. */
enum TrialEvent implements EventType {
    THING_DONE,
    WITHOUT_SCHEMA;

    record Data(int number) {}

    @Override
    public String type() {
        return this == THING_DONE ? "org.workercare.trial.thing.done.v1" : "org.workercare.trial.thing.forgotten.v1";
    }

    @Override
    public String topic() {
        return "trial.things";
    }

    @Override
    public Audience audience() {
        return Audience.PUBLIC;
    }
}
