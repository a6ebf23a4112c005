package org.workercare.funding.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.workercare.platform.web.writes.WriteClaim;

/**
 * Requests of many callers put together for one call of the database's {@code ledger_post}, whose parameters these are.
 *
 * @param requests either all with a claim, no claim twice, or all without
 */
record PostingBatch(List<PostingRequest> requests) {

    /** What stands for one line. */
    private record Line(int request, Transfer transfer) {}

    /** Accounts ascending, then whether each request is linked, then an array for each property of the lines. */
    List<Object> parameters() {
        Long[] accounts = accounts();
        List<Line> lines = lines();
        return List.of(
                accounts,
                requests.stream().map(PostingRequest::isLinked).toArray(Boolean[]::new),
                lines.stream().map(Line::request).toArray(Integer[]::new),
                column(lines, Transfer::id, UUID[]::new),
                column(lines, line -> line.kind().name(), String[]::new),
                column(lines, line -> place(accounts, line.from()), Integer[]::new),
                column(lines, line -> number(line.fromBucket()), Short[]::new),
                column(lines, line -> place(accounts, line.to()), Integer[]::new),
                column(lines, line -> number(line.toBucket()), Short[]::new),
                column(lines, Transfer::amount, Long[]::new),
                column(lines, Transfer::by, String[]::new),
                column(lines, Transfer::reference, String[]::new));
    }

    /** Caller, operation, key and hash of each request, and what is kept under its key. */
    List<Object> claims() {
        return List.of(
                claims(WriteClaim::caller),
                claims(WriteClaim::operation),
                claims(WriteClaim::key),
                claims(WriteClaim::requestHash),
                requests.stream().map(PostingRequest::ids).toArray(String[]::new));
    }

    private Long[] accounts() {
        return requests.stream()
                .flatMap(request -> request.lines().stream())
                .flatMap(line -> Stream.of(line.from(), line.to()))
                .distinct()
                .sorted()
                .toArray(Long[]::new);
    }

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        IntStream.range(0, requests.size())
                .forEach(r -> requests.get(r).lines().forEach(line -> lines.add(new Line(r + 1, line))));
        return lines;
    }

    private String[] claims(Function<WriteClaim, String> property) {
        return requests.stream().map(PostingRequest::claim).map(property).toArray(String[]::new);
    }

    private static <T> T[] column(List<Line> lines, Function<Transfer, T> property, IntFunction<T[]> array) {
        return lines.stream().map(Line::transfer).map(property).toArray(array);
    }

    private static int place(Long[] accounts, long account) {
        return Arrays.binarySearch(accounts, account) + 1;
    }

    private static short number(Bucket bucket) {
        return (short) (bucket.ordinal() + 1);
    }
}
