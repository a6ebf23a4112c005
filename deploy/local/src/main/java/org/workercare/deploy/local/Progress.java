package org.workercare.deploy.local;

import java.time.Duration;

/** Told what the stack does, while it does it. Calls come from several threads. */
public interface Progress {

    /** A part begins to start. */
    void starting(String part);

    /** A part answers. */
    void ready(String part, Duration after, String address);

    /** Something worth a line: a part died and starts again, or stops. */
    void note(String line);

    /** Says nothing: for tests. */
    static Progress silent() {
        return new Progress() {
            @Override
            public void starting(String part) {}

            @Override
            public void ready(String part, Duration after, String address) {}

            @Override
            public void note(String line) {}
        };
    }
}
