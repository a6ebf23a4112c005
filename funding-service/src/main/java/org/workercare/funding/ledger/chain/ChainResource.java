package org.workercare.funding.ledger.chain;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workercare.funding.common.Nothing;
import org.workercare.funding.ledger.ReachPosting;
import org.workercare.platform.kernel.OrganisationId;
import org.workercare.platform.kernel.signing.Signatures;
import org.workercare.platform.web.identity.Caller;
import org.workercare.platform.web.identity.Callers;
import org.workercare.platform.web.identity.Role;
import org.workercare.platform.web.writes.IdempotentWrites;
import org.workercare.platform.web.writes.Reply;

/** The ledger's chain over HTTP: its head and keys, receipts and verification. */
@Path("/ledger/chain")
@Authenticated
@Tag(name = "Ledger")
public class ChainResource {

    /**
     * The chain as it stands.
     *
     * @param blocks how many there are
     * @param hash SHA-256 of the latest block's text, in hexadecimal; empty before the first
     * @param publicKeys by id, base64 of X.509: the one in use, and those used before it
     */
    public record Head(long blocks, String hash, Map<String, String> publicKeys) {}

    private final ChainStore store;
    private final Signatures signatures;
    private final ReachPosting reach;
    private final IssueReceipt issue;
    private final VerifyLedger verify;
    private final IdempotentWrites writes;
    private final Callers callers;

    ChainResource(
            ChainStore store,
            Signatures signatures,
            ReachPosting reach,
            IssueReceipt issue,
            VerifyLedger verify,
            IdempotentWrites writes,
            Callers callers) {
        this.store = store;
        this.signatures = signatures;
        this.reach = reach;
        this.issue = issue;
        this.verify = verify;
        this.writes = writes;
        this.callers = callers;
    }

    @GET
    @Operation(summary = "Look at the head of the ledger's chain, and the public keys that check its receipts")
    public Uni<Head> head() {
        return store.head()
                .map(block -> block == null
                        ? new Head(0, "", signatures.publicKeys())
                        : new Head(block.number(), HexFormat.of().formatHex(block.hash()), signatures.publicKeys()));
    }

    @GET
    @Path("/receipts/{posting}")
    @RolesAllowed({Role.FINANCE_OFFICER, Role.AUDITOR})
    @Operation(summary = "Get proof of a posting that an outsider checks offline")
    public Uni<IssueReceipt.Receipt> receipt(@PathParam("posting") UUID posting) {
        Caller caller = callers.current();
        return reach.by(caller, posting).chain(() -> issue.of(posting));
    }

    @POST
    @Path("/verifications")
    @RolesAllowed({Role.FINANCE_OFFICER, Role.AUDITOR})
    @Operation(summary = "Look for any posting that was edited, deleted, inserted or put elsewhere")
    public Uni<Response> verify(@Valid @NotNull Nothing request) {
        Caller caller = callers.current();
        caller.requireReach(OrganisationId.NATIONAL);
        return writes.once(request, tx -> verify.begin(tx, caller).map(Reply::accepted));
    }
}
