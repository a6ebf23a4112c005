package org.workercare.station.wishes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.workercare.station.place.Geodesy;
import org.workercare.station.place.Place;

/** For each place those within a radius, itself included: cells on the unit sphere find them, the geodesic decides. */
final class Neighbourhoods {

    private record Cell(long x, long y, long z) {}

    private final List<Place> places;
    private final double[][] images;
    private final double radiusMetres;
    private final double reach;
    private final Map<Cell, List<Integer>> cells = new HashMap<>();

    Neighbourhoods(List<Place> places, double radiusMetres) {
        this.places = places;
        this.radiusMetres = radiusMetres;
        this.reach = Geodesy.longestChordFor(radiusMetres);
        this.images = places.stream().map(Geodesy::onUnitSphere).toArray(double[][]::new);
        for (int i = 0; i < images.length; i++) {
            cells.computeIfAbsent(cellOf(images[i], 0, 0, 0), cell -> new ArrayList<>())
                    .add(i);
        }
    }

    /** Indices in ascending order. */
    List<int[]> all() {
        List<int[]> all = new ArrayList<>(images.length);
        for (int i = 0; i < images.length; i++) {
            all.add(of(i));
        }
        return all;
    }

    private int[] of(int index) {
        List<Integer> near = new ArrayList<>();
        for (int x = -1; x <= 1; x++) {
            for (int y = -1; y <= 1; y++) {
                for (int z = -1; z <= 1; z++) {
                    addFrom(cellOf(images[index], x, y, z), index, near);
                }
            }
        }
        return near.stream().mapToInt(Integer::intValue).sorted().toArray();
    }

    private void addFrom(Cell cell, int index, List<Integer> near) {
        for (int other : cells.getOrDefault(cell, List.of())) {
            if (Geodesy.chord(images[index], images[other]) <= reach
                    && Geodesy.distance(places.get(index), places.get(other)) <= radiusMetres) {
                near.add(other);
            }
        }
    }

    private Cell cellOf(double[] image, int x, int y, int z) {
        return new Cell(
                (long) Math.floor(image[0] / reach) + x,
                (long) Math.floor(image[1] / reach) + y,
                (long) Math.floor(image[2] / reach) + z);
    }
}
