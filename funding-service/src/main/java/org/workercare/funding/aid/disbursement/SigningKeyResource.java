package org.workercare.funding.aid.disbursement;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The public key that checks files for the bank. */
@Path("/disbursement-key")
@PermitAll
@Tag(name = "Disbursement")
public class SigningKeyResource {

    private final SignFile sign;

    SigningKeyResource(SignFile sign) {
        this.sign = sign;
    }

    @GET
    @Operation(summary = "Read the public key that files for the bank are signed with")
    public SignFile.Key key() {
        return sign.key();
    }
}
