package org.workercare.funding.goods;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** Pieces that are to be given up as lost, broken or expired: one person proposes, another decides. */
@Entity
@Table(name = "goods_write_off")
class WriteOff {

    /** Where a write-off stands. */
    enum State {
        PROPOSED,
        APPROVED,
        REJECTED
    }

    /** @param decidedBy null while nobody has */
    record View(
            UUID id,
            UUID batch,
            int quantity,
            String reason,
            State state,
            String proposedBy,
            String decidedBy,
            long version) {}

    @Id
    UUID id;

    UUID batch;
    int quantity;
    String reason;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    State state;

    @Column(name = "proposed_by")
    String proposedBy;

    @Column(name = "decided_by")
    String decidedBy;

    @Version
    long version;

    View view() {
        return new View(id, batch, quantity, reason, state, proposedBy, decidedBy, version);
    }
}
