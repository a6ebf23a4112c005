package org.workercare.station.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;

class PlaceTest {

    @Property
    void gcj02_there_and_back_errs_by_less_than_a_decimetre(
            @ForAll @DoubleRange(min = 3, max = 54) double latitude,
            @ForAll @DoubleRange(min = 73, max = 136) double longitude) {
        Place wgs = new Place(latitude, longitude);
        assertThat(Geodesy.distance(wgs, Gcj02.toWgs84(Gcj02.fromWgs84(wgs)))).isLessThan(0.1);
    }

    @Example
    void gcj02_shifts_tiananmen_as_the_maps_do() {
        Place shifted = Gcj02.fromWgs84(new Place(39.90734, 116.39089));
        assertThat(shifted.latitude()).isCloseTo(39.90874, within(2e-5));
        assertThat(shifted.longitude()).isCloseTo(116.39713, within(2e-5));
    }

    @Property
    void the_sphere_bounds_the_geodesic_everywhere(
            @ForAll @DoubleRange(min = -90, max = 90) double latitude1,
            @ForAll @DoubleRange(min = -180, max = 180) double longitude1,
            @ForAll @DoubleRange(min = -90, max = 90) double latitude2,
            @ForAll @DoubleRange(min = -180, max = 180) double longitude2) {
        Place one = new Place(latitude1, longitude1);
        Place other = new Place(latitude2, longitude2);
        double chord = Geodesy.chord(Geodesy.onUnitSphere(one), Geodesy.onUnitSphere(other));
        double metres = Geodesy.distance(one, other);
        assertThat(Geodesy.shortestFor(chord)).isLessThanOrEqualTo(metres);
        assertThat(chord).isLessThanOrEqualTo(Geodesy.longestChordFor(metres) + 1e-12);
    }

    @Property(tries = 20_000)
    void a_short_geodesic_from_its_chord_is_as_long_as_the_exact_one_everywhere(
            @ForAll @DoubleRange(min = -90, max = 90) double latitude,
            @ForAll @DoubleRange(min = -180, max = 180) double longitude,
            @ForAll @DoubleRange(min = 0, max = 360) double azimuth,
            @ForAll @DoubleRange(min = 0, max = 31_000) double metres) {
        GeodesicData end = Geodesic.WGS84.Direct(latitude, longitude, azimuth, metres);
        double[] one = Geodesy.onUnitSphere(new Place(latitude, longitude));
        double[] other = Geodesy.onUnitSphere(new Place(end.lat2, end.lon2));
        assertThat(Geodesy.chord(one, other)).isLessThan(ShortGeodesic.LONGEST_CHORD);
        assertThat(ShortGeodesic.metres(one, other))
                .isCloseTo(
                        Geodesy.distance(new Place(latitude, longitude), new Place(end.lat2, end.lon2)),
                        within(ShortGeodesic.ERROR_METRES / 2));
    }

    @Property
    void an_image_leads_back_to_its_place(
            @ForAll @DoubleRange(min = -90, max = 90) double latitude,
            @ForAll @DoubleRange(min = -180, max = 180) double longitude) {
        Place place = new Place(latitude, longitude);
        assertThat(Geodesy.distance(place, Geodesy.fromSphere(Geodesy.onUnitSphere(place))))
                .isLessThan(1e-3);
    }

    @Example
    void a_place_off_the_earth_or_in_an_unknown_system_does_not_exist() {
        assertThatThrownBy(() -> new Place(90.0001, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Place(0, -180.0001)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Place(Double.NaN, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Place.in(0, 0, "BD09")).isInstanceOf(IllegalArgumentException.class);
    }
}
