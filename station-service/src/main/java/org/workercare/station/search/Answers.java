package org.workercare.station.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.workercare.station.search.index.Hit;
import org.workercare.station.search.index.Wanted;

/** Answers in the form that was asked for. */
@ApplicationScoped
class Answers {

    private static final MediaType GEO_JSON = MediaType.valueOf(SearchParameters.GEO_JSON);

    Response of(
            List<Hit> hits, String next, Wanted wanted, SearchParameters parameters, FoundJson.Distances distances) {
        boolean geoJson = parameters.wantsGeoJson();
        byte[] body = new FoundJson(wanted.moment(), parameters.wantsGcj02(), geoJson, distances).page(hits, next);
        return Response.ok(body, geoJson ? GEO_JSON : MediaType.APPLICATION_JSON_TYPE)
                .build();
    }
}
