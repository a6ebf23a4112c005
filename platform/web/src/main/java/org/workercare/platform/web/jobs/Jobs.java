package org.workercare.platform.web.jobs;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.events.UnitOfWork;
import org.workercare.platform.kernel.Ids;
import org.workercare.platform.kernel.OrganisationId;
import org.workercare.platform.web.identity.Caller;
import org.workercare.platform.web.identity.Role;
import org.workercare.platform.web.problems.CommonProblem;

/** Takes long work in and tells how far it is. */
@ApplicationScoped
public class Jobs {

    private final JobStore store;
    private final UnitOfWork work;
    private final ObjectMapper json;

    Jobs(JobStore store, UnitOfWork work, ObjectMapper json) {
        this.store = store;
        this.work = work;
        this.json = json;
    }

    /**
     * Remembers the work within the caller's write; it begins once that has committed.
     *
     * @param kind of a {@link JobKind} bean
     * @param input whatever the kind reads; no plain personal data unless the kind encrypts it
     * @param total rows to do
     */
    public Uni<Job> enqueue(
            Mutiny.Session tx, String kind, Caller caller, OrganisationId organisation, Object input, int total) {
        UUID id = Ids.next();
        return store.insert(
                        tx,
                        id,
                        kind,
                        organisation,
                        caller.id(),
                        json.valueToTree(input).toString(),
                        total)
                .chain(() -> store.find(tx, id));
    }

    /** @return the job; fails with {@code not-found}, or {@code forbidden-organisation} for another's */
    public Uni<Job> find(UUID id, Caller caller) {
        return work.read(tx -> store.find(tx, id)).map(job -> {
            if (job == null) {
                throw CommonProblem.NOT_FOUND.problem();
            }
            caller.requireReach(job.organisation());
            if (!job.createdBy().equals(caller.id()) && !caller.has(Role.ADMINISTRATOR)) {
                throw CommonProblem.FORBIDDEN_ROLE.problem();
            }
            return job;
        });
    }
}
