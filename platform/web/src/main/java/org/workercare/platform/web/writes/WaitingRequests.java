package org.workercare.platform.web.writes;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Requests on their way to the database: a bounded queue, from which only so many calls take at once. */
final class WaitingRequests<Q extends ClaimedRequest, R> {

    private static final Comparator<WriteClaim> BY_KEY = Comparator.comparing(WriteClaim::caller)
            .thenComparing(WriteClaim::operation)
            .thenComparing(WriteClaim::key);

    /** A request, and whom to tell what became of it, or why it failed. */
    record Waiting<Q extends ClaimedRequest, R>(Q request, Consumer<R> done, Consumer<Throwable> failed) {}

    private final int mostACall;
    private final int mostWaiting;
    private final Deque<Waiting<Q, R>> queue = new ArrayDeque<>();
    private int freeCalls;
    private int weightWaiting;

    WaitingRequests(CallTogether.Limits limits) {
        this.freeCalls = limits.calls();
        this.mostACall = limits.weightACall();
        this.mostWaiting = limits.weightWaiting();
    }

    /** @return whether there was room */
    synchronized boolean add(Waiting<Q, R> one) {
        int weight = one.request().weight();
        if (weightWaiting + weight > mostWaiting) {
            return false;
        }
        queue.add(one);
        weightWaiting += weight;
        return true;
    }

    /**
     * What the next call takes, in the order of their keys; nothing if none waits or all calls are under way. A key goes
     * once into a call: whoever sent it twice is answered by the next.
     */
    synchronized List<Waiting<Q, R>> take() {
        if (freeCalls == 0 || queue.isEmpty()) {
            return List.of();
        }
        List<Waiting<Q, R>> taken = new ArrayList<>();
        Set<WriteClaim> claims = new HashSet<>();
        int weight = 0;
        Iterator<Waiting<Q, R>> waiting = queue.iterator();
        while (waiting.hasNext()) {
            Waiting<Q, R> one = waiting.next();
            int more = one.request().weight();
            if (!taken.isEmpty() && weight + more > mostACall) {
                break;
            }
            if (claims.add(keyOf(one))) {
                waiting.remove();
                taken.add(one);
                weight += more;
            }
        }
        freeCalls--;
        weightWaiting -= weight;
        taken.sort(Comparator.comparing(one -> one.request().claim(), BY_KEY));
        return taken;
    }

    /** A call has ended. */
    synchronized void release() {
        freeCalls++;
    }

    private static WriteClaim keyOf(Waiting<?, ?> one) {
        WriteClaim claim = one.request().claim();
        return new WriteClaim(claim.caller(), claim.operation(), claim.key(), null);
    }
}
