package org.workercare.station.meals;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.kernel.Ids;

/** Gives vouchers of an issue to workers, or makes codes to print: never more than there are. */
@ApplicationScoped
class IssueVouchers {

    private static final int LONGEST_DAYS = 366;

    /**
     * What is kept of the answer; codes are made anew from the vouchers whenever it is given.
     *
     * @param printed ids of vouchers without a worker
     */
    record Issued(UUID issueId, int issued, int already, List<UUID> printed) {}

    private final VoucherStore store;
    private final VoucherCodes codes;

    IssueVouchers(VoucherStore store, VoucherCodes codes) {
        this.store = store;
        this.codes = codes;
    }

    /** @throws org.workercare.platform.web.problems.ProblemException if it is worth nothing or good for no time */
    static void requireSense(VoucherIssue.Request request, LocalDate today) {
        if (!request.value().isPositive()) {
            throw MealProblem.VOUCHER_VALUE_NOT_POSITIVE.problem("/value/amount");
        }
        boolean inOrder = !request.validUntil().isBefore(request.validFrom())
                && !request.validUntil().isBefore(today)
                && !request.validUntil().isAfter(today.plusDays(LONGEST_DAYS));
        if (!inOrder) {
            throw MealProblem.VALIDITY_REVERSED.problem("/validUntil");
        }
    }

    Uni<Issued> of(Mutiny.Session tx, VoucherIssue locked, VoucherIssue.Give give) {
        if ((give.workers() == null) == (give.count() == null)) {
            throw MealProblem.WORKERS_UNNAMED.problem("/workers");
        }
        List<VoucherStore.NewVoucher> wanted = give.workers() == null
                ? Stream.generate(() -> voucher(null)).limit(give.count()).toList()
                : give.workers().stream()
                        .distinct()
                        .map(codes::indexOfWorker)
                        .map(this::voucher)
                        .toList();
        return store.give(tx, locked.id(), wanted)
                .invoke(given -> requireEnough(locked, given.size()))
                .call(given -> store.count(tx, locked.id(), given.size()))
                .map(given -> {
                    List<UUID> printed = give.workers() == null ? given : List.of();
                    return new Issued(locked.id(), given.size(), wanted.size() - given.size(), printed);
                });
    }

    private static void requireEnough(VoucherIssue locked, int more) {
        if (locked.issued() + more > locked.quantity()) {
            throw MealProblem.VOUCHERS_EXHAUSTED.problem(null);
        }
    }

    private VoucherStore.NewVoucher voucher(String worker) {
        UUID id = Ids.next();
        return new VoucherStore.NewVoucher(id, worker, codes.indexOf(codes.codeOf(id)));
    }
}
