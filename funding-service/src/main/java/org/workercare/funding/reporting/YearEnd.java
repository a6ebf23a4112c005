package org.workercare.funding.reporting;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.workercare.platform.kernel.Money;

/**
 * What will be spent at the year's end, if the months to come are like those so far.
 *
 * <p>Method: the complete months of the year, from the first in which there was money, are averaged; what was spent by the
 * end of the last of them, plus the average for each month that is left, is expected. The leanest and the fullest of those
 * months in place of the average give the low and the high end. Nothing falls below what is spent already or rises above
 * what is allocated. In the first month, that month so far is scaled up to its whole length.
 *
 * @param monthsSeen complete months that it is drawn from; zero in the first month
 */
record YearEnd(Money expected, Money low, Money high, int monthsSeen) {

    static final String METHOD_ZH =
            "以本年度有资金以来各完整月份的月均支出乘以剩余月数，加上截至最近完整月末的累计支出；以支出最少和最多的月份估算下限和上限；" + "不低于已支出，不高于拨款。首月按已过天数折算全月。";
    static final String METHOD_EN =
            "Average spending of the year's complete months since there was money, times the months left,"
                    + " plus what was spent by the end of the last complete month; the leanest and the fullest month give the range;"
                    + " never below what is spent nor above what is allocated. A first month is scaled up from its days so far.";

    private static final int MONTHS = 12;

    /**
     * @param asOf the day at whose end this is known
     * @param allocated at that time; at least {@code spent}
     * @param spentByMonth of all months with any, of any year
     * @param funded the first month in which there was money
     */
    static YearEnd of(
            LocalDate asOf, Money allocated, Money spent, SortedMap<YearMonth, Money> spentByMonth, YearMonth funded) {
        YearMonth now = YearMonth.from(asOf);
        YearMonth firstIncomplete = asOf.equals(now.atEndOfMonth()) ? now.plusMonths(1) : now;
        YearMonth january = now.withMonth(1);
        List<Money> complete = Stream.iterate(funded.isAfter(january) ? funded : january, month -> month.plusMonths(1))
                .takeWhile(month -> month.isBefore(firstIncomplete))
                .map(month -> spentByMonth.getOrDefault(month, Money.ZERO))
                .toList();
        Money thisMonth = firstIncomplete.equals(now) ? spentByMonth.getOrDefault(now, Money.ZERO) : Money.ZERO;
        Range range = new Range(spent.minus(thisMonth), spent, allocated, monthsLeft(firstIncomplete, now));
        return complete.isEmpty()
                ? range.forecast(List.of(share(thisMonth, now.lengthOfMonth(), asOf.getDayOfMonth())), 0)
                : range.forecast(complete, complete.size());
    }

    private static int monthsLeft(YearMonth firstIncomplete, YearMonth now) {
        return firstIncomplete.getYear() > now.getYear() ? 0 : MONTHS + 1 - firstIncomplete.getMonthValue();
    }

    private static Money share(Money of, long times, long parts) {
        BigInteger fen =
                BigInteger.valueOf(of.fen()).multiply(BigInteger.valueOf(times)).divide(BigInteger.valueOf(parts));
        return Money.ofFen(fen.min(BigInteger.valueOf(Long.MAX_VALUE)).longValueExact());
    }

    /** What a forecast starts from and stays within. */
    private record Range(Money base, Money least, Money most, int monthsLeft) {

        YearEnd forecast(List<Money> months, int seen) {
            BigInteger sum = months.stream()
                    .map(month -> BigInteger.valueOf(month.fen()))
                    .reduce(BigInteger.ZERO, BigInteger::add);
            Money leanest = months.stream().min(Money::compareTo).orElse(Money.ZERO);
            Money fullest = months.stream().max(Money::compareTo).orElse(Money.ZERO);
            return new YearEnd(
                    with(sum, months.size()),
                    with(BigInteger.valueOf(leanest.fen()), 1),
                    with(BigInteger.valueOf(fullest.fen()), 1),
                    seen);
        }

        private Money with(BigInteger sum, int months) {
            BigInteger end = sum.multiply(BigInteger.valueOf(monthsLeft))
                    .divide(BigInteger.valueOf(months))
                    .add(BigInteger.valueOf(base.fen()));
            return Money.ofFen(end.max(BigInteger.valueOf(least.fen()))
                    .min(BigInteger.valueOf(most.fen()))
                    .longValueExact());
        }
    }
}
