package org.workercare.station.activities;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.kernel.Sha256;
import org.workercare.platform.kernel.privacy.FieldCipher;

/**
 * Draws an activity's lottery, once.
 *
 * <p>The seed is made, sealed and told as a hash when the activity is announced, so whoever draws cannot choose it; the
 * organiser adds a text that nobody could know then, so whoever made the seed cannot have chosen it either.
 */
@ApplicationScoped
class DrawLots {

    private static final String FIELD = "activity.lottery-seed";
    private static final int SEED_BYTES = 32;

    /** A seed before it is told. */
    record Commitment(String seedHash, String sealedSeed) {}

    private final SecureRandom random = new SecureRandom();
    private final LockActivity lock;
    private final ActivityStore activities;
    private final WaitListStore waitList;
    private final FieldCipher cipher;

    DrawLots(LockActivity lock, ActivityStore activities, WaitListStore waitList, FieldCipher cipher) {
        this.lock = lock;
        this.activities = activities;
        this.waitList = waitList;
        this.cipher = cipher;
    }

    Commitment commit() {
        byte[] bytes = new byte[SEED_BYTES];
        random.nextBytes(bytes);
        String seed = HexFormat.of().formatHex(bytes);
        return new Commitment(Sha256.hexOf(seed), cipher.seal(FIELD, seed));
    }

    /** @param guard sees the locked activity before anything changes, and throws to refuse */
    Uni<Activity> of(Mutiny.Session tx, UUID id, String entropy, Consumer<LockedActivity> guard) {
        return lock.of(tx, id)
                .invoke(guard)
                .invoke(DrawLots::requireDue)
                .chain(activity -> waitList.applied(tx, id).chain(tickets -> {
                    String seed = cipher.open(FIELD, activity.sealedSeed());
                    List<Draw.Lot> lots = Draw.of(tickets, activity.sessions(), seed, entropy);
                    String record = Draw.record(lots, activity.sessions(), activity.seedHash(), seed, entropy);
                    return waitList.drawn(tx, id, lots)
                            .chain(() -> waitList.recount(tx, id))
                            .chain(() -> activities.drawn(tx, id, seed, entropy, record));
                }))
                .chain(() -> activities.find(tx, id));
    }

    private static void requireDue(LockedActivity activity) {
        if (activity.admission() != Admission.LOTTERY) {
            throw ActivityProblem.NO_LOTTERY.problem(null);
        }
        if (activity.drawnAt() != null) {
            throw ActivityProblem.LOTTERY_DRAWN.problem(null);
        }
        if (activity.closesAt().isAfter(activity.now())) {
            throw ActivityProblem.LOTTERY_STILL_OPEN.problem(null);
        }
    }
}
