package org.workercare.funding.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.workercare.funding.Api;
import org.workercare.platform.events.UnitOfWork;
import org.workercare.platform.kernel.Money;
import org.workercare.platform.kernel.OrganisationId;
import org.workercare.platform.testkit.RealServers;
import org.workercare.platform.web.problems.ProblemException;

/** The ledger itself keeps stock from going below zero, whatever its callers lock or do not lock. */
@QuarkusTest
@RealServers(database = "funding")
class KeepGoodsTest {

    private static final OrganisationId DAXING = new OrganisationId("110115");

    @Inject
    UnitOfWork work;

    @Inject
    KeepGoods ledger;

    @Test
    void sixty_four_hand_outs_at_once_never_take_stock_below_zero() throws Throwable {
        GoodsMovement.Batch batch = bought(20, "7.00");
        Callable<Boolean> three = () ->
                isPosted(new GoodsMovement(GoodsMovement.Kind.HAND_OUT, batch, null, 3, Money.parse("1.05"), null));
        try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> done =
                    hands.invokeAll(IntStream.range(0, 64).mapToObj(i -> three).toList());
            assertThat(done.stream().filter(Future::resultNow)).hasSize(6);
        }
        var accounts = Api.auditor().read("/accounts?batch=" + batch.id());
        assertThat(accounts.getInt("items.find { it.unit == 'PIECE/" + batch.root() + "' }.pieces.available"))
                .isEqualTo(2);
        assertThat(accounts.getInt("items.find { it.unit == 'PIECE/" + batch.root() + "' }.pieces.spent"))
                .isEqualTo(18);
        assertThat(accounts.getString("items.find { it.unit == 'CNY' }.available.amount"))
                .isEqualTo("0.70");
    }

    @Test
    void value_without_its_pieces_never_moves() throws Throwable {
        GoodsMovement.Batch batch = bought(2, "1.00");
        assertThat(isPosted(new GoodsMovement(GoodsMovement.Kind.WRITE_OFF, batch, null, 3, Money.parse("0.50"), null)))
                .isFalse();
        assertThat(isPosted(new GoodsMovement(GoodsMovement.Kind.WRITE_OFF, batch, null, 1, Money.parse("1.01"), null)))
                .isFalse();
        var accounts = Api.auditor().read("/accounts?batch=" + batch.id());
        assertThat(accounts.getString("items.find { it.unit == 'CNY' }.available.amount"))
                .isEqualTo("1.00");
        assertThat(accounts.getInt("items.find { it.pieces != null }.pieces.available"))
                .isEqualTo(2);
    }

    private GoodsMovement.Batch bought(int pieces, String value) throws Throwable {
        UUID id = UUID.randomUUID();
        GoodsMovement.Batch batch = new GoodsMovement.Batch(id, id, Purpose.NONE, DAXING);
        post(new GoodsMovement(GoodsMovement.Kind.PURCHASE, null, batch, pieces, Money.parse(value), null));
        return batch;
    }

    private boolean isPosted(GoodsMovement movement) {
        try {
            post(movement);
            return true;
        } catch (ProblemException refused) {
            assertThat(refused.type()).isEqualTo(LedgerProblem.INSUFFICIENT_FUNDS);
            return false;
        } catch (Throwable other) {
            throw new IllegalStateException(other);
        }
    }

    private void post(GoodsMovement movement) throws Throwable {
        VertxContextSupport.subscribeAndAwait(() ->
                work.write(tx -> ledger.moved(tx, List.of(movement), "keeper").replaceWith(true)));
    }
}
