package org.workercare.station;

import io.restassured.response.Response;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Sends calls at the same moment. */
public final class AtOnce {

    private AtOnce() {}

    /** @return the answers, in the order of the callers' numbers from 0 on */
    public static List<Response> call(int clients, IntFunction<Response> call) throws Exception {
        CyclicBarrier start = new CyclicBarrier(clients);
        try (var threads = Executors.newFixedThreadPool(clients)) {
            List<Callable<Response>> calls = IntStream.range(0, clients)
                    .<Callable<Response>>mapToObj(i -> () -> {
                        start.await();
                        return call.apply(i);
                    })
                    .toList();
            return threads.invokeAll(calls).stream().map(Future::resultNow).toList();
        }
    }

    /** How many answered with this status. */
    public static long count(List<Response> answers, int status) {
        return answers.stream().filter(answer -> answer.statusCode() == status).count();
    }
}
