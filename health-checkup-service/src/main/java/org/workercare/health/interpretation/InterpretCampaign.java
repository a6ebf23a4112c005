package org.workercare.health.interpretation;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.health.campaign.FindCampaign;
import org.workercare.health.catalogue.Edition;
import org.workercare.health.visit.CampaignVisits;
import org.workercare.platform.web.identity.Caller;
import org.workercare.platform.web.jobs.Job;
import org.workercare.platform.web.jobs.JobKind;
import org.workercare.platform.web.jobs.JobStep;
import org.workercare.platform.web.jobs.Jobs;

/** Judges every examined visit of a campaign, a part of them at a time. */
@ApplicationScoped
public class InterpretCampaign implements JobKind {

    private static final String KIND = "interpretation";
    private static final int VISITS_A_STEP = 200;

    /** @param edition null for the one in force on each visit's day */
    record Input(UUID campaign, Edition edition, String by) {}

    private final FindCampaign findCampaign;
    private final CampaignVisits visits;
    private final DrawConclusions drawConclusions;
    private final Jobs jobs;

    InterpretCampaign(FindCampaign findCampaign, CampaignVisits visits, DrawConclusions drawConclusions, Jobs jobs) {
        this.findCampaign = findCampaign;
        this.visits = visits;
        this.drawConclusions = drawConclusions;
        this.jobs = jobs;
    }

    /** @return fails with {@code nothing-to-interpret} while nobody was examined */
    public Uni<Job> by(Mutiny.Session tx, Caller caller, UUID campaignId, Edition edition) {
        Input input = new Input(campaignId, edition, caller.id());
        return findCampaign.within(tx, caller, campaignId).chain(campaign -> visits.of(tx, campaignId)
                .invoke(examined -> {
                    if (examined == 0) {
                        throw InterpretationProblem.NOTHING_TO_INTERPRET.problem();
                    }
                })
                .chain(examined -> jobs.enqueue(tx, KIND, caller, campaign.organisation(), input, examined)));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<JobStep> step(Mutiny.Session tx, Job job, JsonNode input) {
        UUID campaign = UUID.fromString(input.get("campaign").textValue());
        String year = input.path("edition").textValue();
        Edition edition = year == null ? null : Edition.fromString(year);
        int limit = Math.min(VISITS_A_STEP, job.total() - job.done());
        return visits.examined(tx, campaign, job.done(), limit)
                .chain(examined -> drawConclusions.by(tx, input.get("by").textValue(), edition, examined))
                .map(drawn -> new JobStep(job.done() + limit, List.of(), sum(job.result(), drawn)));
    }

    /** Workers by outcome so far. */
    private static Map<String, Integer> sum(JsonNode before, List<InterpretationStore.Row> drawn) {
        Map<String, Integer> sum = new TreeMap<>();
        if (before != null) {
            before.fields()
                    .forEachRemaining(
                            entry -> sum.put(entry.getKey(), entry.getValue().asInt()));
        }
        drawn.forEach(row -> sum.merge(row.outcome().wireName(), 1, Integer::sum));
        return sum;
    }
}
