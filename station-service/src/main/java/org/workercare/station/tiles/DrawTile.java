package org.workercare.station.tiles;

import io.github.sebasbaumh.mapbox.vectortile.VectorTile.Tile;
import io.github.sebasbaumh.mapbox.vectortile.build.MvtLayerParams;
import io.github.sebasbaumh.mapbox.vectortile.build.MvtLayerProps;
import io.github.sebasbaumh.mapbox.vectortile.util.GeomCmd;
import io.github.sebasbaumh.mapbox.vectortile.util.MvtUtil;
import java.util.function.IntFunction;

/**
 * Writes a tile's contents as a Mapbox Vector Tile, version 2.1. Layer {@value #CLUSTERS}: points with {@code count},
 * {@code bays}, {@code freeBays}; layer {@value #SITES}: points with {@code id}, {@code name}, {@code bays},
 * {@code freeBays}, {@code open}. A layer without points is left out.
 */
final class DrawTile {

    static final String CLUSTERS = "clusters";
    static final String SITES = "sites";

    /** A layer under way. */
    private static final class Layer {

        private final Tile.Layer.Builder layer;
        private final MvtLayerProps tags = new MvtLayerProps();

        Layer(String name) {
            layer = MvtUtil.newLayerBuilder(name, new MvtLayerParams(TileAddress.EXTENT));
        }

        /** @param pairs key and value in turn */
        void point(int column, int row, Object... pairs) {
            Tile.Feature.Builder feature = Tile.Feature.newBuilder()
                    .setType(Tile.GeomType.POINT)
                    .addGeometry(MvtUtil.geomCmdHdr(GeomCmd.MOVE_TO, 1))
                    .addGeometry(MvtUtil.encodeZigZag(column))
                    .addGeometry(MvtUtil.encodeZigZag(row));
            for (int i = 0; i < pairs.length; i += 2) {
                feature.addTags(tags.addKey((String) pairs[i])).addTags(tags.addValue(pairs[i + 1]));
            }
            layer.addFeatures(feature);
        }

        void addTo(Tile.Builder tile) {
            if (layer.getFeaturesCount() > 0) {
                MvtUtil.writeProps(layer, tags);
                tile.addLayers(layer);
            }
        }
    }

    private DrawTile() {}

    /** @param labels of sites, by their numbers in the index; null of one that is not there any more */
    static byte[] of(Contents contents, IntFunction<SiteLabel> labels) {
        Tile.Builder tile = Tile.newBuilder();
        Layer clusters = new Layer(CLUSTERS);
        contents.clusters()
                .forEach(c -> clusters.point(
                        c.column(), c.row(), "count", (long) c.sites(), "bays", c.bays(), "freeBays", c.free()));
        clusters.addTo(tile);
        Layer sites = new Layer(SITES);
        contents.singles().forEach(single -> addSite(sites, single, labels.apply(single.site())));
        sites.addTo(tile);
        return tile.build().toByteArray();
    }

    private static void addSite(Layer sites, Contents.Single single, SiteLabel label) {
        if (label != null) {
            sites.point(
                    single.column(),
                    single.row(),
                    "id",
                    label.id().toString(),
                    "name",
                    label.name(),
                    "bays",
                    (long) single.bays(),
                    "freeBays",
                    (long) single.free(),
                    "open",
                    label.open());
        }
    }
}
