package org.workercare.funding.aid.household;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.funding.aid.person.PersonSeals;
import org.workercare.funding.common.Nothing;
import org.workercare.funding.common.Position;
import org.workercare.platform.events.UnitOfWork;
import org.workercare.platform.kernel.OrganisationId;
import org.workercare.platform.web.identity.Caller;
import org.workercare.platform.web.identity.Callers;
import org.workercare.platform.web.identity.Role;
import org.workercare.platform.web.paging.Page;
import org.workercare.platform.web.paging.PageRequest;
import org.workercare.platform.web.problems.CommonProblem;
import org.workercare.platform.web.writes.IdempotentWrites;
import org.workercare.platform.web.writes.Preconditions;
import org.workercare.platform.web.writes.Reply;

/** Households over HTTP, within the caller's subtree; every person is masked. */
@Path("/households")
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.CASEWORKER, Role.REVIEWER, Role.AUDITOR})
@Tag(name = "Households")
public class HouseholdResource {

    /** A difficulty the household says it is in. */
    public record Claim(@NotNull Difficulty kind) {}

    /** Whose household is looked for. It prints without its content. */
    public record Search(@NotNull @Size(min = 18, max = 18) String citizenId) {

        @Override
        public String toString() {
            return "Search[hidden]";
        }
    }

    private final UnitOfWork work;
    private final IdempotentWrites writes;
    private final Preconditions preconditions;
    private final Callers callers;
    private final HouseholdStore store;
    private final PersonSeals seals;
    private final RegisterHousehold register;
    private final VerifyDifficulty verify;
    private final ShowHousehold show;

    HouseholdResource(
            UnitOfWork work,
            IdempotentWrites writes,
            Preconditions preconditions,
            Callers callers,
            HouseholdStore store,
            PersonSeals seals,
            RegisterHousehold register,
            VerifyDifficulty verify,
            ShowHousehold show) {
        this.work = work;
        this.writes = writes;
        this.preconditions = preconditions;
        this.callers = callers;
        this.store = store;
        this.seals = seals;
        this.register = register;
        this.verify = verify;
        this.show = show;
    }

    @POST
    @RolesAllowed(Role.CASEWORKER)
    @Operation(summary = "Register a household with its members and the difficulties it claims")
    public Uni<Response> register(@Valid @NotNull RegisterHousehold.Request request) {
        Caller caller = callers.current();
        caller.requireReach(request.organisation());
        return writes.once(request, tx -> register.by(tx, caller.id(), request)
                .chain(id -> show.of(tx, id))
                .map(made -> Reply.created("/households/" + made.id(), made, made.version())));
    }

    @GET
    @Operation(summary = "List households, oldest first, without their members' names")
    public Uni<Page<HouseholdView.Summary>> list(
            @BeanParam PageRequest page, @QueryParam("organisation") OrganisationId organisation) {
        OrganisationId within = callers.current().organisation();
        UUID position = Position.ofId(page.after(organisation));
        return work.read(tx -> store.list(tx, within, organisation, position, page.rowsToRead()))
                .map(rows -> Page.of(rows, page, row -> row.id().toString(), organisation));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Look at one household; its members are masked")
    public Uni<Response> one(@PathParam("id") UUID id) {
        Caller caller = callers.current();
        return work.read(tx -> show.of(tx, id))
                .invoke(it -> caller.requireReach(it.organisation()))
                .map(it -> Reply.ok(it, it.version()).response());
    }

    @POST
    @Path("/searches")
    @RolesAllowed(Role.CASEWORKER)
    @Operation(summary = "Find the household a person belongs to; a post, so that no citizen id stands in an address")
    public Uni<Response> search(@Valid @NotNull Search request) {
        Caller caller = callers.current();
        String index = seals.indexOf(seals.citizenId(request.citizenId(), "/citizenId"));
        return writes.once(request, tx -> store.householdOf(tx, index)
                .chain(id -> id == null ? Uni.createFrom().nullItem() : show.of(tx, id))
                .map(it -> it != null && caller.reaches(it.organisation()) ? List.of(it) : List.of())
                .map(Reply::ok));
    }

    @POST
    @Path("/{id}/members")
    @RolesAllowed(Role.CASEWORKER)
    @Operation(summary = "Let a person join a household")
    public Uni<Response> join(@PathParam("id") UUID id, @Valid @NotNull Person request) {
        return change(id, request, tx -> register.join(tx, id, request));
    }

    @POST
    @Path("/{id}/members/{member}/departure")
    @RolesAllowed(Role.CASEWORKER)
    @Operation(summary = "Let a member leave; that it belonged to the household stays as history")
    public Uni<Response> leave(
            @PathParam("id") UUID id, @PathParam("member") UUID member, @Valid @NotNull Nothing request) {
        return change(id, request, tx -> store.leave(tx, id, member)
                .invoke(left -> {
                    if (left == 0) {
                        throw HouseholdProblem.MEMBER_GONE.problem();
                    }
                })
                .replaceWithVoid());
    }

    @POST
    @Path("/{id}/difficulties")
    @RolesAllowed(Role.CASEWORKER)
    @Operation(summary = "Claim a difficulty for a household")
    public Uni<Response> claim(@PathParam("id") UUID id, @Valid @NotNull Claim request) {
        String by = callers.current().id();
        return change(id, request, tx -> store.claim(tx, id, List.of(request.kind()), by));
    }

    @POST
    @Path("/{id}/verifications")
    @RolesAllowed({Role.CASEWORKER, Role.REVIEWER})
    @Operation(summary = "Verify a claimed difficulty for so many days; not by whoever claimed it")
    public Uni<Response> verify(@PathParam("id") UUID id, @Valid @NotNull VerifyDifficulty.Request request) {
        String by = callers.current().id();
        return change(id, request, tx -> verify.by(tx, by, id, request));
    }

    private Uni<Response> change(UUID id, Object request, Function<Mutiny.Session, Uni<Void>> change) {
        Caller caller = callers.current();
        return writes.once(request, tx -> store.lock(tx, id)
                .onItem()
                .ifNull()
                .failWith(CommonProblem.NOT_FOUND::problem)
                .invoke(row -> {
                    caller.requireReach(row.organisation());
                    preconditions.require(row.version());
                })
                .chain(() -> change.apply(tx))
                .chain(() -> store.touch(tx, id))
                .chain(() -> show.of(tx, id))
                .map(it -> Reply.ok(it, it.version())));
    }
}
