package org.workercare.station.search;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.List;
import org.workercare.station.hours.Opening;
import org.workercare.station.occupancy.Bay;
import org.workercare.station.occupancy.BaySource;
import org.workercare.station.site.Facility;
import org.workercare.station.site.SiteAudience;

/**
 * What the words in search's answers mean.
 *
 * @param sources of observations of bays
 */
public record Legend(
        List<Entry> facilities,
        List<Entry> facilityAudiences,
        List<Entry> audiences,
        List<Entry> bayStatuses,
        List<Entry> openingReasons,
        List<Source> sources,
        List<Entry> crs) {

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
                Arrays.stream(Facility.Audience.values())
                        .map(Legend::facilityAudience)
                        .toList(),
                Arrays.stream(SiteAudience.values()).map(Legend::audience).toList(),
                Arrays.stream(Bay.Status.values()).map(Legend::bayStatus).toList(),
                Arrays.stream(Opening.Reason.values())
                        .map(Legend::openingReason)
                        .toList(),
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

    private static Entry facilityAudience(Facility.Audience audience) {
        return switch (audience) {
            case EVERYONE -> new Entry(audience.wireName(), "所有人可用", "Anybody may use it");
            case WOMEN -> new Entry(audience.wireName(), "女性专用", "For women only");
            case ACCESSIBLE -> new Entry(audience.wireName(), "无障碍设施", "Usable with a wheelchair");
        };
    }

    private static Entry bayStatus(Bay.Status status) {
        return switch (status) {
            case AVAILABLE -> new Entry(status.wireName(), "最近一次观察时空闲", "Nothing stood on it when it was last seen");
            case OCCUPIED ->
                new Entry(
                        status.wireName(),
                        "最近一次观察时被占用；预计 30 分钟后可用，除非已被预订",
                        "Something stood on it when it was last seen; taken to be free in 30 minutes, unless promised");
            case BLOCKED -> new Entry(status.wireName(), "暂时封闭，不可停放", "Closed off for a while");
            case OUT_OF_ORDER -> new Entry(status.wireName(), "故障停用", "Broken, and not to be used");
            case REMOVED -> new Entry(status.wireName(), "车位已撤销", "The site has it no longer");
        };
    }

    private static Entry openingReason(Opening.Reason reason) {
        return switch (reason) {
            case OPEN -> new Entry(reason.wireName(), "开放中；until 为关闭时间", "Open; until tells when it closes");
            case OUTSIDE_HOURS ->
                new Entry(reason.wireName(), "不在开放时间内；until 为下次开放时间", "Outside its hours; until tells when it opens");
            case OFF ->
                new Entry(
                        reason.wireName(),
                        "节假日或例外日休息；until 为下次开放时间",
                        "Off on this day, a holiday or an exception; until tells when it opens");
            case NOT_YET_OPEN -> new Entry(reason.wireName(), "尚未开放", "It has not opened yet");
            case SUSPENDED ->
                new Entry(reason.wireName(), "暂停服务；until 为预计恢复时间", "Suspended; until tells when it may open again");
            case CLOSED_FOR_GOOD -> new Entry(reason.wireName(), "已永久关闭", "Closed for good");
        };
    }

    private static Source source(BaySource source) {
        return switch (source) {
            case REGISTRY -> source(source, "登记：仅说明车位存在", "The registry: only says that the bay is there");
            case CHECK_IN ->
                source(source, "司机签到或离开：停留期间可信", "A driver who came or left: good for the length of a stay");
            case KEEPER -> source(source, "站点管理员：每日巡视数次", "The station's keeper, who looks round a few times a day");
            case SENSOR ->
                source(
                        source,
                        "车位传感器：应频繁上报，沉默即不可信",
                        "A sensor: it should speak often, and is doubted soon when it is silent");
        };
    }

    private static Source source(BaySource source, String chinese, String english) {
        return new Source(source.wireName(), source.trust(), source.halfLife().toSeconds(), chinese, english);
    }
}
