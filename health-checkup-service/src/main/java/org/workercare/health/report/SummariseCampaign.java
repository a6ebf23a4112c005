package org.workercare.health.report;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.health.booking.CampaignRoster;
import org.workercare.health.campaign.Campaign;
import org.workercare.health.campaign.FindCampaign;
import org.workercare.health.catalogue.Catalogue;
import org.workercare.health.catalogue.Item;
import org.workercare.health.counselling.CampaignSessions;
import org.workercare.health.results.CurrentResults;
import org.workercare.health.tour.CampaignStops;
import org.workercare.health.visit.CampaignVisits;
import org.workercare.platform.web.identity.Caller;

/** Adds a campaign up from what every feature knows of it. */
@ApplicationScoped
public class SummariseCampaign {

    private final FindCampaign findCampaign;
    private final CampaignRoster roster;
    private final CampaignVisits visits;
    private final CurrentResults results;
    private final CampaignStops stops;
    private final CampaignSessions sessions;
    private final Catalogue catalogue;

    SummariseCampaign(
            FindCampaign findCampaign,
            CampaignRoster roster,
            CampaignVisits visits,
            CurrentResults results,
            CampaignStops stops,
            CampaignSessions sessions,
            Catalogue catalogue) {
        this.findCampaign = findCampaign;
        this.roster = roster;
        this.visits = visits;
        this.results = results;
        this.stops = stops;
        this.sessions = sessions;
        this.catalogue = catalogue;
    }

    /** What was counted, feature by feature. */
    private record Counted(
            List<CampaignRoster.ByIndustry> roster,
            List<CampaignRoster.ByHazard> hazards,
            CampaignRoster.Places places,
            List<CampaignVisits.ByIndustry> visits,
            List<CurrentResults.ItemCount> items,
            int stops,
            Map<String, CampaignSessions.Figures> sessions) {}

    public Uni<Summary> by(Mutiny.Session tx, Caller caller, UUID id) {
        return findCampaign.within(tx, caller, id).chain(campaign -> count(tx, id)
                .map(counted -> summary(campaign, counted)));
    }

    /** One after the other: a session takes one statement at a time. */
    private Uni<Counted> count(Mutiny.Session tx, UUID id) {
        return Uni.combine()
                .all()
                .unis(
                        roster.byIndustry(tx, id),
                        roster.byHazard(tx, id),
                        roster.places(tx, id),
                        visits.byIndustry(tx, id),
                        results.counts(tx, id),
                        stops.count(tx, id),
                        sessions.figures(tx, id))
                .usingConcurrencyOf(1)
                .with(Counted::new);
    }

    private Summary summary(Campaign campaign, Counted counted) {
        Map<String, CampaignVisits.ByIndustry> visited =
                counted.visits().stream().collect(Collectors.toMap(CampaignVisits.ByIndustry::industry, row -> row));
        List<Summary.Industry> industries = counted.roster().stream()
                .map(row -> new Summary.Industry(row.industry(), row.workers(), examinedIn(visited, row.industry())))
                .toList();
        List<String> items =
                counted.items().stream().map(CurrentResults.ItemCount::item).toList();
        return new Summary(
                campaign,
                industries.stream().mapToInt(Summary.Industry::workers).sum(),
                industries,
                counted.visits().stream()
                        .mapToInt(CampaignVisits.ByIndustry::examined)
                        .sum(),
                examinations(items),
                items,
                counted.items().stream()
                        .mapToInt(CurrentResults.ItemCount::observations)
                        .sum(),
                counted.visits().stream()
                        .mapToInt(CampaignVisits.ByIndustry::interpreted)
                        .sum(),
                counted.hazards(),
                counted.stops(),
                counted.places().places(),
                counted.places().booked(),
                counted.sessions(),
                Summary.Costs.of(campaign));
    }

    private static int examinedIn(Map<String, CampaignVisits.ByIndustry> visited, String industry) {
        CampaignVisits.ByIndustry row = visited.get(industry);
        return row == null ? 0 : row.examined();
    }

    private List<String> examinations(List<String> items) {
        return items.stream()
                .flatMap(code -> catalogue.item(code).stream())
                .map(Item::examination)
                .distinct()
                .sorted()
                .toList();
    }
}
