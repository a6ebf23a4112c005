package org.workercare.platform.web.writes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WaitingRequestsTest {

    private record Request(WriteClaim claim, int weight) implements ClaimedRequest {}

    private final WaitingRequests<Request, String> waiting = new WaitingRequests<>(new CallTogether.Limits(2, 5, 12));

    @Test
    void a_call_takes_what_waits_in_the_order_of_its_keys() {
        add("c", 1);
        add("a", 1);
        add("b", 1);
        assertThat(taken()).containsExactly("a", "b", "c");
    }

    @Test
    void a_call_takes_no_more_lines_than_it_may_and_leaves_the_rest_to_the_next() {
        add("a", 3);
        add("b", 2);
        add("c", 1);
        assertThat(taken()).containsExactly("a", "b");
        assertThat(taken()).containsExactly("c");
    }

    @Test
    void a_request_larger_than_a_call_goes_alone() {
        add("a", 7);
        add("b", 1);
        assertThat(taken()).containsExactly("a");
        assertThat(taken()).containsExactly("b");
    }

    @Test
    void a_key_sent_twice_goes_with_two_calls_and_hinders_no_other() {
        add("a", 1);
        add("a", 1);
        add("b", 1);
        assertThat(taken()).containsExactly("a", "b");
        assertThat(taken()).containsExactly("a");
    }

    @Test
    void the_same_key_of_another_caller_or_for_another_act_is_another() {
        waiting.add(request(new WriteClaim("one", "POST /x", "a", "1"), 1));
        waiting.add(request(new WriteClaim("other", "POST /x", "a", "1"), 1));
        waiting.add(request(new WriteClaim("one", "POST /a", "a", "1"), 1));
        assertThat(waiting.take())
                .extracting(it ->
                        it.request().claim().caller() + it.request().claim().operation())
                .containsExactly("onePOST /a", "onePOST /x", "otherPOST /x");
    }

    @Test
    void only_so_many_calls_are_under_way() {
        add("a", 5);
        add("b", 5);
        assertThat(taken()).containsExactly("a");
        assertThat(taken()).containsExactly("b");
        add("c", 1);
        assertThat(taken()).isEmpty();
        waiting.release();
        assertThat(taken()).containsExactly("c");
        assertThat(taken()).isEmpty();
    }

    @Test
    void an_empty_queue_keeps_no_call_busy() {
        assertThat(taken()).isEmpty();
        assertThat(taken()).isEmpty();
        assertThat(taken()).isEmpty();
        add("a", 1);
        assertThat(taken()).containsExactly("a");
    }

    @Test
    void only_so_many_lines_wait_until_a_call_takes_some() {
        assertThat(add("a", 5)).isTrue();
        assertThat(add("b", 7)).isTrue();
        assertThat(add("c", 1)).isFalse();
        assertThat(taken()).containsExactly("a");
        assertThat(add("c", 5)).isTrue();
        assertThat(add("d", 1)).isFalse();
    }

    private boolean add(String key, int lines) {
        return waiting.add(request(new WriteClaim("caller", "POST /x", key, "hash"), lines));
    }

    private static WaitingRequests.Waiting<Request, String> request(WriteClaim claim, int lines) {
        return new WaitingRequests.Waiting<>(new Request(claim, lines), result -> {}, failure -> {});
    }

    private List<String> taken() {
        return waiting.take().stream().map(it -> it.request().claim().key()).toList();
    }
}
