package org.workercare.platform.web;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.events.UnitOfWork;
import org.workercare.platform.kernel.Ids;
import org.workercare.platform.kernel.Money;
import org.workercare.platform.kernel.OrganisationId;
import org.workercare.platform.web.identity.Callers;
import org.workercare.platform.web.identity.Role;
import org.workercare.platform.web.jobs.Jobs;
import org.workercare.platform.web.paging.Page;
import org.workercare.platform.web.paging.PageRequest;
import org.workercare.platform.web.problems.CommonProblem;
import org.workercare.platform.web.writes.IdempotentWrites;
import org.workercare.platform.web.writes.Preconditions;
import org.workercare.platform.web.writes.Reply;

/** An address that does a little of everything. */
@Path("/notes")
@RolesAllowed(Role.ORGANISER)
public class TrialResource {

    record Line(@Positive int number) {}

    record Write(
            @NotBlank @Size(max = 20) String text,
            @NotNull OrganisationId organisation,
            Money amount,
            @Valid List<Line> lines) {}

    record Note(UUID id, String text) {}

    private final IdempotentWrites writes;
    private final Preconditions preconditions;
    private final UnitOfWork work;
    private final Callers callers;
    private final Jobs jobs;

    TrialResource(IdempotentWrites writes, Preconditions preconditions, UnitOfWork work, Callers callers, Jobs jobs) {
        this.writes = writes;
        this.preconditions = preconditions;
        this.work = work;
        this.callers = callers;
        this.jobs = jobs;
    }

    @POST
    public Uni<Response> write(@Valid @NotNull Write request) {
        callers.current().requireReach(request.organisation());
        UUID id = Ids.next();
        return writes.once(request, tx -> tx.createNativeQuery("insert into note (id, text) values (?1, ?2)")
                .setParameter(1, id)
                .setParameter(2, request.text())
                .executeUpdate()
                .invoke(() -> {
                    if (request.text().equals("conflict")) {
                        throw CommonProblem.CONFLICT.problem("/text");
                    }
                    if (request.text().equals("fault")) {
                        throw new IllegalStateException("a secret of 张三");
                    }
                })
                .replaceWith(Reply.created("/notes/" + id, new Note(id, request.text()), 1)));
    }

    @PUT
    @Path("/{id}")
    public Uni<Response> change(@PathParam("id") UUID id, @Valid @NotNull Write request) {
        return writes.once(
                request, tx -> tx.createNativeQuery("select version from note where id = ?1 for update", Long.class)
                        .setParameter(1, id)
                        .getSingleResultOrNull()
                        .chain(version -> changeFrom(tx, id, version, request)));
    }

    private Uni<Reply> changeFrom(Mutiny.Session tx, UUID id, Long version, Write request) {
        if (version == null) {
            throw CommonProblem.NOT_FOUND.problem();
        }
        preconditions.require(version);
        return tx.createNativeQuery("update note set text = ?2, version = version + 1 where id = ?1")
                .setParameter(1, id)
                .setParameter(2, request.text())
                .executeUpdate()
                .replaceWith(Reply.ok(new Note(id, request.text()), version + 1));
    }

    @GET
    @Path("/numbers")
    public Page<Integer> numbers(@BeanParam PageRequest page, @QueryParam("upTo") int upTo) {
        String after = page.after(upTo);
        int from = after.isEmpty() ? 0 : Integer.parseInt(after) + 1;
        List<Integer> rows = IntStream.range(from, Math.min(upTo, from + page.rowsToRead()))
                .boxed()
                .toList();
        return Page.of(rows, page, String::valueOf, upTo);
    }

    @POST
    @Path("/count/{total}")
    public Uni<Response> count(@PathParam("total") int total) {
        return writes.once(null, tx -> jobs.enqueue(
                        tx, "count", callers.current(), callers.current().organisation(), List.of(), total)
                .map(Reply::accepted));
    }
}
