package org.workercare.funding.ledger;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.workercare.platform.web.writes.WriteClaim;

/** Requests on their way to the database: a bounded queue, from which only so many calls take at once. */
final class WaitingRequests {

    private static final Comparator<Waiting> BY_KEY = Comparator.comparing(
            waiting -> waiting.request().claim(),
            Comparator.comparing(WriteClaim::caller)
                    .thenComparing(WriteClaim::operation)
                    .thenComparing(WriteClaim::key));

    /** A request, and whom to tell what became of it, or why it failed. */
    record Waiting(PostingRequest request, Consumer<PostingStore.Result> done, Consumer<Throwable> failed) {}

    private final int mostLines;
    private final int mostWaiting;
    private final Deque<Waiting> queue = new ArrayDeque<>();
    private int freeCalls;
    private int linesWaiting;

    WaitingRequests(int calls, int linesACall, int linesWaiting) {
        this.freeCalls = calls;
        this.mostLines = linesACall;
        this.mostWaiting = linesWaiting;
    }

    /** @return whether there was room */
    synchronized boolean add(Waiting one) {
        int lines = one.request().lines().size();
        if (linesWaiting + lines > mostWaiting) {
            return false;
        }
        queue.add(one);
        linesWaiting += lines;
        return true;
    }

    /**
     * What the next call takes, in the order of their keys; nothing if none waits or all calls are under way. A key goes
     * once into a call: whoever sent it twice is answered by the next.
     */
    synchronized List<Waiting> take() {
        if (freeCalls == 0 || queue.isEmpty()) {
            return List.of();
        }
        List<Waiting> taken = new ArrayList<>();
        Set<WriteClaim> claims = new HashSet<>();
        int lines = 0;
        Iterator<Waiting> waiting = queue.iterator();
        while (waiting.hasNext()) {
            Waiting one = waiting.next();
            int more = one.request().lines().size();
            if (!taken.isEmpty() && lines + more > mostLines) {
                break;
            }
            if (claims.add(keyOf(one))) {
                waiting.remove();
                taken.add(one);
                lines += more;
            }
        }
        freeCalls--;
        linesWaiting -= lines;
        taken.sort(BY_KEY);
        return taken;
    }

    /** A call has ended. */
    synchronized void release() {
        freeCalls++;
    }

    private static WriteClaim keyOf(Waiting one) {
        WriteClaim claim = one.request().claim();
        return new WriteClaim(claim.caller(), claim.operation(), claim.key(), null);
    }
}
