package org.workercare.platform.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.workercare.platform.testkit.RealServers;

@QuarkusTest
@RealServers(database = "funding")
class UnitOfWorkTest {

    private static final String WRITE = "insert into effect (event_id, subject, number) values (?1, ?2, ?3)";

    @Inject
    UnitOfWork work;

    private final String subject = UUID.randomUUID().toString();

    @Test
    void units_of_work_side_by_side_in_one_context_end_each_for_itself() {
        Trial.await(() -> Multi.createFrom()
                .range(0, 64)
                .onItem()
                .transformToUni(this::writeOrFail)
                .merge(16)
                .collect()
                .last());
        assertThat(Trial.effectsOn(subject))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 64).filter(n -> n % 2 == 0).boxed().toList());
    }

    /** Odd numbers are written, then refused. */
    private Uni<Void> writeOrFail(int number) {
        return work.write(tx -> tx.createNativeQuery(WRITE)
                        .setParameter(1, UUID.randomUUID())
                        .setParameter(2, subject)
                        .setParameter(3, number)
                        .executeUpdate()
                        .invoke(() -> {
                            if (number % 2 == 1) {
                                throw new IllegalStateException("refused");
                            }
                        }))
                .replaceWithVoid()
                .onFailure(IllegalStateException.class)
                .recoverWithNull()
                .replaceWithVoid();
    }
}
