package org.workercare.station.search;

import java.util.List;
import org.workercare.station.hours.Opening;
import org.workercare.station.place.Gcj02;
import org.workercare.station.place.Place;
import org.workercare.station.search.index.Entry;
import org.workercare.station.search.index.Hit;
import org.workercare.station.search.index.Moment;
import org.workercare.station.search.index.Observation;
import org.workercare.station.site.SiteAudience;

/**
 * Writes what was found as a page of {@link Found}, or as a GeoJSON feature collection (RFC 7946) that names its coordinate
 * system in {@code crs}, as GCJ-02 is none of RFC 7946's.
 */
final class FoundJson {

    private static final String[] AUDIENCES = java.util.Arrays.stream(SiteAudience.values())
            .map(audience -> '"' + audience.wireName() + "\",")
            .toArray(String[]::new);

    /** How much of where it lies is told. */
    enum Distances {
        NONE,
        FROM_POINT,
        FROM_ROUTE
    }

    private final JsonBytes json = new JsonBytes();
    private final Moment moment;
    private final boolean gcj02;
    private final boolean geoJson;
    private final Distances distances;

    FoundJson(Moment moment, boolean gcj02, boolean geoJson, Distances distances) {
        this.moment = moment;
        this.gcj02 = gcj02;
        this.geoJson = geoJson;
        this.distances = distances;
    }

    /** @param next cursor of the page that follows, or null */
    byte[] page(List<Hit> hits, String next) {
        json.raw(
                geoJson ? "{\"type\":\"FeatureCollection\",\"crs\":" + namedCrs() + ",\"features\":[" : "{\"items\":[");
        for (Hit hit : hits) {
            if (geoJson) {
                feature(hit);
            } else {
                item(hit);
            }
            json.raw(',');
        }
        json.without(',').raw(']');
        if (next != null) {
            json.raw(",\"next\":").string(next);
        }
        return json.raw('}').toBytes();
    }

    private String namedCrs() {
        String name = gcj02 ? "GCJ02" : "urn:ogc:def:crs:OGC:1.3:CRS84";
        return "{\"type\":\"name\",\"properties\":{\"name\":\"" + name + "\"}}";
    }

    private void feature(Hit hit) {
        Place place = placeOf(hit.site());
        json.raw("{\"type\":\"Feature\",\"id\":").id(hit.site().id());
        json.raw(",\"geometry\":{\"type\":\"Point\",\"coordinates\":[").number(place.longitude());
        json.raw(',').number(place.latitude()).raw("]},\"properties\":");
        item(hit);
        json.raw('}');
    }

    private void item(Hit hit) {
        Entry site = hit.site();
        Place place = placeOf(site);
        json.raw("{\"siteId\":").id(site.id()).raw(",\"name\":").string(site.name());
        json.raw(",\"place\":{\"latitude\":").number(place.latitude());
        json.raw(",\"longitude\":").number(place.longitude());
        json.raw(gcj02 ? ",\"crs\":\"GCJ02\"}" : ",\"crs\":\"WGS84\"}");
        distances(hit);
        json.raw(",\"openingHours\":").string(site.hours().text());
        json.raw(",\"facilities\":").raw(site.facilitiesJson());
        audiences(site.audiences());
        opening(site.hours().at(moment.at()));
        json.raw(",\"freeBays\":").number(site.freeBays(moment));
        json.raw(",\"bays\":").number(site.bays());
        observation(site.observation(moment));
        json.raw('}');
    }

    private Place placeOf(Entry site) {
        return gcj02 ? Gcj02.fromWgs84(site.place()) : site.place();
    }

    private void distances(Hit hit) {
        if (distances != Distances.NONE) {
            json.raw(",\"distanceMetres\":").thousandths(Math.round(hit.metres() * 1000));
        }
        if (distances == Distances.FROM_ROUTE) {
            json.raw(",\"alongMetres\":").thousandths(Math.round(hit.along() * 1000));
        }
    }

    private void audiences(int named) {
        json.raw(",\"audiences\":[");
        for (int rest = named; rest != 0; rest &= rest - 1) {
            json.raw(AUDIENCES[Integer.numberOfTrailingZeros(rest)]);
        }
        json.without(',').raw(']');
    }

    private void opening(Opening opening) {
        json.raw(
                opening.open()
                        ? ",\"opening\":{\"open\":true,\"reason\":\""
                        : ",\"opening\":{\"open\":false,\"reason\":\"");
        json.raw(opening.reason().wireName()).raw("\",\"until\":");
        if (opening.until() == null) {
            json.raw("null");
        } else {
            json.time(opening.until().toInstant().toEpochMilli());
        }
        json.raw(",\"comment\":").string(opening.comment()).raw('}');
    }

    private void observation(Observation observation) {
        if (observation == null) {
            json.raw(",\"observation\":null");
            return;
        }
        json.raw(",\"observation\":{\"observedAt\":").time(observation.since());
        json.raw(",\"source\":\"").raw(observation.source().wireName()).raw("\",\"confidence\":");
        json.thousandths(Math.round(observation.confidence() * 1000)).raw('}');
    }
}
