package org.workercare.funding.project;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.workercare.platform.kernel.OrganisationId;
import org.workercare.platform.web.identity.Caller;

/**
 * What somebody decided on a version of a dossier.
 *
 * @param union for which the person acted
 * @param reason null where none was given
 * @param hash of the dossier it was decided on
 */
record Decision(
        UUID project, int dossier, ProjectAct act, OrganisationId union, String person, String reason, String hash) {

    /** A decision as callers see it. */
    record View(
            long id,
            int dossier,
            ProjectAct act,
            OrganisationId.Level level,
            OrganisationId organisation,
            String person,
            String reason,
            String hash,
            OffsetDateTime decidedAt) {}

    static Decision on(Project project, ProjectAct act, Caller by, String reason) {
        return new Decision(
                project.id, project.numberAtHand(), act, by.organisation(), by.id(), reason, project.dossierHash);
    }
}
