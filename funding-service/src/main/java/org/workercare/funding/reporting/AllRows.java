package org.workercare.funding.reporting;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.workercare.platform.events.Await;

/** All rows of a query for a reply that is written as a stream, a page in memory at a time; on worker threads only. */
@ApplicationScoped
class AllRows {

    /** @param page what follows a row, or the first rows for null; empty at the end */
    <T> Stream<T> of(Function<T, Uni<List<T>>> page) {
        Iterator<T> rows = new Pages<>(last -> Await.result(() -> page.apply(last)));
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(rows, 0), false);
    }

    /** Reads the next page when the one before is used up. */
    private static final class Pages<T> implements Iterator<T> {

        private final Function<T, List<T>> page;
        private final Deque<T> rows = new ArrayDeque<>();
        private T last;
        private boolean isOver;

        Pages(Function<T, List<T>> page) {
            this.page = page;
        }

        @Override
        public boolean hasNext() {
            if (rows.isEmpty() && !isOver) {
                rows.addAll(page.apply(last));
                isOver = rows.isEmpty();
            }
            return !rows.isEmpty();
        }

        @Override
        public T next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            last = rows.removeFirst();
            return last;
        }
    }
}
