package org.workercare.station.activities;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.TimeZoneRegistry;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.Geo;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.workercare.station.hours.OpeningHours;
import org.workercare.station.place.Place;

/** Sessions as iCalendar (RFC 5545): what is on, where and when, and nothing about anybody. */
final class ActivityCalendar {

    /**
     * A session to be shown.
     *
     * @param changed how often its activity changed
     * @param siteName where, or null
     */
    record Entry(
            Session session,
            String title,
            int sessions,
            OffsetDateTime announcedAt,
            long changed,
            String siteName,
            Place place) {}

    private ActivityCalendar() {}

    static String of(List<Entry> entries) {
        TimeZoneRegistry zones = TimeZoneRegistryFactory.getInstance().createRegistry();
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Worker Care//Stations//ZH"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(zones.getTimeZone(OpeningHours.ZONE.getId()).getVTimeZone());
        entries.forEach(entry -> calendar.add(event(entry)));
        return calendar.toString();
    }

    /** The session's id stays its UID, so that a calendar that is read again moves what it has. */
    private static VEvent event(Entry entry) {
        Session session = entry.session();
        VEvent event = new VEvent(false);
        event.add(new Uid(session.id() + "@stations.workercare.org"));
        event.add(new DtStamp(entry.announcedAt().toInstant()));
        event.add(new Sequence((int) Math.min(Integer.MAX_VALUE, entry.changed() - 1)));
        event.add(new net.fortuna.ical4j.model.property.DtStart<>(local(session.startsAt())));
        event.add(new net.fortuna.ical4j.model.property.DtEnd<>(local(session.endsAt())));
        event.add(new net.fortuna.ical4j.model.property.Summary(summary(entry)));
        if (entry.siteName() != null) {
            event.add(new Location(entry.siteName()));
            event.add(new Geo(
                    BigDecimal.valueOf(entry.place().latitude()),
                    BigDecimal.valueOf(entry.place().longitude())));
        }
        return event;
    }

    private static String summary(Entry entry) {
        return entry.sessions() == 1
                ? entry.title()
                : entry.title() + " (" + entry.session().number() + "/" + entry.sessions() + ")";
    }

    private static ZonedDateTime local(OffsetDateTime moment) {
        return moment.atZoneSameInstant(OpeningHours.ZONE);
    }
}
