package org.workercare.health.campaign;

import io.smallrye.mutiny.Uni;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Tells how many workers of a campaign were examined; answered by the feature that keeps visits. */
public interface ExaminedWorkers {

    Uni<Integer> of(Mutiny.Session tx, UUID campaign);
}
