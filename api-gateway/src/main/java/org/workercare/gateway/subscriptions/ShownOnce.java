package org.workercare.gateway.subscriptions;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

/** Opens the secret of a reply that is kept sealed, so that a repeated write shows it again and the database never. */
@ApplicationScoped
class ShownOnce {

    private static final String SECRET = "secret";

    private final ObjectMapper json;
    private final SecretBox secrets;

    ShownOnce(ObjectMapper json, SecretBox secrets) {
        this.json = json;
        this.secrets = secrets;
    }

    Response open(Response kept) {
        ObjectNode body = json.valueToTree(kept.getEntity());
        body.put(SECRET, secrets.open(body.path(SECRET).asText()).reveal());
        return Response.fromResponse(kept).entity(body).build();
    }
}
