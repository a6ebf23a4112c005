package org.workercare.health.counselling;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.health.campaign.FindCampaign;
import org.workercare.platform.kernel.Ids;
import org.workercare.platform.web.identity.Caller;

/** Offers a session beside the bus. */
@ApplicationScoped
public class OpenSession {

    /** What, where, when, for how many. */
    public record Request(
            @NotNull UUID campaign,
            @NotNull SessionKind kind,

            @NotBlank @Size(max = 200) @Schema(examples = "身心健康驿站")
            String title,

            @NotBlank @Size(max = 200) String place,
            @NotNull OffsetDateTime startsAt,
            @NotNull OffsetDateTime endsAt,
            @Min(1) @Max(5_000) @NotNull Integer capacity) {}

    private final FindCampaign findCampaign;
    private final SessionStore store;

    OpenSession(FindCampaign findCampaign, SessionStore store) {
        this.findCampaign = findCampaign;
        this.store = store;
    }

    Uni<Session> by(Mutiny.Session tx, Caller caller, Request request) {
        if (!request.startsAt().isBefore(request.endsAt())) {
            throw CounsellingProblem.SESSION_ENDS_BEFORE_IT_BEGINS.problem("/endsAt");
        }
        return findCampaign
                .within(tx, caller, request.campaign())
                .map(campaign -> new Session(
                        Ids.next(),
                        campaign.id(),
                        campaign.organisation(),
                        request.kind(),
                        request.title(),
                        request.place(),
                        request.startsAt(),
                        request.endsAt(),
                        request.capacity(),
                        0,
                        0))
                .call(session -> store.insert(tx, session));
    }
}
