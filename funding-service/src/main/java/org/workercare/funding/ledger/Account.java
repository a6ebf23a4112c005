package org.workercare.funding.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.workercare.platform.kernel.Money;
import org.workercare.platform.kernel.OrganisationId;

/** An account as it stands in the database; only {@code ledger_post} changes it. */
@Entity
@Immutable
class Account {

    /**
     * An account with its buckets, all of one moment: in money, or in pieces for one that counts these.
     *
     * @param unit {@code CNY}, or {@code PIECE/} and a batch: see {@link Unit}
     * @param batch of goods, whose value or pieces these are, or null
     * @param available and the other amounts: null where {@code pieces} tells them
     * @param version counts its postings, without a gap
     */
    public record View(
            long id,
            @JsonProperty("class") Purse.Kind kind,
            UUID programme,
            OrganisationId organisation,
            Earmark earmark,
            String subCategory,
            UUID project,
            String unit,
            UUID batch,
            Money available,
            Money held,
            Money spent,
            Money returned,
            @JsonInclude(JsonInclude.Include.NON_NULL) Pieces pieces,
            long version) {

        /** The same account as it stood at another time. */
        View standing(Standing at) {
            return facts().standing(at);
        }

        AccountFacts facts() {
            return new AccountFacts(
                    id, kind, programme, organisation, earmark, subCategory, project, new Unit(unit), batch);
        }
    }

    /** An account's columns. */
    record Row(
            long id,
            Purse.Kind kind,
            UUID programme,
            OrganisationId organisation,
            Earmark earmark,
            String subCategory,
            UUID project,
            String unit,
            UUID batch,
            Money available,
            Money held,
            Money spent,
            Money returned,
            long version) {

        View view() {
            return new AccountFacts(
                            id, kind, programme, organisation, earmark, subCategory, project, new Unit(unit), batch)
                    .standing(new Standing(id, available, held, spent, returned, version));
        }
    }

    @Id
    long id;

    @Enumerated(EnumType.STRING)
    @Column(name = "class", columnDefinition = "text")
    Purse.Kind kind;

    UUID programme;
    OrganisationId organisation;

    /** The organisation's name as text, which a subtree's pattern matches. */
    @Column(name = "organisation", insertable = false, updatable = false)
    String place;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    Earmark earmark;

    @Column(name = "sub_category")
    String subCategory;

    UUID project;
    String unit;
    UUID batch;
    Money available;
    Money held;
    Money spent;
    Money returned;
    long version;
}
