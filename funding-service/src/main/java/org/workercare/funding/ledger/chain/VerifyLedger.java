package org.workercare.funding.ledger.chain;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.funding.ledger.CheckAccounts;
import org.workercare.platform.kernel.OrganisationId;
import org.workercare.platform.web.identity.Caller;
import org.workercare.platform.web.jobs.Job;
import org.workercare.platform.web.jobs.JobKind;
import org.workercare.platform.web.jobs.JobStep;
import org.workercare.platform.web.jobs.Jobs;

/** Looks at every posting there is: a row of the job is a block, and the last row all accounts. */
@ApplicationScoped
class VerifyLedger implements JobKind {

    private static final String KIND = "verify-ledger";
    private static final int BLOCKS_A_STEP = 16;
    private static final int BLOCKS_AT_ONCE = 2;

    /** What was looked at. */
    record Verified(int blocks, String headHash) {}

    private final ChainStore store;
    private final CheckBlock check;
    private final CheckAccounts accounts;
    private final Jobs jobs;

    VerifyLedger(ChainStore store, CheckBlock check, CheckAccounts accounts, Jobs jobs) {
        this.store = store;
        this.check = check;
        this.accounts = accounts;
        this.jobs = jobs;
    }

    /** Begins: all blocks there are now. */
    Uni<Job> begin(Mutiny.Session tx, Caller caller) {
        return store.head()
                .map(head -> head == null ? 0 : (int) head.number())
                .chain(blocks -> jobs.enqueue(tx, KIND, caller, OrganisationId.NATIONAL, Map.of(), blocks + 1));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<JobStep> step(Mutiny.Session tx, Job job, JsonNode input) {
        int blocks = job.total() - 1;
        return job.done() < blocks ? some(job.done(), Math.min(job.done() + BLOCKS_A_STEP, blocks)) : last(tx, blocks);
    }

    private Uni<JobStep> some(int done, int upTo) {
        return store.blocks(done, upTo).chain(blocks -> Multi.createFrom()
                .iterable(IntStream.rangeClosed(done + 1, upTo).boxed().toList())
                .onItem()
                .transformToUni(number ->
                        fault(blocks, number).map(fault -> fault.map(it -> new Job.RowError(number, null, it.code()))))
                .merge(BLOCKS_AT_ONCE)
                .collect()
                .asList()
                .map(faults -> JobStep.to(
                        upTo, faults.stream().flatMap(Optional::stream).toList())));
    }

    private Uni<Optional<ChainProblem>> fault(List<Block> blocks, long number) {
        Block before = numbered(blocks, number - 1);
        Block block = numbered(blocks, number);
        boolean isLost = block == null || (before == null && number > 1);
        return isLost ? Uni.createFrom().item(Optional.of(ChainProblem.BLOCK_FORGED)) : check.of(block, before);
    }

    private static Block numbered(List<Block> blocks, long number) {
        return blocks.stream()
                .filter(block -> block.number() == number)
                .findFirst()
                .orElse(null);
    }

    private Uni<JobStep> last(Mutiny.Session tx, int blocks) {
        return accounts.agree(tx).chain(agree -> store.blocks(blocks, blocks).map(found -> {
            List<Job.RowError> faults = new ArrayList<>();
            if (!agree) {
                faults.add(new Job.RowError(blocks + 1, null, ChainProblem.ACCOUNTS_DISAGREE.code()));
            }
            String hash = found.isEmpty()
                    ? ""
                    : HexFormat.of().formatHex(found.getFirst().hash());
            return new JobStep(blocks + 1, faults, new Verified(blocks, hash));
        }));
    }
}
