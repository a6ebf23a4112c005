package org.workercare.funding.ledger.chain;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.workercare.funding.ledger.chain.Block.Position;

/** Blocks and the postings under them; only the sealer's advisory lock is taken, by nobody else. */
@ApplicationScoped
class ChainStore {

    /** A posting as the chain sees it. */
    record Leaf(Position position, String text) {}

    /** Fields in this order, parted by bars; a bar or backslash within one has a backslash before it. */
    private static final String LEAF = """
            select transaction, sequence, concat_ws('|', 'v1', id, kind, transaction, sequence,
                from_account, from_number, from_bucket, from_available, from_held, from_spent, from_returned,
                to_account, to_number, to_bucket, to_available, to_held, to_spent, to_returned,
                amount, (extract(epoch from posted_at) * 1000000)::bigint,
                replace(replace(made_by, '\\', '\\\\'), '|', '\\|'), replace(replace(reference, '\\', '\\\\'), '|', '\\|'))
            from posting""";

    private static final String BETWEEN = LEAF + """
             where (transaction, sequence) > ($1, $2) and (transaction, sequence) <= ($3, $4)
            order by transaction, sequence limit $5""";
    /** Transactions below this are over: nothing will ever appear among their postings. */
    private static final String SETTLED = "select pg_snapshot_xmin(pg_current_snapshot())::text::bigint";

    private static final String OWN = "select pg_try_advisory_xact_lock(hashtext('ledger chain'))";
    private static final String BLOCKS = """
            select number, postings, last_transaction, last_sequence, root, previous, text, key, signature from ledger_block""";
    private static final String HEAD = BLOCKS + " order by number desc limit 1";
    private static final String SOME = BLOCKS + " where number between $1 and $2 order by number";
    private static final String COVERING = BLOCKS + """
             where (last_transaction, last_sequence) >= (
                select transaction, sequence from posting where id = $1)
            order by last_transaction, last_sequence limit 1""";
    private static final String ADD = """
            insert into ledger_block (number, postings, last_transaction, last_sequence, root, previous, text, key, signature)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9)""";
    private static final String POSITION = "select transaction, sequence from posting where id = $1";

    private final Pool pool;

    ChainStore(Pool pool) {
        this.pool = pool;
    }

    /** Whether this transaction may seal; no other does at the same time. */
    Uni<Boolean> own(SqlClient tx) {
        return tx.query(OWN).execute().map(rows -> rows.iterator().next().getBoolean(0));
    }

    Uni<Long> settled(SqlClient tx) {
        return tx.query(SETTLED).execute().map(rows -> rows.iterator().next().getLong(0));
    }

    /** The latest block, or null. */
    Uni<Block> head(SqlClient tx) {
        return tx.query(HEAD).execute().map(ChainStore::first);
    }

    Uni<Block> head() {
        return head(pool);
    }

    Uni<List<Block>> blocks(long from, long to) {
        return pool.preparedQuery(SOME).execute(Tuple.of(from, to)).map(rows -> StreamSupport.stream(
                        rows.spliterator(), false)
                .map(ChainStore::block)
                .toList());
    }

    /** The block a posting is sealed in, or null if it is not yet. */
    Uni<Block> covering(UUID posting) {
        return pool.preparedQuery(COVERING).execute(Tuple.of(posting)).map(ChainStore::first);
    }

    /** Where a posting stands, or null if there is none. */
    Uni<Position> position(UUID posting) {
        return pool.preparedQuery(POSITION).execute(Tuple.of(posting)).map(rows -> {
            var row = rows.iterator();
            return row.hasNext() ? position(row.next(), 0) : null;
        });
    }

    /** Postings after one place and up to another, in their order. */
    Uni<List<Leaf>> leaves(SqlClient tx, Position after, Position upTo, int atMost) {
        Tuple where = Tuple.of(after.transaction(), after.sequence(), upTo.transaction(), upTo.sequence(), atMost);
        return tx.preparedQuery(BETWEEN).execute(where).map(rows -> StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new Leaf(position(row, 0), row.getString(2)))
                .toList());
    }

    Uni<List<Leaf>> leaves(Position after, Position upTo, int atMost) {
        return leaves(pool, after, upTo, atMost);
    }

    Uni<Void> add(SqlClient tx, Block block) {
        Tuple values = Tuple.tuple(List.of(
                block.number(),
                block.postings(),
                block.last().transaction(),
                block.last().sequence(),
                Buffer.buffer(block.root()),
                Buffer.buffer(block.previous()),
                block.text(),
                block.key(),
                Buffer.buffer(block.signature())));
        return tx.preparedQuery(ADD).execute(values).replaceWithVoid();
    }

    private static Block first(RowSet<Row> rows) {
        var row = rows.iterator();
        return row.hasNext() ? block(row.next()) : null;
    }

    private static Block block(Row row) {
        return new Block(
                row.getLong(0),
                row.getInteger(1),
                position(row, 2),
                row.getBuffer(4).getBytes(),
                row.getBuffer(5).getBytes(),
                row.getString(6),
                row.getString(7),
                row.getBuffer(8).getBytes());
    }

    private static Position position(Row row, int first) {
        return new Position(row.getLong(first), row.getLong(first + 1));
    }
}
