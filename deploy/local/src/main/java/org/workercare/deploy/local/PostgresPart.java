package org.workercare.deploy.local;

import org.workercare.platform.testkit.servers.LocalPostgres;
import org.workercare.platform.testkit.servers.Ports;

/** PostgreSQL with the four databases. */
final class PostgresPart implements Part {

    static final String NAME = "postgres";

    private final StackSettings settings;
    private volatile LocalPostgres postgres;

    PostgresPart(StackSettings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String address() {
        return "localhost:" + settings.ports().postgres();
    }

    @Override
    public ProcessHandle process() {
        return postgres.process();
    }

    @Override
    public void startAndAwait() {
        stop();
        try {
            postgres = LocalPostgres.start(
                    settings.postgresData(), settings.ports().postgres(), settings.log(NAME));
        } catch (IllegalStateException e) {
            throw new CannotStart(e.getMessage() + ":\n" + LogTail.of(settings.log(NAME)), e);
        }
    }

    @Override
    public boolean isReady() {
        return postgres != null
                && postgres.process().isAlive()
                && Ports.answers(settings.ports().postgres());
    }

    @Override
    public void stop() {
        if (postgres != null) {
            postgres.close();
        }
    }
}
