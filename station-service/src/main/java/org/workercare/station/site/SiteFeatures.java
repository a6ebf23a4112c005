package org.workercare.station.site;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.workercare.station.place.Crs;

/**
 * Sites as GeoJSON (RFC 7946), with the coordinate system named, for maps that are not drawn in WGS-84.
 *
 * @param crs {@code WGS84} or {@code GCJ02}
 * @param next where the next page begins, or null
 */
public record SiteFeatures(
        String type,
        Crs crs,
        List<Feature> features,
        @JsonInclude(JsonInclude.Include.NON_NULL) String next) {

    /** One site. */
    public record Feature(String type, UUID id, Point geometry, Properties properties) {}

    /** @param coordinates longitude, latitude in degrees, as GeoJSON orders them */
    public record Point(String type, List<Double> coordinates) {}

    /** What a map shows beside the point. */
    public record Properties(String name, SiteState state, String openingHours, int bays, Crs crs) {}

    static SiteFeatures of(List<Site> sites, Crs crs, String next) {
        return new SiteFeatures(
                "FeatureCollection",
                crs,
                sites.stream().map(site -> feature(site, crs)).toList(),
                next);
    }

    private static Feature feature(Site site, Crs crs) {
        var shown = site.place().shownIn(crs);
        return new Feature(
                "Feature",
                site.id(),
                new Point("Point", List.of(shown.longitude(), shown.latitude())),
                new Properties(site.name(), site.state(), site.effectiveHours(), site.bays(), crs));
    }
}
