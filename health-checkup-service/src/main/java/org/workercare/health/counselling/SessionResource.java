package org.workercare.health.counselling;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workercare.platform.events.UnitOfWork;
import org.workercare.platform.web.identity.Caller;
import org.workercare.platform.web.identity.Callers;
import org.workercare.platform.web.identity.Role;
import org.workercare.platform.web.paging.Page;
import org.workercare.platform.web.problems.CommonProblem;
import org.workercare.platform.web.writes.IdempotentWrites;
import org.workercare.platform.web.writes.Reply;

/** Sessions over HTTP. Nobody can read who signed up. */
@Path("/sessions")
@Authenticated
@Tag(name = "On site")
public class SessionResource {

    private final UnitOfWork work;
    private final IdempotentWrites writes;
    private final Callers callers;
    private final SessionStore store;
    private final OpenSession openSession;
    private final SignUp signUp;
    private final NoteAttendance noteAttendance;

    SessionResource(
            UnitOfWork work,
            IdempotentWrites writes,
            Callers callers,
            SessionStore store,
            OpenSession openSession,
            SignUp signUp,
            NoteAttendance noteAttendance) {
        this.work = work;
        this.writes = writes;
        this.callers = callers;
        this.store = store;
        this.openSession = openSession;
        this.signUp = signUp;
        this.noteAttendance = noteAttendance;
    }

    @POST
    @RolesAllowed(Role.ORGANISER)
    @Operation(summary = "Offer a counselling, consultation or teaching session")
    @APIResponse(responseCode = "201", description = "Open for sign-up")
    public Uni<Response> open(@Valid @NotNull OpenSession.Request request) {
        Caller caller = callers.current();
        return writes.once(request, tx -> openSession
                .by(tx, caller, request)
                .map(session -> Reply.created("/sessions/" + session.id(), session, session.version())));
    }

    @GET
    @Operation(summary = "A campaign's sessions")
    public Uni<Page<Session>> list(@NotNull @QueryParam("campaign") UUID campaign) {
        return work.read(tx -> store.ofCampaign(tx, campaign)).map(sessions -> new Page<>(sessions, null));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One session, with the places taken")
    public Uni<Response> one(@PathParam("id") UUID id) {
        return work.read(tx -> store.find(tx, id))
                .onItem()
                .ifNull()
                .failWith(CommonProblem.NOT_FOUND::problem)
                .map(session -> Reply.ok(session, session.version()).response());
    }

    @POST
    @Path("/{id}/sign-ups")
    @RolesAllowed({Role.WORKER, Role.NURSE, Role.ORGANISER})
    @Operation(summary = "Sign workers up, or oneself: all of them, or none")
    @APIResponse(responseCode = "200", description = "Signed up, or there already")
    @APIResponse(responseCode = "409", description = "Not enough places; nobody is signed up")
    public Uni<Response> signUp(@PathParam("id") UUID id, @Valid @NotNull SignUp.Request request) {
        Caller caller = callers.current();
        return writes.once(request, tx -> signUp.by(tx, caller, id, request).map(Reply::ok));
    }

    @POST
    @Path("/{id}/attendance")
    @RolesAllowed({Role.NURSE, Role.ORGANISER})
    @Operation(summary = "Note who came, of those who had signed up")
    @APIResponse(responseCode = "200", description = "Noted")
    @APIResponse(responseCode = "422", description = "Somebody had not signed up; nobody is noted")
    public Uni<Response> attendance(@PathParam("id") UUID id, @Valid @NotNull NoteAttendance.Request request) {
        Caller caller = callers.current();
        return writes.once(
                request, tx -> noteAttendance.by(tx, caller, id, request).map(Reply::ok));
    }
}
