package org.workercare.station.activities;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workercare.platform.events.UnitOfWork;
import org.workercare.platform.web.identity.Caller;
import org.workercare.platform.web.identity.Callers;
import org.workercare.platform.web.identity.Role;
import org.workercare.platform.web.paging.Page;
import org.workercare.platform.web.paging.PageRequest;
import org.workercare.platform.web.problems.CommonProblem;
import org.workercare.platform.web.writes.IdempotentWrites;
import org.workercare.platform.web.writes.Preconditions;
import org.workercare.platform.web.writes.Reply;

/** Who gets a place, and in which order, over HTTP: the draw and the wait list, for all to check. */
@Path("/activities")
@Authenticated
@Tag(name = "Activities")
public class LotteryResource {

    /**
     * What the organiser adds to the seed.
     *
     * @param entropy something anybody can look up, that nobody knew when the activity was announced
     */
    @Schema(name = "DrawLots")
    public record Request(
            @NotBlank
            @Size(max = 200)
            @Pattern(regexp = "[^,\\p{Cntrl}]*")
            @Schema(examples = "双色球 2027078 期 03 07 12 18 25 31 + 09")
            String entropy) {}

    private final Callers callers;
    private final UnitOfWork work;
    private final IdempotentWrites writes;
    private final Preconditions preconditions;
    private final DrawLots draw;
    private final ActivityStore activities;
    private final WaitListStore waitList;

    LotteryResource(
            Callers callers,
            UnitOfWork work,
            IdempotentWrites writes,
            Preconditions preconditions,
            DrawLots draw,
            ActivityStore activities,
            WaitListStore waitList) {
        this.callers = callers;
        this.work = work;
        this.writes = writes;
        this.preconditions = preconditions;
        this.draw = draw;
        this.activities = activities;
        this.waitList = waitList;
    }

    @POST
    @Path("/{id}/draw")
    @RolesAllowed(Role.ORGANISER)
    @Operation(summary = "Draw the lottery, once it takes no more applications")
    @APIResponseSchema(value = Activity.class, responseCode = "200")
    public Uni<Response> draw(@PathParam("id") UUID id, @Valid @NotNull Request request) {
        Caller caller = callers.current();
        return writes.once(request, tx -> draw.of(tx, id, request.entropy().strip(), activity -> {
                    caller.requireReach(activity.organisation());
                    preconditions.require(activity.version());
                })
                .map(drawn -> Reply.ok(drawn, drawn.version())));
    }

    @GET
    @Path("/{id}/lottery-record")
    @Produces("text/csv;charset=utf-8")
    @Operation(summary = "All that is needed to draw a lottery again")
    public Uni<String> record(@PathParam("id") UUID id) {
        return work.read(tx -> activities.record(tx, id)).onItem().ifNull().failWith(CommonProblem.NOT_FOUND::problem);
    }

    @GET
    @Path("/{id}/wait-list")
    @Operation(summary = "List the turns of those who wait, in their order")
    public Uni<Page<WaitingTurn>> waiting(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        int after = position(page.after(id));
        return work.read(tx -> activities.find(tx, id).chain(() -> waitList.turns(tx, id, after, page.rowsToRead())))
                .map(turns -> Page.of(turns, page, turn -> String.valueOf(turn.position()), id));
    }

    private static int position(String after) {
        try {
            return after.isEmpty() ? 0 : Integer.parseInt(after);
        } catch (NumberFormatException e) {
            throw CommonProblem.INVALID_CURSOR.problem("cursor");
        }
    }
}
