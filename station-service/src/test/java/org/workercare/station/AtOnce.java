package org.workercare.station;

import io.restassured.response.Response;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Does something many times at the same moment. */
public final class AtOnce {

    private AtOnce() {}

    /** What came of each, in the order of their numbers from 0 on. */
    public static <T> List<T> times(int times, IntFunction<T> act) {
        CountDownLatch start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(times)) {
            List<Future<T>> all = IntStream.range(0, times)
                    .mapToObj(i -> threads.submit(() -> {
                        start.await();
                        return act.apply(i);
                    }))
                    .toList();
            start.countDown();
            return all.stream().map(AtOnce::result).toList();
        }
    }

    /** How many answered with this status. */
    public static long count(List<Response> answers, int status) {
        return answers.stream().filter(answer -> answer.statusCode() == status).count();
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
