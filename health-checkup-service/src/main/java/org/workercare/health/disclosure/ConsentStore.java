package org.workercare.health.disclosure;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.health.storage.Rows;

/** Consents and referrals in the database. Lock order: the consent's row, which a revocation also takes; then the referral. */
@ApplicationScoped
class ConsentStore {

    private static final String CONSENT =
            "select id, purpose, granted_at as \"grantedAt\", revoked_at as \"revokedAt\" from consent";
    private static final String IN_FORCE = " where person_token = ?1 and purpose = ?2 and revoked_at is null";

    /** @param revokedAt absent while it is in force */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Consent(UUID id, Purpose purpose, OffsetDateTime grantedAt, OffsetDateTime revokedAt) {}

    private final Rows rows;

    ConsentStore(Rows rows) {
        this.rows = rows;
    }

    /** @return 1, or 0 when it was in force already */
    Uni<Integer> grant(Mutiny.Session tx, UUID id, String token, Purpose purpose) {
        String insert = "insert into consent (id, person_token, purpose) values (?1, ?2, ?3) on conflict do nothing";
        return rows.execute(tx, insert, id, token, purpose.wireName());
    }

    /** @return 1, or 0 when there was none in force */
    Uni<Integer> revoke(Mutiny.Session tx, String token, Purpose purpose) {
        String update = "update consent set revoked_at = clock_timestamp()" + IN_FORCE;
        return rows.execute(tx, update, token, purpose.wireName());
    }

    Uni<List<Consent>> ofPerson(Mutiny.Session tx, String token) {
        String query = CONSENT + " where person_token = ?1 order by granted_at desc limit 200";
        return rows.list(tx, Consent.class, query, token);
    }

    /** The consent in force, kept from being revoked until this transaction ends; or null. */
    Uni<Consent> hold(Mutiny.Session tx, String token, Purpose purpose) {
        return rows.one(tx, Consent.class, CONSENT + IN_FORCE + " for share", token, purpose.wireName());
    }

    /** @return 1, or 0 when the visit was referred for this before */
    Uni<Integer> refer(Mutiny.Session tx, ReferWorker.Referral referral, String organisation, String by) {
        String insert = """
                insert into referral (id, visit_id, organisation, kind, made_by) values (?1, ?2, ?3, ?4, ?5)
                on conflict do nothing""";
        return rows.execute(
                tx,
                insert,
                referral.id(),
                referral.visitId(),
                organisation,
                referral.kind().wireName(),
                by);
    }
}
