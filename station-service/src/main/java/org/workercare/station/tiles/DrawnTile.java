package org.workercare.station.tiles;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import org.workercare.platform.kernel.Sha256;

/**
 * A tile as it goes over the wire.
 *
 * @param bytes a Mapbox Vector Tile
 * @param zipped the same in gzip
 * @param tag the same for the same contents, on every replica
 */
record DrawnTile(byte[] bytes, byte[] zipped, String tag) {

    private static final int TAG_DIGITS = 32;

    static DrawnTile of(byte[] bytes) {
        return new DrawnTile(bytes, zip(bytes), Sha256.hexOf(bytes).substring(0, TAG_DIGITS));
    }

    private static byte[] zip(byte[] bytes) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream(bytes.length / 2);
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("memory can be written", e);
        }
        return zipped.toByteArray();
    }
}
