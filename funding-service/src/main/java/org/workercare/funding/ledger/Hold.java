package org.workercare.funding.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.workercare.platform.kernel.Money;

/** Money of an account set aside until it is posted, voided or expires. */
@Entity
class Hold {

    /**
     * A hold, with its account as it stood right after the act.
     *
     * @param posted what was posted of it
     * @param released what went back to the account's available money
     */
    public record View(
            UUID id,
            Account.View account,
            Money amount,
            Money posted,
            Money released,
            HoldState state,
            String reference,
            OffsetDateTime expiresAt,
            long version) {}

    @Id
    UUID id;

    long account;
    Money amount;
    Money posted;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    HoldState state;

    String reference;

    @Column(name = "expires_at")
    OffsetDateTime expiresAt;

    @Version
    long version;

    protected Hold() {}

    Hold(UUID id, long account, Money amount, String reference, OffsetDateTime expiresAt) {
        this.id = id;
        this.account = account;
        this.amount = amount;
        this.posted = Money.ZERO;
        this.state = HoldState.OPEN;
        this.reference = reference;
        this.expiresAt = expiresAt;
    }

    public UUID id() {
        return id;
    }

    public Money amount() {
        return amount;
    }

    public Money posted() {
        return posted;
    }

    /** What went back to the account's available money. */
    public Money released() {
        return state == HoldState.OPEN ? Money.ZERO : amount.minus(posted);
    }

    View view(Account.View on) {
        return new View(id, on, amount, posted, released(), state, reference, expiresAt, version);
    }
}
