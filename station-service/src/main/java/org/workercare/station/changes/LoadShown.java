package org.workercare.station.changes;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.workercare.platform.events.Await;
import org.workercare.station.changes.ChangeStore.Kind;
import org.workercare.station.changes.ChangeStore.Known;

/** Reads everything there is: sites, then bays, then promises. */
@ApplicationScoped
class LoadShown {

    private static final int PAGE = 10_000;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final ChangeStore store;
    private final ReadChanges read;

    LoadShown(ChangeStore store, ReadChanges read) {
        this.store = store;
        this.read = read;
    }

    /**
     * Waits for the database, so on a thread that may.
     *
     * @param take is given one batch after another, the first and the last of them empty; the last has no {@code more}
     * @return the place from which changes complete what was read
     */
    Position all(Consumer<ChangeBatch> take) {
        ChangeBatch start = Await.result(read::now);
        take.accept(new ChangeBatch(List.of(), true, true, start.now(), start.upTo(), true));
        for (Kind kind : Kind.values()) {
            UUID after = BEFORE_ALL;
            while (after != null) {
                after = page(kind, after, start, take);
            }
        }
        take.accept(new ChangeBatch(List.of(), true, false, start.now(), start.upTo(), false));
        return start.upTo();
    }

    /** @return behind which the next page begins; null if there is none */
    private UUID page(Kind kind, UUID after, ChangeBatch start, Consumer<ChangeBatch> take) {
        List<Known> found = Await.result(() -> rows(kind, after));
        List<Change> changes = found.stream()
                .map(known -> new Change(start.upTo(), start.now(), known.shown()))
                .toList();
        take.accept(new ChangeBatch(changes, true, false, start.now(), start.upTo(), true));
        return found.size() < PAGE ? null : found.getLast().id();
    }

    private Uni<List<Known>> rows(Kind kind, UUID after) {
        return store.page(kind, after, PAGE);
    }
}
