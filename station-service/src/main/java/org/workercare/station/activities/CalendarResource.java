package org.workercare.station.activities;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.events.UnitOfWork;
import org.workercare.station.site.FindSite;
import org.workercare.station.site.Site;

/** What is on, for calendars that read it again and again; any caller may, nobody is named in it. */
@Path("/calendars")
@Authenticated
@Tag(name = "Activities")
public class CalendarResource {

    private static final String ICALENDAR = "text/calendar;charset=utf-8";
    private static final int MOST = 200;

    private final UnitOfWork work;
    private final ActivityStore activities;
    private final FindSite sites;

    CalendarResource(UnitOfWork work, ActivityStore activities, FindSite sites) {
        this.work = work;
        this.activities = activities;
        this.sites = sites;
    }

    @GET
    @Path("/activities/{id}")
    @Produces(ICALENDAR)
    @Operation(summary = "An activity's sessions as iCalendar")
    public Uni<String> ofActivity(@PathParam("id") UUID id) {
        return work.read(tx -> activities.find(tx, id).chain(found -> siteOf(tx, found)
                .map(site -> ActivityCalendar.of(entries(found, site).toList()))));
    }

    @GET
    @Path("/sites/{id}")
    @Produces(ICALENDAR)
    @Operation(summary = "What is on at a site, as iCalendar: the sessions of its latest 200 activities")
    public Uni<String> ofSite(@PathParam("id") UUID id) {
        return work.read(tx -> sites.at(tx, id).chain(site -> activities
                .latest(tx, id, MOST)
                .map(found -> ActivityCalendar.of(
                        found.stream().flatMap(each -> entries(each, site)).toList()))));
    }

    private Uni<Site> siteOf(Mutiny.Session tx, Activity activity) {
        return activity.siteId() == null ? Uni.createFrom().nullItem() : sites.at(tx, activity.siteId());
    }

    private static Stream<ActivityCalendar.Entry> entries(Activity activity, Site site) {
        List<Session> sessions = activity.sessions();
        return sessions.stream()
                .map(session -> new ActivityCalendar.Entry(
                        session,
                        activity.title(),
                        sessions.size(),
                        activity.announcedAt(),
                        activity.version(),
                        site == null ? null : site.name(),
                        site == null ? null : site.place()));
    }
}
