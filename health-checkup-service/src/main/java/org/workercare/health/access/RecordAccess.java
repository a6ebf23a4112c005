package org.workercare.health.access;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.web.identity.Caller;
import org.workercare.platform.web.identity.Role;

/** Notes a look into records, in the transaction that looks: what cannot be noted is not shown. */
@ApplicationScoped
public class RecordAccess {

    /** Whose record, and of which visit. */
    public record Record(String token, UUID visit) {}

    private final AccessStore store;

    RecordAccess(AccessStore store) {
        this.store = store;
    }

    /**
     * @param what {@code worklist}, {@code results} or {@code report}
     * @param records none for an empty list
     */
    public Uni<Void> by(Mutiny.Session tx, Caller caller, String what, List<Record> records) {
        String organisation = caller.organisation().value();
        return records.isEmpty()
                ? Uni.createFrom().voidItem()
                : store.add(tx, records, caller.id(), roleOf(caller), organisation, what)
                        .replaceWithVoid();
    }

    private static String roleOf(Caller caller) {
        return List.of(Role.PHYSICIAN, Role.NURSE, Role.WORKER).stream()
                .filter(caller::has)
                .findFirst()
                .orElse("unknown");
    }
}
