package org.workercare.funding.aid.notice;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workercare.funding.aid.person.NameMask;
import org.workercare.funding.aid.person.PersonSeals;
import org.workercare.funding.common.Position;
import org.workercare.platform.events.UnitOfWork;
import org.workercare.platform.kernel.OrganisationId;
import org.workercare.platform.web.identity.Callers;
import org.workercare.platform.web.paging.Page;
import org.workercare.platform.web.paging.PageRequest;
import org.workercare.platform.web.problems.CommonProblem;
import org.workercare.platform.web.writes.IdempotentWrites;
import org.workercare.platform.web.writes.Reply;

/** Running notices for everybody, and objections by anyone with a token. */
@Path("/public-notices")
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Public notices")
public class PublicNoticeResource {

    private static final UUID FIRST = new UUID(0, 0);

    private final UnitOfWork work;
    private final IdempotentWrites writes;
    private final Callers callers;
    private final NoticeStore store;
    private final PersonSeals seals;
    private final ObjectToCase object;

    PublicNoticeResource(
            UnitOfWork work,
            IdempotentWrites writes,
            Callers callers,
            NoticeStore store,
            PersonSeals seals,
            ObjectToCase object) {
        this.work = work;
        this.writes = writes;
        this.callers = callers;
        this.store = store;
        this.seals = seals;
        this.object = object;
    }

    @GET
    @PermitAll
    @Operation(summary = "Read the notices that run now, masked; of one place and all below it, if one is named")
    public Uni<Page<NoticeView>> list(@BeanParam PageRequest page, @QueryParam("place") OrganisationId place) {
        UUID position = Position.ofId(page.after(place));
        return work.read(tx -> store.running(tx, place, null, position, page.rowsToRead()))
                .map(rows ->
                        Page.of(rows, page, row -> row.id().toString(), place).map(this::masked));
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(summary = "Read one notice while it runs")
    public Uni<NoticeView> one(@PathParam("id") UUID id) {
        return work.read(tx -> store.running(tx, null, id, FIRST, 1))
                .map(found ->
                        found.stream().findFirst().map(this::masked).orElseThrow(CommonProblem.NOT_FOUND::problem));
    }

    @POST
    @Path("/{id}/objections")
    @Authenticated
    @Operation(summary = "Object to what a notice shows, until its deadline; the case is frozen until it is answered")
    public Uni<Response> object(@PathParam("id") UUID id, @Valid @NotNull ObjectToCase.Request request) {
        String person = callers.current().id();
        return writes.once(request, tx -> object.by(tx, person, id, request)
                .map(receipt -> Reply.created("/objections/" + receipt.id(), receipt, 0)));
    }

    private NoticeView masked(NoticeStore.Row row) {
        return new NoticeView(
                row.id(),
                NameMask.inPublic(seals.open(PersonSeals.Field.APPLICANT_NAME, row.sealedName())),
                NoticeView.countyOf(row.organisation()),
                row.subCategory(),
                row.amount(),
                row.begins(),
                row.deadline());
    }
}
