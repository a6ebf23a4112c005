package org.workercare.funding.ledger;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.workercare.platform.kernel.Money;

/** The ledger's rules in the plainest Java, line by line, for the database's function to be held against. */
final class LedgerModel {

    /** An account by what decides. */
    private static final class Account {
        final String purpose;
        final boolean isSource;
        final boolean isClosed;
        BigInteger[] buckets = {BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO};
        long version;

        Account(String purpose, boolean isSource, boolean isClosed) {
            this.purpose = purpose;
            this.isSource = isSource;
            this.isClosed = isClosed;
        }

        Account copy() {
            Account copy = new Account(purpose, isSource, isClosed);
            copy.buckets = buckets.clone();
            copy.version = version;
            return copy;
        }
    }

    private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

    private Map<Long, Account> accounts = new HashMap<>();
    private final Set<String> keys = new HashSet<>();

    void open(long id, String purpose, boolean isSource, boolean isClosed) {
        accounts.put(id, new Account(purpose, isSource, isClosed));
    }

    Standing standing(long id) {
        Account account = accounts.get(id);
        return new Standing(
                id, money(account, 0), money(account, 1), money(account, 2), money(account, 3), account.version);
    }

    private static Money money(Account account, int bucket) {
        return Money.ofFen(account.buckets[bucket].longValueExact());
    }

    /** The outcomes of a request's lines; empty if its key was kept before. */
    List<Outcome> post(PostingRequest request) {
        if (keys.contains(request.claim().key())) {
            return List.of();
        }
        Map<Long, Account> before = new HashMap<>();
        accounts.forEach((id, account) -> before.put(id, account.copy()));
        List<Outcome> outcomes = new ArrayList<>();
        for (Transfer line : request.lines()) {
            Outcome outcome = post(line);
            outcomes.add(outcome);
            if (request.isLinked() && outcome instanceof Outcome.Refused) {
                accounts = before;
                return stopped(request, outcomes);
            }
        }
        keys.add(request.claim().key());
        return outcomes;
    }

    private static List<Outcome> stopped(PostingRequest request, List<Outcome> outcomes) {
        int refused = outcomes.size() - 1;
        List<Outcome> all = new ArrayList<>();
        for (int i = 0; i < request.lines().size(); i++) {
            all.add(i == refused ? outcomes.get(refused) : new Outcome.Stopped());
        }
        return all;
    }

    private Outcome post(Transfer line) {
        Account from = accounts.get(line.from());
        Account to = accounts.get(line.to());
        if (line.from() == line.to() && line.fromBucket() == line.toBucket()) {
            return new Outcome.Refused(LedgerProblem.SELF_TRANSFER);
        }
        if (from == null || to == null) {
            return new Outcome.Refused(LedgerProblem.UNKNOWN_ACCOUNT);
        }
        if (!from.purpose.equals(to.purpose)) {
            return new Outcome.Refused(LedgerProblem.EARMARK_MISMATCH);
        }
        if (from.isClosed) {
            return new Outcome.Refused(LedgerProblem.YEAR_CLOSED);
        }
        BigInteger amount = BigInteger.valueOf(line.amount());
        BigInteger left = from.buckets[line.fromBucket().ordinal()].subtract(amount);
        BigInteger come = to.buckets[line.toBucket().ordinal()].add(amount);
        if (left.signum() < 0 && !(from.isSource && line.fromBucket() == Bucket.AVAILABLE)) {
            return new Outcome.Refused(LedgerProblem.INSUFFICIENT_FUNDS);
        }
        if (come.compareTo(MOST) > 0 || left.compareTo(MOST.negate()) < 0) {
            return new Outcome.Refused(LedgerProblem.BALANCE_OVERFLOW);
        }
        from.buckets[line.fromBucket().ordinal()] = left;
        to.buckets[line.toBucket().ordinal()] = come;
        from.version++;
        if (from != to) {
            to.version++;
        }
        return new Outcome.Posted(line.id(), standing(line.from()), standing(line.to()));
    }
}
