package org.workercare.health.booking;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.health.campaign.Campaign;
import org.workercare.health.campaign.FindCampaign;
import org.workercare.health.catalogue.Catalogue;
import org.workercare.health.catalogue.Hazard;
import org.workercare.health.worker.EnrolWorkers;
import org.workercare.health.worker.Enrolled;
import org.workercare.platform.kernel.privacy.FieldCipher;
import org.workercare.platform.web.jobs.Job;
import org.workercare.platform.web.jobs.JobKind;
import org.workercare.platform.web.jobs.JobStep;

/** Reads a roster into a campaign, a part of its rows at a time; a row stands or falls alone. */
@ApplicationScoped
public class ImportRoster implements JobKind {

    static final String KIND = "roster-import";
    private static final int ROWS_A_STEP = 200;

    /** Which sealed file belongs to which campaign. */
    record Input(UUID file, UUID campaign) {}

    /**
     * What came of a roster so far.
     *
     * @param imported workers that are new to the campaign
     * @param alreadyThere workers that were on its roster before
     */
    record Result(int imported, int alreadyThere, int refused) {}

    private final FindCampaign findCampaign;
    private final EnrolWorkers enrolWorkers;
    private final RosterStore store;
    private final FieldCipher cipher;
    private final Set<String> hazards;

    ImportRoster(
            FindCampaign findCampaign,
            EnrolWorkers enrolWorkers,
            RosterStore store,
            FieldCipher cipher,
            Catalogue catalogue) {
        this.findCampaign = findCampaign;
        this.enrolWorkers = enrolWorkers;
        this.store = store;
        this.cipher = cipher;
        this.hazards = catalogue.hazards().stream().map(Hazard::code).collect(Collectors.toSet());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<JobStep> step(Mutiny.Session tx, Job job, JsonNode input) {
        UUID file = UUID.fromString(input.get("file").textValue());
        UUID campaignId = UUID.fromString(input.get("campaign").textValue());
        return findCampaign.anywhere(tx, campaignId).chain(campaign -> store.sealed(tx, file)
                .map(kept -> part(campaign, cipher.open(AcceptRoster.FIELD, kept), job.done()))
                .chain(part -> take(tx, campaign, job, part))
                .call(step -> step.done() < job.total() ? Uni.createFrom().voidItem() : store.forget(tx, file)));
    }

    private List<RosterRow> part(Campaign campaign, String csv, int done) {
        RosterRules rules = new RosterRules(campaign.organisation(), Set.copyOf(campaign.industries()), hazards);
        return rules.judge(RosterSheet.read(csv).lines()).stream()
                .skip(done)
                .limit(ROWS_A_STEP)
                .toList();
    }

    private Uni<JobStep> take(Mutiny.Session tx, Campaign campaign, Job job, List<RosterRow> part) {
        Map<Integer, RosterRow.Good> good = part.stream()
                .filter(RosterRow.Good.class::isInstance)
                .map(RosterRow.Good.class::cast)
                .collect(Collectors.toMap(RosterRow.Good::row, Function.identity()));
        List<RosterRow.Bad> bad = part.stream()
                .filter(RosterRow.Bad.class::isInstance)
                .map(RosterRow.Bad.class::cast)
                .toList();
        return enrolWorkers
                .by(tx, good.values().stream().map(RosterRow.Good::newcomer).toList())
                .chain(enrolled -> enter(tx, campaign, job, part.size(), good, bad, enrolled));
    }

    private Uni<JobStep> enter(
            Mutiny.Session tx,
            Campaign campaign,
            Job job,
            int size,
            Map<Integer, RosterRow.Good> good,
            List<RosterRow.Bad> bad,
            List<Enrolled> enrolled) {
        Stream<RosterRow.Bad> strangers = enrolled.stream()
                .filter(worker -> !worker.accountFits())
                .map(worker ->
                        new RosterRow.Bad(worker.row(), RosterColumn.ACCOUNT, BookingProblem.ROSTER_ACCOUNT_DIFFERS));
        List<Job.RowError> errors = Stream.concat(bad.stream(), strangers)
                .sorted(java.util.Comparator.comparingInt(RosterRow::row))
                .map(ImportRoster::told)
                .toList();
        List<RosterStore.Entry> entries = enrolled.stream()
                .filter(Enrolled::accountFits)
                .map(worker -> entry(campaign, good.get(worker.row()), worker))
                .toList();
        return store.insert(tx, entries).map(inserted -> {
            Result result = sum(job.result(), inserted, entries.size() - inserted, errors.size());
            return new JobStep(job.done() + size, errors, result);
        });
    }

    private static Result sum(JsonNode before, int imported, int alreadyThere, int refused) {
        return before == null
                ? new Result(imported, alreadyThere, refused)
                : new Result(
                        before.path("imported").asInt() + imported,
                        before.path("alreadyThere").asInt() + alreadyThere,
                        before.path("refused").asInt() + refused);
    }

    private static Job.RowError told(RosterRow.Bad bad) {
        String column = bad.column() == null ? null : bad.column().wireName();
        return new Job.RowError(bad.row(), column, bad.problem().code());
    }

    private static RosterStore.Entry entry(Campaign campaign, RosterRow.Good row, Enrolled worker) {
        return new RosterStore.Entry(
                campaign.id(),
                worker.worker(),
                worker.personToken(),
                worker.sex(),
                row.employer(),
                row.enterprise(),
                row.industry(),
                row.hazards(),
                row.row());
    }
}
