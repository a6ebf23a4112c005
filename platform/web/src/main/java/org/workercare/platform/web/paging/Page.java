package org.workercare.platform.web.paging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;

/**
 * A part of a list.
 *
 * @param items in the list's order
 * @param next cursor of the part that follows; absent on the last
 */
public record Page<T>(
        List<T> items,
        @JsonInclude(JsonInclude.Include.NON_NULL) String next) {

    /**
     * Cuts a page out of what was read with one row more than the page holds.
     *
     * @param rows at most {@link PageRequest#rowsToRead()} of them
     * @param position what the page after an item begins behind: unique and in the list's order
     * @param parameters the other parameters, as given to {@link PageRequest#after}
     */
    public static <T> Page<T> of(
            List<T> rows, PageRequest request, Function<T, String> position, Object... parameters) {
        if (rows.size() <= request.size()) {
            return new Page<>(rows, null);
        }
        List<T> items = List.copyOf(rows.subList(0, request.size()));
        return new Page<>(items, Cursor.encode(position.apply(items.getLast()), parameters));
    }

    public <R> Page<R> map(Function<T, R> function) {
        return new Page<>(items.stream().map(function).toList(), next);
    }
}
