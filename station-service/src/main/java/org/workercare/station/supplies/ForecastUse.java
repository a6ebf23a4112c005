package org.workercare.station.supplies;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Foretells when an item runs out.
 *
 * <p>Simple exponential smoothing (α = 0.2) of the daily use, after taking out how weekdays differ and before putting it back
 * in: Holt-Winters without a trend (Hyndman and Athanasopoulos, Forecasting: Principles and Practice, chapters 8.1 and 8.3).
 * A weekday's factor is drawn toward one as if it had one more, average day behind it. Then the days ahead are lived
 * through: lots expire, and what expires first is used first. Plain Java.
 */
final class ForecastUse {

    /**
     * What is to be expected.
     *
     * @param perDay pieces a day over the next week
     * @param runsOutOn the first day on which there is not enough, or null if that is more than a year away
     * @param basedOnDays how many days it was learnt from
     */
    @Schema(name = "StockForecast")
    record Forecast(double perDay, LocalDate runsOutOn, int basedOnDays) {}

    private static final int WEEK = 7;
    private static final int HORIZON_DAYS = 365;
    private static final double ALPHA = 0.2;
    private static final double ROUNDING = 1e-9;

    private final double[] factors = new double[WEEK];
    private final double level;
    private final LocalDate today;
    private final int days;

    /** @param used pieces on each of the days before today, the last of them yesterday's */
    private ForecastUse(LocalDate today, int[] used) {
        this.today = today;
        this.days = used.length;
        double mean = Arrays.stream(used).average().orElse(0);
        learnWeekdays(used, mean);
        this.level = mean == 0 ? 0 : smoothed(used);
    }

    /** @param used pieces on each of the days before today, the last of them yesterday's */
    static Forecast of(LocalDate today, int[] used, List<Shelf.Lot> lots) {
        ForecastUse forecast = new ForecastUse(today, used);
        double week = 0;
        for (int ahead = 0; ahead < WEEK; ahead++) {
            week += forecast.on(today.plusDays(ahead));
        }
        double perDay = Math.round(week / WEEK * 100) / 100.0;
        return new Forecast(perDay, forecast.runsOutOn(lots), used.length);
    }

    private void learnWeekdays(int[] used, double mean) {
        double[] sums = new double[WEEK];
        int[] counts = new int[WEEK];
        for (int i = 0; i < used.length; i++) {
            sums[weekday(day(i))] += used[i];
            counts[weekday(day(i))]++;
        }
        for (int weekday = 0; weekday < WEEK; weekday++) {
            factors[weekday] = mean == 0 || days < 2 * WEEK ? 1 : (sums[weekday] + mean) / (counts[weekday] + 1) / mean;
        }
        double whole = Arrays.stream(factors).sum() / WEEK;
        for (int weekday = 0; weekday < WEEK; weekday++) {
            factors[weekday] /= whole;
        }
    }

    private double smoothed(int[] used) {
        int first = Math.min(WEEK, used.length);
        double smooth = 0;
        for (int i = 0; i < first; i++) {
            smooth += used[i] / factors[weekday(day(i))] / first;
        }
        for (int i = first; i < used.length; i++) {
            smooth += ALPHA * (used[i] / factors[weekday(day(i))] - smooth);
        }
        return smooth;
    }

    private LocalDate day(int index) {
        return today.minusDays(days - (long) index);
    }

    private static int weekday(LocalDate day) {
        return day.getDayOfWeek().ordinal();
    }

    private double on(LocalDate day) {
        return level * factors[weekday(day)];
    }

    private LocalDate runsOutOn(List<Shelf.Lot> lots) {
        List<Shelf.Lot> inOrder = lots.stream().sorted(Shelf.FIRST_TO_EXPIRE).toList();
        double[] left = inOrder.stream().mapToDouble(Shelf.Lot::quantity).toArray();
        for (int ahead = 0; ahead < HORIZON_DAYS && level > ROUNDING; ahead++) {
            LocalDate day = today.plusDays(ahead);
            double wanted = on(day);
            for (int i = 0; i < left.length; i++) {
                double taken = inOrder.get(i).isUsableOn(day) ? Math.min(left[i], wanted) : 0;
                left[i] -= taken;
                wanted -= taken;
            }
            if (wanted > ROUNDING) {
                return day;
            }
        }
        return null;
    }
}
