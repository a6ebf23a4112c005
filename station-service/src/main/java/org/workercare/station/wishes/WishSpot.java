package org.workercare.station.wishes;

/** A wish on its way into clusters. */
final class WishSpot extends Vicinity.Spot {

    final ClusterWishes.Point point;

    /** The id in the order in which ids are written, that ties go by. */
    final String name;

    /** How many wishes lie within the radius, itself included. */
    int near;

    /** How many of these no cluster has yet, and whether this one is in a cluster: while a component is clustered. */
    int free;

    boolean taken;

    /** Those that a chain of wishes no farther apart than the radius connects. */
    LiveClusters.Component component;

    WishSpot(ClusterWishes.Point point) {
        super(point.place());
        this.point = point;
        this.name = point.id().toString();
    }
}
