package org.workercare.gateway.subscriptions;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.UniHelper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workercare.platform.events.UnitOfWork;
import org.workercare.platform.web.identity.Caller;
import org.workercare.platform.web.identity.Callers;
import org.workercare.platform.web.identity.Role;
import org.workercare.platform.web.paging.Page;
import org.workercare.platform.web.paging.PageRequest;
import org.workercare.platform.web.problems.CommonProblem;
import org.workercare.platform.web.writes.IdempotentWrites;
import org.workercare.platform.web.writes.Reply;

/** Webhooks by Standard Webhooks 1.0. A partner sees its own subscriptions only. */
@Path("/subscriptions")
@RolesAllowed(Role.PARTNER)
@Tag(name = "Subscriptions")
public class SubscriptionResource {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Callers callers;
    private final UnitOfWork work;
    private final IdempotentWrites writes;
    private final ReceiverAddress addresses;
    private final OwnSubscription own;
    private final SubscriptionStore store;
    private final Subscribe subscribe;
    private final ChangeSubscription changeSubscription;
    private final Unsubscribe unsubscribe;
    private final RotateSecret rotateSecret;
    private final ShownOnce shownOnce;

    SubscriptionResource(
            Callers callers,
            UnitOfWork work,
            IdempotentWrites writes,
            ReceiverAddress addresses,
            OwnSubscription own,
            SubscriptionStore store,
            Subscribe subscribe,
            ChangeSubscription changeSubscription,
            Unsubscribe unsubscribe,
            RotateSecret rotateSecret,
            ShownOnce shownOnce) {
        this.callers = callers;
        this.work = work;
        this.writes = writes;
        this.addresses = addresses;
        this.own = own;
        this.store = store;
        this.subscribe = subscribe;
        this.changeSubscription = changeSubscription;
        this.unsubscribe = unsubscribe;
        this.rotateSecret = rotateSecret;
        this.shownOnce = shownOnce;
    }

    @POST
    @Operation(summary = "Subscribe to events; the answer shows the secret, once")
    public Uni<Response> subscribe(@Valid @NotNull SubscriptionRequest.Create request) {
        Caller caller = callers.current();
        return requireAllowed(request.url())
                .chain(() -> writes.once(request, tx -> subscribe
                        .by(tx, caller, request)
                        .map(made -> Reply.created(
                                "/subscriptions/" + made.subscription().id(),
                                made,
                                made.subscription().version()))))
                .map(shownOnce::open);
    }

    @GET
    @Operation(summary = "Your subscriptions")
    public Uni<Page<Subscription>> list(@BeanParam PageRequest page) {
        Caller caller = callers.current();
        UUID after = idIn(page.after());
        return work.read(tx -> store.list(tx, caller.id(), after, page.rowsToRead()))
                .map(found -> Page.of(found, page, s -> s.id().toString()));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One of your subscriptions")
    public Uni<Response> one(@PathParam("id") UUID id) {
        Caller caller = callers.current();
        return work.read(tx -> own.find(tx, caller, id))
                .map(s -> Reply.ok(s, s.version()).response());
    }

    @PATCH
    @Path("/{id}")
    @Operation(summary = "Change it; state: disabled pauses it, active wakes it")
    public Uni<Response> change(@PathParam("id") UUID id, @Valid @NotNull SubscriptionRequest.Change change) {
        Caller caller = callers.current();
        if (change.isEmpty()) {
            throw SubscriptionProblem.NOTHING_TO_CHANGE.problem();
        }
        Uni<Void> allowed = change.url() == null ? Uni.createFrom().voidItem() : requireAllowed(change.url());
        return allowed.chain(() -> changeSubscription.by(caller, id, change))
                .map(s -> Reply.ok(s, s.version()).response());
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "End it, with all that was still to be sent")
    public Uni<Response> end(@PathParam("id") UUID id) {
        return unsubscribe.by(callers.current(), id).map(done -> Reply.noContent()
                .response());
    }

    @POST
    @Path("/{id}/secret/rotation")
    @Operation(summary = "A new secret, shown once; the old one signs beside it for a day")
    public Uni<Response> rotate(@PathParam("id") UUID id) {
        Caller caller = callers.current();
        return writes.once(null, tx -> rotateSecret
                        .by(tx, caller, id)
                        .map(made -> Reply.ok(made, made.subscription().version())))
                .map(shownOnce::open);
    }

    /** The same check as before every delivery. */
    private Uni<Void> requireAllowed(String url) {
        return UniHelper.toUni(addresses.check(url))
                .onFailure(ReceiverAddress.Refused.class)
                .transform(refused -> SubscriptionProblem.URL_NOT_ALLOWED.problem("/url"))
                .replaceWithVoid();
    }

    private static UUID idIn(String position) {
        try {
            return position.isEmpty() ? BEFORE_ALL : UUID.fromString(position);
        } catch (IllegalArgumentException e) {
            throw CommonProblem.INVALID_CURSOR.problem("cursor");
        }
    }
}
