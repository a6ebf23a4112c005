package org.workercare.station.wishes;

import jakarta.enterprise.context.ApplicationScoped;
import org.workercare.platform.kernel.privacy.BlindIndex;
import org.workercare.platform.web.identity.Caller;

/** Knows a wish's author again without keeping who it is. */
@ApplicationScoped
class Wishers {

    private final BlindIndex index;

    Wishers(BlindIndex index) {
        this.index = index;
    }

    String indexOf(Caller caller) {
        return index.of("wish.author", caller.id());
    }
}
