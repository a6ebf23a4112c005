package org.workercare.station.changes;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.workercare.station.changes.ChangeStore.Kind;
import org.workercare.station.changes.ChangeStore.Known;
import org.workercare.station.changes.ChangeStore.Noted;

/** Reads the feed from a place on. */
@ApplicationScoped
public class ReadChanges {

    private final ChangeStore store;

    ReadChanges(ChangeStore store) {
        this.store = store;
    }

    /**
     * What has changed since; of several changes of one thing, the last.
     *
     * @param atMost how many changes are read; if that many are, more may follow
     * @return with {@code upTo} as the place to go on from; fails with {@code position-expired} if the feed no longer, or
     *     not yet, reaches there
     */
    public Uni<ChangeBatch> after(Position position, int atMost) {
        return store.after(position, atMost).chain(stretch -> {
            if (position.compareTo(stretch.floor()) < 0 || position.transaction() >= stretch.settled()) {
                throw ChangeProblem.POSITION_EXPIRED.problem();
            }
            boolean all = stretch.noted().size() < atMost;
            Position upTo = all
                    ? Position.before(stretch.settled())
                    : stretch.noted().getLast().position();
            return shown(stretch.noted())
                    .map(changes -> new ChangeBatch(changes, false, false, stretch.now(), upTo, !all));
        });
    }

    /** The place behind all that is settled now. */
    Uni<ChangeBatch> now() {
        return store.after(new Position(Long.MAX_VALUE, 0), 0)
                .map(stretch -> new ChangeBatch(
                        List.of(), false, false, stretch.now(), Position.before(stretch.settled()), false));
    }

    private Uni<List<Change>> shown(List<Noted> noted) {
        Map<UUID, Noted> last = new LinkedHashMap<>();
        noted.forEach(one -> last.put(one.subject(), one));
        Map<Kind, Set<UUID>> ids = last.values().stream()
                .collect(Collectors.groupingBy(
                        Noted::kind,
                        () -> new EnumMap<>(Kind.class),
                        Collectors.mapping(Noted::subject, Collectors.toSet())));
        Uni<Map<UUID, Shown>> all = Uni.createFrom().item(new HashMap<>());
        for (var kind : ids.entrySet()) {
            all = all.chain(known -> store.named(kind.getKey(), kind.getValue()).map(found -> with(known, found)));
        }
        return all.map(known -> changes(last.values(), known));
    }

    private static Map<UUID, Shown> with(Map<UUID, Shown> known, List<Known> found) {
        found.forEach(one -> known.put(one.id(), one.shown()));
        return known;
    }

    private static List<Change> changes(Iterable<Noted> noted, Map<UUID, Shown> known) {
        List<Change> changes = new ArrayList<>();
        noted.forEach(one -> {
            if (known.get(one.subject()) != null) {
                changes.add(new Change(one.position(), one.madeAt(), known.get(one.subject())));
            }
        });
        changes.sort(Comparator.comparing(Change::position));
        return changes;
    }
}
