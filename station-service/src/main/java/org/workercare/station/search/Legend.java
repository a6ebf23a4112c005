package org.workercare.station.search;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.List;
import org.workercare.station.occupancy.BaySource;
import org.workercare.station.site.Facility;
import org.workercare.station.site.SiteAudience;

/**
 * What the words in search's answers mean.
 *
 * @param sources of observations of bays
 */
public record Legend(List<Entry> facilities, List<Entry> audiences, List<Source> sources, List<Entry> crs) {

    /** A word and how to say it. */
    public record Entry(
            String word,
            @JsonProperty("zh-CN") String chinese,
            @JsonProperty("en") String english) {}

    /**
     * A source and its confidence, {@code trust} × 2^(−age / {@code halfLifeSeconds}).
     *
     * @param trust in a fresh observation, 0 to 1
     */
    public record Source(
            String word,
            double trust,
            long halfLifeSeconds,
            @JsonProperty("zh-CN") String chinese,
            @JsonProperty("en") String english) {}

    static Legend current() {
        return new Legend(
                Arrays.stream(Facility.Kind.values()).map(Legend::facility).toList(),
                Arrays.stream(SiteAudience.values()).map(Legend::audience).toList(),
                Arrays.stream(BaySource.values()).map(Legend::source).toList(),
                List.of(
                        new Entry("WGS84", "WGS-84 经纬度", "Longitude and latitude of WGS 84 (EPSG:4326)"),
                        new Entry("GCJ02", "国测局坐标 GCJ-02", "Coordinates of maps published in China (GCJ-02)")));
    }

    private static Entry facility(Facility.Kind kind) {
        return switch (kind) {
            case PARKING -> new Entry(kind.wireName(), "停车位", "Parking");
            case REST -> new Entry(kind.wireName(), "休息", "Rest");
            case TOILET -> new Entry(kind.wireName(), "卫生间", "Toilet");
            case MEAL_MACHINE -> new Entry(kind.wireName(), "工惠小厨", "Meal machine");
            case WATER_DISPENSER -> new Entry(kind.wireName(), "饮水机", "Water dispenser");
            case MICROWAVE -> new Entry(kind.wireName(), "微波炉", "Microwave");
            case MEDICINE_BOX -> new Entry(kind.wireName(), "急救药箱", "Medicine box");
            case CHARGING -> new Entry(kind.wireName(), "充电", "Charging");
            case WIFI -> new Entry(kind.wireName(), "无线网络", "Wi-Fi");
            case AIR_CONDITIONING -> new Entry(kind.wireName(), "空调", "Air conditioning");
            case NURSING_ROOM -> new Entry(kind.wireName(), "母婴室", "Nursing room");
            case LOCKERS -> new Entry(kind.wireName(), "储物柜", "Lockers");
        };
    }

    private static Entry audience(SiteAudience audience) {
        return switch (audience) {
            case TRUCK_DRIVERS -> new Entry(audience.wireName(), "货车司机", "Truck drivers");
            case RIDE_HAILING_DRIVERS -> new Entry(audience.wireName(), "网约车司机", "Ride-hailing drivers");
            case COURIERS -> new Entry(audience.wireName(), "快递员", "Couriers");
            case DELIVERY_RIDERS -> new Entry(audience.wireName(), "外卖配送员", "Delivery riders");
            case SANITATION_WORKERS -> new Entry(audience.wireName(), "环卫工人", "Sanitation workers");
            case CONSTRUCTION_WORKERS -> new Entry(audience.wireName(), "建筑工人", "Construction workers");
            case WOMEN -> new Entry(audience.wireName(), "女职工", "Women");
        };
    }

    private static Source source(BaySource source) {
        return switch (source) {
            case REGISTRY -> source(source, "登记", "The registry");
            case CHECK_IN -> source(source, "司机签到", "A driver who came or left");
            case KEEPER -> source(source, "站点管理员", "The station's keeper");
            case SENSOR -> source(source, "车位传感器", "A sensor");
        };
    }

    private static Source source(BaySource source, String chinese, String english) {
        return new Source(source.wireName(), source.trust(), source.halfLife().toSeconds(), chinese, english);
    }
}
