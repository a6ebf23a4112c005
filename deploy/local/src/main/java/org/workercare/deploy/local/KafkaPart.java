package org.workercare.deploy.local;

import org.workercare.platform.testkit.servers.LocalKafka;
import org.workercare.platform.testkit.servers.Ports;

/** The broker, in a JVM of its own. */
final class KafkaPart implements Part {

    static final String NAME = "kafka";

    private final StackSettings settings;
    private final ChildRegister register;
    private volatile LocalKafka kafka;

    KafkaPart(StackSettings settings, ChildRegister register) {
        this.settings = settings;
        this.register = register;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String address() {
        return "localhost:" + settings.ports().kafka();
    }

    @Override
    public ProcessHandle process() {
        return kafka.process().toHandle();
    }

    @Override
    public void startAndAwait() {
        try {
            if (kafka == null) {
                kafka = LocalKafka.start(settings.kafkaData(), settings.ports().kafka(), settings.log(NAME));
            } else {
                kafka.restart();
            }
        } catch (IllegalStateException e) {
            throw new CannotStart(e.getMessage(), e);
        }
        register.note(NAME, kafka.process().toHandle());
    }

    @Override
    public boolean isReady() {
        return kafka != null
                && kafka.isAlive()
                && Ports.answers(settings.ports().kafka());
    }

    @Override
    public void stop() {
        if (kafka != null) {
            kafka.close();
        }
    }
}
