package org.workercare.health.disclosure;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.health.campaign.Campaign;
import org.workercare.health.campaign.FindCampaign;
import org.workercare.health.interpretation.Interpretations;
import org.workercare.health.storage.Rows;
import org.workercare.platform.web.identity.Caller;
import org.workercare.platform.web.identity.Role;
import org.workercare.platform.web.problems.CommonProblem;

/** Tells how a campaign's check-ups ended, in sums, the same ones to everybody who may ask and each time. */
@ApplicationScoped
public class ReleaseAggregates {

    private static final String EVERYBODY = "campaign";
    private static final String KEEP = """
            insert into aggregate_release (campaign_id, scope, content) values (?1, ?2, cast(cast(?3 as text) as jsonb))
            on conflict do nothing""";
    private static final String KEPT = """
            select content -> 'campaign' as campaign, content -> 'scope' as scope, content -> 'smallest' as smallest,
                content -> 'byIndustry' as "byIndustry", content -> 'all' as "all"
            from aggregate_release where campaign_id = ?1 and scope = ?2""";

    private final FindCampaign findCampaign;
    private final Interpretations interpretations;
    private final Rows rows;

    ReleaseAggregates(FindCampaign findCampaign, Interpretations interpretations, Rows rows) {
        this.findCampaign = findCampaign;
        this.interpretations = interpretations;
        this.rows = rows;
    }

    public Uni<Aggregates> by(Mutiny.Session tx, Caller caller, UUID campaignId) {
        return findCampaign.anywhere(tx, campaignId).chain(campaign -> {
            String scope = scopeOf(caller, campaign);
            if (!campaign.state().isOver()) {
                throw DisclosureProblem.CAMPAIGN_NOT_OVER.problem();
            }
            return kept(tx, campaignId, scope).onItem().ifNull().switchTo(() -> release(tx, campaign, scope));
        });
    }

    /** Whoever reaches the campaign is told of everybody; an employer's safety officer of that employer alone. */
    private static String scopeOf(Caller caller, Campaign campaign) {
        if (caller.reaches(campaign.organisation())) {
            return EVERYBODY;
        }
        boolean employer =
                caller.has(Role.SAFETY_OFFICER) && caller.organisation().isWithin(campaign.organisation());
        if (!employer) {
            throw CommonProblem.FORBIDDEN_ORGANISATION.problem();
        }
        return caller.organisation().value();
    }

    private Uni<Aggregates> release(Mutiny.Session tx, Campaign campaign, String scope) {
        String employer = scope.equals(EVERYBODY) ? "" : scope;
        return interpretations
                .counts(tx, campaign.id(), employer)
                .map(counts -> Aggregates.of(campaign.id(), scope, campaign.industries(), counts))
                .chain(aggregates -> rows.execute(tx, KEEP, campaign.id(), scope, rows.json(aggregates)))
                .chain(() -> kept(tx, campaign.id(), scope));
    }

    private Uni<Aggregates> kept(Mutiny.Session tx, UUID campaign, String scope) {
        return rows.one(tx, Aggregates.class, KEPT, campaign, scope);
    }
}
