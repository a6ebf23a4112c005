package org.workercare.station.hours;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/**
 * Hours in OSM's {@code opening_hours} syntax, evaluated.
 *
 * <p>A stretch belongs to the day it begins on and goes on over midnight, whatever the next day's rules say.
 */
public final class OpeningHours {

    /** Days and times of day are those of China, which has had no summer time since 1991. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final int HORIZON_DAYS = 732;
    /** A stretch may end up to 48 hours after the midnight it counts from. */
    private static final int REACH_DAYS = 2;

    /** Reading a text takes longer than a booking, and most sites say the same few things. */
    private static final Cache<String, OpeningHours> PARSED =
            Caffeine.newBuilder().maximumSize(10_000).build();

    private final List<DayRule> rules;

    private OpeningHours(List<DayRule> rules) {
        this.rules = rules;
    }

    /** @throws UnreadableHoursException if the text is no hours, or says what cannot be decided */
    public static OpeningHours parse(String text) {
        return PARSED.get(text, fresh -> parse(fresh, Holidays.ofChina()));
    }

    static OpeningHours parse(String text, Holidays holidays) {
        return new OpeningHours(HoursReader.read(text).stream()
                .map(rule -> new DayRule(rule, holidays))
                .toList());
    }

    public boolean isOpen(OffsetDateTime at) {
        return coveringAt(local(at)).findAny().isPresent();
    }

    /** Whether it is open at the moment, why, and when that changes. */
    public Opening at(OffsetDateTime moment) {
        LocalDateTime at = local(moment);
        return coveringAt(at)
                .findFirst()
                .map(span -> new Opening(true, Opening.Reason.OPEN, end(at), span.comment()))
                .orElseGet(() -> closedAt(at));
    }

    private Opening closedAt(LocalDateTime at) {
        DayPlan plan = planOf(at.toLocalDate());
        Opening.Reason reason = plan.off() ? Opening.Reason.OFF : Opening.Reason.OUTSIDE_HOURS;
        return new Opening(false, reason, nextStart(at), plan.comment());
    }

    private static LocalDateTime local(OffsetDateTime moment) {
        return moment.atZoneSameInstant(ZONE).toLocalDateTime();
    }

    private DayPlan planOf(LocalDate day) {
        DayPlan plan = DayPlan.SILENT;
        for (DayRule rule : rules) {
            plan = rule.applyTo(plan, day);
        }
        return plan;
    }

    /** The stretches that cover the moment, of this day and those before that reach into it. */
    private Stream<Span> coveringAt(LocalDateTime at) {
        return Stream.iterate(0, back -> back < REACH_DAYS, back -> back + 1).flatMap(back -> {
            LocalDate day = at.toLocalDate().minusDays(back);
            double minute = ChronoUnit.NANOS.between(day.atStartOfDay(), at) / 60e9;
            return planOf(day).open().stream().filter(span -> span.start() <= minute && minute < span.end());
        });
    }

    /** Follows stretches that join or overlap until one ends alone. */
    private OffsetDateTime end(LocalDateTime from) {
        LocalDateTime at = from;
        LocalDate horizon = from.toLocalDate().plusDays(HORIZON_DAYS);
        while (at.toLocalDate().isBefore(horizon)) {
            LocalDateTime end = latestEndCovering(at);
            if (end == null) {
                return at.atZone(ZONE).toOffsetDateTime();
            }
            at = end;
        }
        return null;
    }

    private LocalDateTime latestEndCovering(LocalDateTime at) {
        LocalDateTime latest = null;
        for (int back = 0; back < REACH_DAYS; back++) {
            LocalDate day = at.toLocalDate().minusDays(back);
            for (Span span : planOf(day).open()) {
                LocalDateTime end = day.atStartOfDay().plusMinutes(span.end());
                boolean covers = !day.atStartOfDay().plusMinutes(span.start()).isAfter(at) && end.isAfter(at);
                if (covers && (latest == null || end.isAfter(latest))) {
                    latest = end;
                }
            }
        }
        return latest;
    }

    private OffsetDateTime nextStart(LocalDateTime from) {
        return Stream.iterate(0, ahead -> ahead < HORIZON_DAYS, ahead -> ahead + 1)
                .map(from.toLocalDate()::plusDays)
                .flatMap(day -> planOf(day).open().stream()
                        .map(span -> day.atStartOfDay().plusMinutes(span.start()))
                        .filter(start -> start.isAfter(from))
                        .sorted()
                        .limit(1))
                .findFirst()
                .map(start -> start.atZone(ZONE).toOffsetDateTime())
                .orElse(null);
    }
}
