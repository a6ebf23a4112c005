package org.workercare.station.search;

import jakarta.enterprise.context.Dependent;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.workercare.station.search.index.Moment;
import org.workercare.station.search.index.Wanted;
import org.workercare.station.site.Facility;
import org.workercare.station.site.SiteAudience;

/**
 * What every search takes beside where it looks; a {@code @BeanParam}. They come as text, so that what is wrong with one is
 * told with its name.
 */
@Dependent
public class SearchParameters {

    static final String GEO_JSON = "application/geo+json";

    @QueryParam("openNow")
    @Parameter(description = "Only sites that are open now", schema = @Schema(type = SchemaType.BOOLEAN))
    String openNow;

    @QueryParam("openAt")
    @Parameter(
            description = "Only sites open at this moment, for which bays are told, too",
            example = "2026-12-01T12:00:00+08:00",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    String openAt;

    @QueryParam("arriveAt")
    @Parameter(
            description =
                    "When you will be there: bays, hours and confidence are told for then; says nothing about being open",
            example = "2026-12-01T12:00:00+08:00",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    String arriveAt;

    @QueryParam("facilities")
    @Parameter(description = "All of these, working", example = "rest,charging")
    String facilities;

    @QueryParam("audience")
    @Parameter(
            description = "Who asks: only sites for everybody or for them, and facilities they may use",
            example = "couriers")
    String audience;

    @QueryParam("accessible")
    @Parameter(
            description = "The wanted facilities must be accessible ones",
            schema = @Schema(type = SchemaType.BOOLEAN))
    String accessible;

    @QueryParam("freeBay")
    @Parameter(description = "Only with a free bay", schema = @Schema(type = SchemaType.BOOLEAN))
    String freeBay;

    @QueryParam("answerCrs")
    @Parameter(description = "Of the places in the answer: WGS84, unless told, or GCJ02", example = "WGS84")
    String answerCrs;

    @HeaderParam("Accept")
    @Parameter(hidden = true)
    String accept;

    /**
     * @param now by the database's clock
     * @throws org.workercare.platform.web.problems.ProblemException {@code invalid-parameter}
     */
    Wanted wanted(Instant now) {
        OffsetDateTime open = Texts.moment(openAt, "openAt");
        OffsetDateTime arrival = Texts.moment(arriveAt, "arriveAt");
        boolean mustBeOpenNow = Texts.flag(openNow, "openNow");
        if (open != null && (arrival != null || mustBeOpenNow)) {
            throw Texts.invalid("openAt");
        }
        if (arrival != null && mustBeOpenNow) {
            throw Texts.invalid("openNow");
        }
        OffsetDateTime at = open == null ? arrival : open;
        long nowMillis = now.toEpochMilli();
        return new Wanted(
                new Moment(nowMillis, at == null ? nowMillis : at.toInstant().toEpochMilli()),
                open != null || mustBeOpenNow,
                Texts.flag(freeBay, "freeBay"),
                kinds(),
                audience == null || audience.isEmpty()
                        ? null
                        : Texts.word(audience, SiteAudience::fromString, "audience"),
                Texts.flag(accessible, "accessible"));
    }

    private List<Facility.Kind> kinds() {
        if (facilities == null || facilities.isBlank()) {
            return List.of();
        }
        Function<String, Facility.Kind> kind = word -> Facility.Kind.fromString(word.strip());
        return Arrays.stream(facilities.split(","))
                .map(word -> Texts.word(word, kind, "facilities"))
                .distinct()
                .toList();
    }

    boolean wantsGcj02() {
        return Texts.isGcj02(answerCrs, "answerCrs");
    }

    boolean wantsGeoJson() {
        return accept != null && accept.contains(GEO_JSON);
    }

    /** What a cursor made with these belongs to. */
    Object[] all() {
        return new Object[] {openNow, openAt, arriveAt, facilities, audience, accessible, freeBay};
    }
}
