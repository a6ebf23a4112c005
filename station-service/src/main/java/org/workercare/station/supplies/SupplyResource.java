package org.workercare.station.supplies;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
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
import org.workercare.platform.web.writes.IdempotentWrites;
import org.workercare.platform.web.writes.Reply;
import org.workercare.station.rows.Positions;

/** Care goods over HTTP. */
@Path("/goods-batches")
@Authenticated
@Tag(name = "Supplies", description = "Care goods, handed out against codes")
public class SupplyResource {

    /** Carries no fields: the coupon is the caller's own. */
    @Schema(name = "WantCoupon")
    public record Want() {}

    /** How many codes to print. */
    @Schema(name = "PrintCoupons")
    public record Print(@NotNull @Positive @Max(1000) Integer count) {}

    /** Codes brought to the counter. */
    @Schema(name = "HandOut")
    public record HandOut(@NotEmpty @Size(max = 1000) List<@NotBlank @Size(max = 20) String> codes) {}

    /** A worker's coupon. */
    public record Coupon(UUID batchId, String code) {}

    /** Codes to print. */
    public record Coupons(UUID batchId, List<String> codes) {}

    private final Callers callers;
    private final UnitOfWork work;
    private final IdempotentWrites writes;
    private final SupplyStore store;
    private final IssueCoupons issue;
    private final HandOutGoods handOut;
    private final CouponCodes codes;
    private final ObjectMapper json;

    SupplyResource(
            Callers callers,
            UnitOfWork work,
            IdempotentWrites writes,
            SupplyStore store,
            IssueCoupons issue,
            HandOutGoods handOut,
            CouponCodes codes,
            ObjectMapper json) {
        this.callers = callers;
        this.work = work;
        this.writes = writes;
        this.store = store;
        this.issue = issue;
        this.handOut = handOut;
        this.codes = codes;
        this.json = json;
    }

    @GET
    @Operation(summary = "List batches of goods, and what is left of each")
    public Uni<Page<GoodsBatch>> list(@BeanParam PageRequest page, @QueryParam("site") UUID site) {
        UUID after = Positions.id(page.after(site));
        return work.read(tx -> store.list(tx, after, site, page.rowsToRead()))
                .map(found -> Page.of(found, page, b -> b.id().toString(), site));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Read a batch of goods")
    @APIResponseSchema(value = GoodsBatch.class, responseCode = "200")
    public Uni<Response> one(@PathParam("id") UUID id) {
        return work.read(tx -> store.find(tx, id))
                .map(found -> Reply.ok(found, found.version()).response());
    }

    @POST
    @Path("/{id}/coupons")
    @RolesAllowed(Role.WORKER)
    @Operation(summary = "Get your coupon of a batch; its code is shown this once")
    @APIResponseSchema(value = Coupon.class, responseCode = "201")
    public Uni<Response> coupon(@PathParam("id") UUID id, @Valid @NotNull Want want) {
        Caller caller = callers.current();
        return writes.once(want, tx -> store.lock(tx, id)
                        .chain(batch -> issue.of(tx, batch, codes.indexOf(caller), 1))
                        .map(issued -> Reply.created("/goods-batches/" + id, issued, 1)))
                .map(response -> reveal(
                        response,
                        issued -> new Coupon(
                                issued.batchId(), codes.codeOf(issued.coupons().getFirst()))));
    }

    @POST
    @Path("/{id}/coupons/bulk")
    @RolesAllowed({Role.STATION_KEEPER, Role.ADMINISTRATOR})
    @Operation(summary = "Get codes of a batch to print")
    @APIResponseSchema(value = Coupons.class, responseCode = "201")
    public Uni<Response> coupons(@PathParam("id") UUID id, @Valid @NotNull Print print) {
        Caller caller = callers.current();
        return writes.once(print, tx -> store.lock(tx, id)
                        .invoke(batch -> caller.requireReach(batch.organisation()))
                        .chain(batch -> issue.of(tx, batch, null, print.count()))
                        .map(issued -> Reply.created("/goods-batches/" + id, issued, 1)))
                .map(response -> reveal(
                        response,
                        issued -> new Coupons(
                                issued.batchId(),
                                issued.coupons().stream().map(codes::codeOf).toList())));
    }

    @POST
    @Path("/{id}/hand-outs")
    @RolesAllowed({Role.STATION_KEEPER, Role.ADMINISTRATOR})
    @Operation(summary = "Hand goods out against codes: all of them, or none")
    @APIResponseSchema(value = GoodsBatch.class, responseCode = "200")
    public Uni<Response> handOut(@PathParam("id") UUID id, @Valid @NotNull HandOut request) {
        Caller caller = callers.current();
        return writes.once(request, tx -> store.lock(tx, id)
                .invoke(batch -> caller.requireReach(batch.organisation()))
                .chain(batch -> handOut.against(tx, batch, request.codes()))
                .map(batch -> Reply.ok(batch, batch.version())));
    }

    /** The kept reply names coupons; only what leaves the service carries codes. */
    private Response reveal(Response response, Function<IssueCoupons.Issued, Object> words) {
        IssueCoupons.Issued issued = json.convertValue(response.getEntity(), IssueCoupons.Issued.class);
        return Response.fromResponse(response).entity(words.apply(issued)).build();
    }
}
