package org.workercare.deploy.story.chapters;

import static org.workercare.deploy.story.client.Json.yuan;

import java.time.OffsetDateTime;
import java.util.List;
import org.workercare.deploy.story.client.Body;

/** What is written on the forms of the drivers' stop. */
public final class StopPapers {

    public static final String NAME = "网约车司机小站";
    public static final List<String> FACILITIES =
            List.of("parking", "rest", "meal-machine", "water-dispenser", "microwave", "medicine-box", "charging");
    public static final List<String> PARTNERS = List.of("中国海员建设工会", "海淀区总工会", "上地街道总工会", "中国职工服务集团");

    public static final int BAYS = 12;

    private static final int MEALS = 24;

    private StopPapers() {}

    static Body wish(int driver) {
        return Body.of("place", near(driver))
                .and("kinds", List.of("parking", "toilet", "meals", "rest"))
                .and("text", "累了有地方停车歇脚，吃口实惠的热饭");
    }

    static Body proposal(String cluster) {
        return Body.of("cluster", cluster)
                .and("organisation", Cast.HAIDIAN)
                .and("title", NAME)
                .and("siteName", "尚东·数字谷" + NAME)
                .and("place", near(0))
                .and("address", "海淀区上地街道中关村软件园尚东·数字谷")
                .and("facilities", FACILITIES)
                .and("partners", PARTNERS)
                .and("bays", BAYS)
                .and("budget", yuan(300_000))
                .and("subCategory", "2.2.1");
    }

    static Body booking(String site, OffsetDateTime from) {
        return Body.of("siteId", site)
                .and("from", from.toString())
                .and("until", from.plusHours(1).toString())
                .and("mode", "book");
    }

    static Body meal() {
        return Body.of("name", "工“惠”小厨牛肉面").and("price", yuan(18)).and("discountedPrice", yuan(12));
    }

    static Body sale(String meal) {
        return Body.of("menuItemId", meal).and("quantity", MEALS);
    }

    /** In Zhongguancun Software Park, Shangdi Street, some metres on for each driver. */
    private static Body near(int driver) {
        return Body.of("latitude", 40.0461 + driver * 0.0002)
                .and("longitude", 116.2893)
                .and("crs", "WGS84");
    }
}
