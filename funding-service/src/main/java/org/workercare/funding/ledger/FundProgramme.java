package org.workercare.funding.ledger;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.kernel.Money;

/** Books a programme's total in from the outside. */
@ApplicationScoped
public class FundProgramme {

    private final OpenAccounts open;
    private final PostTransfers post;

    FundProgramme(OpenAccounts open, PostTransfers post) {
        this.open = open;
        this.post = post;
    }

    /** @return the national federation's account, which now has the total */
    public Uni<Long> with(Mutiny.Session tx, UUID programme, Money total, String by) {
        Purse source = Purse.source(programme, Earmark.GENERAL);
        Purse national = Purse.national(programme, Earmark.GENERAL);
        return open.of(tx, List.of(source, national)).chain(accounts -> {
            Transfer transfer = Transfer.between(
                    Transfer.Kind.FUND, accounts.get(source), accounts.get(national), total, programme.toString(), by);
            return post.of(tx, List.of(transfer)).replaceWith(accounts.get(national));
        });
    }
}
