package org.workercare.funding.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.workercare.platform.kernel.Money;
import org.workercare.platform.kernel.OrganisationId;

class GoodsMovementTest {

    private static final UUID ROOT = UUID.randomUUID();
    private static final GoodsMovement.Batch STOCK = batch(ROOT);
    private static final GoodsMovement.Batch PART = batch(UUID.randomUUID());

    @Property
    void pieces_and_their_value_go_the_same_way_and_stay_in_their_unit(
            @ForAll GoodsMovement.Kind kind,
            @ForAll @IntRange(min = 1) int pieces,
            @ForAll @LongRange(min = 1) long fen) {
        List<GoodsMovement.Leg> legs = movement(kind, pieces, fen).legs();
        assertThat(legs).extracting(GoodsMovement.Leg::amount).containsExactly(fen, (long) pieces);
        assertThat(legs).extracting(leg -> leg.from().unit()).containsExactly(Unit.CNY, Unit.piecesOf(ROOT));
        assertThat(legs).allMatch(leg -> leg.from().unit().equals(leg.to().unit()));
        assertThat(legs).allMatch(leg -> leg.kind().name().equals(kind.name()));
        assertThat(legs.getFirst().from().kind())
                .isEqualTo(legs.getLast().from().kind());
        assertThat(legs.getFirst().to().kind()).isEqualTo(legs.getLast().to().kind());
    }

    @Property
    void goods_come_from_the_outside_and_go_there_only_when_they_are_written_off(@ForAll GoodsMovement.Kind kind) {
        GoodsMovement.Leg pieces = movement(kind, 1, 1).legs().getLast();
        assertThat(pieces.from().kind() == Purse.Kind.SOURCE).isEqualTo(kind == GoodsMovement.Kind.PURCHASE);
        assertThat(pieces.to().kind() == Purse.Kind.SOURCE).isEqualTo(kind == GoodsMovement.Kind.WRITE_OFF);
        assertThat(pieces.toBucket() == Bucket.SPENT).isEqualTo(kind == GoodsMovement.Kind.HAND_OUT);
    }

    @Property
    void goods_that_are_worth_nothing_move_in_pieces_alone(@ForAll GoodsMovement.Kind kind) {
        assertThat(movement(kind, 3, 0).legs())
                .extracting(leg -> leg.from().unit())
                .containsExactly(Unit.piecesOf(ROOT));
    }

    @Example
    void goods_that_stay_in_their_batch_move_nothing() {
        assertThat(new GoodsMovement(GoodsMovement.Kind.DISPATCH, STOCK, STOCK, 3, Money.ofFen(9), null).legs())
                .isEmpty();
    }

    private static GoodsMovement movement(GoodsMovement.Kind kind, int pieces, long fen) {
        Money value = Money.ofFen(fen);
        return switch (kind) {
            case PURCHASE -> new GoodsMovement(kind, null, STOCK, pieces, value, 7L);
            case DISPATCH, RETURN -> new GoodsMovement(kind, STOCK, PART, pieces, value, null);
            case HAND_OUT, WRITE_OFF -> new GoodsMovement(kind, STOCK, null, pieces, value, null);
        };
    }

    private static GoodsMovement.Batch batch(UUID id) {
        return new GoodsMovement.Batch(id, ROOT, Purpose.NONE, new OrganisationId("110115"));
    }
}
