package org.workercare.platform.events;

import io.smallrye.mutiny.Uni;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;

/** Acts on events of other services; an application-scoped bean. */
public interface EventHandler {

    /** Names this handler in the inbox: never change it. */
    default String name() {
        return getClass().getSimpleName().replace("_ClientProxy", "").replace("_Subclass", "");
    }

    /** The topics to read. */
    Set<String> topics();

    /** Whether events of this type concern this handler. */
    boolean takes(String type);

    /**
     * Does what the event asks for, within the transaction that also remembers the event: it happens once, however often
     * the event arrives.
     *
     * @return fails with {@link PoisonEventException} when trying again cannot help; any other failure is tried again
     */
    Uni<Void> apply(Mutiny.Session tx, IncomingEvent event);
}
