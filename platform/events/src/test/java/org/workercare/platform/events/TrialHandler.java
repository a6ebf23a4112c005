package org.workercare.platform.events;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.hibernate.reactive.mutiny.Mutiny;

/** Writes down each event it takes; refuses those whose number it was told to. */
@Singleton
class TrialHandler implements EventHandler {

    final Set<Integer> poisonous = ConcurrentHashMap.newKeySet();
    final Set<Integer> failing = ConcurrentHashMap.newKeySet();
    final AtomicInteger attempts = new AtomicInteger();

    @Override
    public Set<String> topics() {
        return Set.of("trial.things");
    }

    @Override
    public boolean takes(String type) {
        return type.equals(TrialEvent.THING_DONE.type());
    }

    @Override
    public Uni<Void> apply(Mutiny.Session tx, IncomingEvent event) {
        int number = event.data().path("number").asInt();
        attempts.incrementAndGet();
        if (poisonous.contains(number)) {
            return Uni.createFrom().failure(new PoisonEventException("number is not welcome"));
        }
        return tx.createNativeQuery("insert into effect (event_id, subject, number) values (?1, ?2, ?3)")
                .setParameter(1, event.id())
                .setParameter(2, event.subject())
                .setParameter(3, number)
                .executeUpdate()
                .invoke(() -> {
                    if (failing.contains(number)) {
                        throw new IllegalStateException("after the effect was written");
                    }
                })
                .replaceWithVoid();
    }
}
