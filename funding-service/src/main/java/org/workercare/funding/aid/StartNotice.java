package org.workercare.funding.aid;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.funding.common.Positive;
import org.workercare.platform.kernel.Ids;
import org.workercare.platform.kernel.Money;

/** Shows a verified case to the public and sets its money aside until the notice ends, one way or the other. */
@ApplicationScoped
class StartNotice {

    /** @param subCategory that pays */
    public record Request(
            @NotNull @Positive Money amount,
            @NotBlank @Size(max = 20) String subCategory) {}

    private final AidStore store;
    private final NoticeDays days;
    private final HoldForCase hold;

    StartNotice(AidStore store, NoticeDays days, HoldForCase hold) {
        this.store = store;
        this.days = days;
        this.hold = hold;
    }

    Uni<Void> by(Mutiny.Session tx, AidCase it, Request request, String by) {
        int shown = days.of(it.difficulty);
        return store.now(tx)
                .invoke(now -> {
                    it.life(shown).refusesNotice(now).ifPresent(refusal -> {
                        throw refusal.problem();
                    });
                    it.notice = Ids.next();
                    it.noticeBegins = now;
                    it.noticeDeadline = now.plusDays(shown);
                    it.state = AidState.PUBLIC_NOTICE;
                })
                .chain(() -> hold.on(tx, it, request.amount(), request.subCategory(), by));
    }
}
