package org.workercare.station.hours;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.workercare.station.place.Place;

/**
 * Hours in OSM's {@code opening_hours} syntax, evaluated; immutable to its users, safe to share between threads.
 *
 * <p>A stretch belongs to the day it begins on and goes on over midnight, whatever the next day's rules say; where those say
 * something of their own for the same time, they are heard first. Times are those of the clock on the wall: what falls into
 * the hour that summer time leaves out does not happen, the hour it repeats is one stretch.
 */
public final class OpeningHours {

    /** Days and times of day are those of China, which has had no summer time since 1991. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** Where the sun is watched as long as no place is given: 31°14′N 121°28′E, the time zone's reference point. */
    private static final Sun REFERENCE = new Sun(31.233, 121.467, ZONE);

    private static final int KEPT = 16;

    private record Planned(long day, DayPlan plan) {}

    /** Reading a text takes longer than a booking, and most sites say the same few things. */
    private static final Cache<String, OpeningHours> PARSED =
            Caffeine.newBuilder().maximumSize(10_000).build();

    private final List<DayRule> rules;
    private final Holidays holidays;
    private final Sun sun;
    private final int reachDays;
    /** Plans of days asked about lately, by day; a lost race costs a plan made twice. */
    private final Planned[] lately = new Planned[KEPT];

    private OpeningHours(List<DayRule> rules, Holidays holidays, Sun sun) {
        this.rules = rules;
        this.holidays = holidays;
        this.sun = sun;
        this.reachDays = rules.stream().mapToInt(DayRule::reachDays).max().orElse(0);
    }

    /** @throws UnreadableHoursException if the text is no hours */
    public static OpeningHours parse(String text) {
        return PARSED.get(text, OpeningHours::read);
    }

    private static OpeningHours read(String text) {
        Holidays holidays = Holidays.ofChina();
        List<DayRule> rules = HoursReader.read(text).stream()
                .map(rule -> new DayRule(rule, holidays))
                .toList();
        return new OpeningHours(rules, holidays, REFERENCE);
    }

    /** The same hours where the sun rises and sets as at that place. */
    public OpeningHours at(Place place) {
        return new OpeningHours(rules, holidays, new Sun(place.latitude(), place.longitude(), sun.zone()));
    }

    /** The same hours by another clock. */
    OpeningHours in(ZoneId zone) {
        return new OpeningHours(rules, holidays, new Sun(sun.latitude(), sun.longitude(), zone));
    }

    /** Whether any of it is a point in time, as departures have, rather than a stretch. */
    public boolean hasPoints() {
        return rules.stream().anyMatch(DayRule::hasPoints);
    }

    /** Whether it is open for certain. */
    public boolean isOpen(OffsetDateTime at) {
        return stateAt(at.atZoneSameInstant(sun.zone()).toLocalDateTime()) == State.OPEN;
    }

    /** Whether it is open at the moment, why, and when that changes. */
    public Opening at(OffsetDateTime moment) {
        LocalDateTime local = moment.atZoneSameInstant(sun.zone()).toLocalDateTime();
        Span span = spanAt(local);
        State state = stateOf(span);
        Changes changes = new Changes(this, sun.zone(), reachDays);
        return new Opening(
                state == State.OPEN,
                reasonOf(span),
                changes.after(moment, state),
                state == State.OPEN ? null : changes.nextOpen(moment),
                span == null
                        ? planOf(local.toLocalDate()).specialComment()
                        : span.rule().comment(),
                holidays.on(local.toLocalDate()),
                planOf(local.toLocalDate()).assumes());
    }

    /** The first moment from this one on at which it is open for certain; null if there is none within two years. */
    public OffsetDateTime opensAt(OffsetDateTime from) {
        return isOpen(from) ? from : new Changes(this, sun.zone(), reachDays).nextOpen(from);
    }

    State stateAt(LocalDateTime local) {
        return stateOf(spanAt(local));
    }

    private static State stateOf(Span span) {
        return span == null ? State.CLOSED : span.state();
    }

    private static Opening.Reason reasonOf(Span span) {
        return switch (stateOf(span)) {
            case OPEN -> Opening.Reason.OPEN;
            case UNKNOWN -> Opening.Reason.UNKNOWN;
            case CLOSED ->
                span == null ? Opening.Reason.OUTSIDE_HOURS : span.rule().reason();
        };
    }

    DayPlan planOf(LocalDate day) {
        long number = day.toEpochDay();
        int slot = Math.floorMod(number, KEPT);
        Planned known = lately[slot];
        if (known == null || known.day() != number) {
            known = new Planned(number, plan(day));
            lately[slot] = known;
        }
        return known.plan();
    }

    private DayPlan plan(LocalDate day) {
        DayPlan plan = DayPlan.SILENT;
        for (DayRule rule : rules) {
            plan = rule.applyTo(plan.assuming(rule.assumesOf(day, holidays)), day, sun);
        }
        return plan;
    }

    /** What covers the moment: the day's own stretches before those that reach into it, fallbacks later, off last. */
    private Span spanAt(LocalDateTime local) {
        LocalDate day = local.toLocalDate();
        double minute = local.toLocalTime().toNanoOfDay() / 60e9;
        Span heard = null;
        for (int back = 0; back <= reachDays; back++) {
            for (Span span : planOf(day.minusDays(back)).spans()) {
                if (span.covers(minute + back * Span.DAY) && (heard == null || span.outweighs(heard))) {
                    heard = span;
                }
            }
        }
        return heard;
    }
}
