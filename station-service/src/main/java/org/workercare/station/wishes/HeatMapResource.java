package org.workercare.station.wishes;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The heat map over HTTP. */
@Path("/wishes/heat-map")
@Authenticated
@Tag(name = "Wishes")
public class HeatMapResource {

    /**
     * A cell of the map, between degrees of longitude and latitude in WGS-84.
     *
     * @param count wishers or searches; rounded, and for wishers blurred
     * @param rest whether it counts only what none of the finer cells shows
     */
    @Schema(name = "HeatMapCell")
    public record Cell(
            int zoom, int x, int y, double west, double south, double east, double north, long count, boolean rest) {

        static Cell of(HeatMap.Shown shown) {
            GridCell cell = shown.cell();
            return new Cell(
                    cell.zoom(),
                    cell.x(),
                    cell.y(),
                    cell.west(),
                    cell.south(),
                    cell.east(),
                    cell.north(),
                    shown.count(),
                    shown.rest());
        }
    }

    /**
     * The map.
     *
     * @param leastWishers of fewer people nothing is shown
     * @param wishes where people wish for a station
     * @param demand where people searched in vain within 90 days; a search weighs a tenth of a wish
     */
    @Schema(name = "WishHeatMap")
    public record Answer(int zoom, String crs, int leastWishers, List<Cell> wishes, List<Cell> demand) {}

    private final DrawHeatMap draw;

    HeatMapResource(DrawHeatMap draw) {
        this.draw = draw;
    }

    @GET
    @Operation(summary = "Show where stations are wished and searched for, without showing anybody")
    public Uni<Answer> map(
            @QueryParam("zoom")
                    @DefaultValue("10")
                    @Min(HeatMap.COARSEST)
                    @Max(GridCell.FINEST)
                    @Parameter(description = "Of the finest cells, as web maps count: 14 is about 2 km wide in China")
                    int zoom,
            @QueryParam("box")
                    @Parameter(
                            description = "Only cells that touch it: west,south,east,north in degrees",
                            example = "116.0,39.7,116.7,40.2")
                    Box box) {
        return draw.at(zoom)
                .map(drawn -> new Answer(
                        zoom, "WGS84", HiddenCount.LEAST, cells(drawn.wishers(), box), cells(drawn.searches(), box)));
    }

    private static List<Cell> cells(List<HeatMap.Shown> shown, Box box) {
        return shown.stream()
                .filter(each -> box == null || box.touches(each.cell()))
                .map(Cell::of)
                .toList();
    }
}
