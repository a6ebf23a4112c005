package org.workercare.funding.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.workercare.platform.kernel.Money;
import org.workercare.platform.web.writes.WriteClaim;

class PostingBatchTest {

    private final Transfer one = Transfer.between(Transfer.Kind.MOVE, 30, 10, Money.ofFen(5), "first", "she");
    private final Transfer two =
            Transfer.within(Transfer.Kind.POST, 20, Bucket.HELD, Bucket.SPENT, Money.ofFen(6), "second", "he");
    private final Transfer three = Transfer.between(Transfer.Kind.MOVE, 10, 20, Money.ofFen(7), "third", "he");
    private final PostingBatch batch = new PostingBatch(List.of(
            new PostingRequest(new WriteClaim("she", "POST /x", "k1", "h1"), true, List.of(one)),
            new PostingRequest(new WriteClaim("he", "POST /y", "k2", "h2"), false, List.of(two, three))));

    @Test
    void accounts_go_in_ascending_order_and_lines_name_them_by_their_place() {
        assertThat(batch.parameters())
                .containsExactly(
                        new Long[] {10L, 20L, 30L},
                        new Boolean[] {true, false},
                        new Integer[] {1, 2, 2},
                        new java.util.UUID[] {one.id(), two.id(), three.id()},
                        new String[] {"MOVE", "POST", "MOVE"},
                        new Integer[] {3, 2, 1},
                        new Short[] {1, 2, 1},
                        new Integer[] {1, 2, 2},
                        new Short[] {1, 3, 1},
                        new Long[] {5L, 6L, 7L},
                        new String[] {"she", "he", "he"},
                        new String[] {"first", "second", "third"});
    }

    @Test
    void a_request_s_key_stands_for_the_ids_of_its_lines() {
        assertThat(batch.claims())
                .containsExactly(
                        new String[] {"she", "he"},
                        new String[] {"POST /x", "POST /y"},
                        new String[] {"k1", "k2"},
                        new String[] {"h1", "h2"},
                        new String[] {one.id().toString(), two.id() + "," + three.id()});
    }

    @Test
    void a_transfer_keeps_all_but_its_accounts() {
        Transfer elsewhere = two.withAccounts(1, 2);
        assertThat(elsewhere)
                .isEqualTo(
                        new Transfer(two.id(), Transfer.Kind.POST, 1, Bucket.HELD, 2, Bucket.SPENT, 6, "second", "he"));
    }
}
