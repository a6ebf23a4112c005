package org.workercare.health.booking;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.health.campaign.FindCampaign;
import org.workercare.platform.kernel.Ids;
import org.workercare.platform.kernel.privacy.FieldCipher;
import org.workercare.platform.web.identity.Caller;
import org.workercare.platform.web.jobs.Job;
import org.workercare.platform.web.jobs.Jobs;

/** Takes a roster in: what is wrong with the whole is told at once, what is wrong with a row by the job. */
@ApplicationScoped
public class AcceptRoster {

    static final String FIELD = "roster.file";
    private static final int MOST_ROWS = 5_000;

    private final FindCampaign findCampaign;
    private final RosterStore store;
    private final FieldCipher cipher;
    private final Jobs jobs;

    AcceptRoster(FindCampaign findCampaign, RosterStore store, FieldCipher cipher, Jobs jobs) {
        this.findCampaign = findCampaign;
        this.store = store;
        this.cipher = cipher;
        this.jobs = jobs;
    }

    /** @throws org.workercare.platform.web.problems.ProblemException {@code roster-not-text} */
    static String textIn(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw BookingProblem.ROSTER_NOT_TEXT.problem();
        }
    }

    public Uni<Job> by(Mutiny.Session tx, Caller caller, UUID campaignId, String csv) {
        return findCampaign.within(tx, caller, campaignId).chain(campaign -> {
            int rows = rowsIn(csv);
            UUID file = Ids.next();
            ImportRoster.Input input = new ImportRoster.Input(file, campaignId);
            return store.keep(tx, file, campaignId, cipher.seal(FIELD, csv))
                    .chain(() -> jobs.enqueue(tx, ImportRoster.KIND, caller, campaign.organisation(), input, rows));
        });
    }

    private static int rowsIn(String csv) {
        RosterSheet sheet = RosterSheet.read(csv);
        if (!sheet.missing().isEmpty()) {
            var missing = sheet.missing().stream().map(RosterColumn::wireName).toList();
            throw BookingProblem.ROSTER_COLUMNS_MISSING.problem(null, Map.of("missing", missing));
        }
        int rows = sheet.lines().size();
        if (rows == 0) {
            throw BookingProblem.ROSTER_EMPTY.problem();
        }
        if (rows > MOST_ROWS) {
            throw BookingProblem.ROSTER_TOO_LONG.problem();
        }
        return rows;
    }
}
