package org.workercare.station;

import org.workercare.platform.events.Audience;
import org.workercare.platform.events.EventType;

/** What this service tells; all of it may reach partners. */
public enum StationEvent implements EventType {
    WISH_MADE("station.wishes", "wish.made"),
    WISH_FULFILLED("station.wishes", "wish.fulfilled"),
    PROPOSAL_SUBMITTED("station.proposals", "proposal.submitted"),
    SITE_PLANNED("station.sites", "site.planned"),
    SITE_BUILT("station.sites", "site.built"),
    SITE_OPENED("station.sites", "site.opened"),
    SITE_SUSPENDED("station.sites", "site.suspended"),
    SITE_CLOSED("station.sites", "site.closed"),
    WAIT_OFFERED("station.reservations", "wait.offered"),
    RESERVATION_REBOOKED("station.reservations", "reservation.rebooked"),
    RESERVATION_CANCELLED("station.reservations", "reservation.cancelled"),
    GOODS_HANDED_OUT("station.goods", "goods.handed-out"),
    STOCK_RAN_LOW("station.stock", "stock.ran-low"),
    STOCK_EXPIRY_NEARED("station.stock", "stock.expiry-neared"),
    SUBSIDY_CLAIMED("station.subsidies", "subsidy.claimed"),
    ACTIVITY_ANNOUNCED("station.activities", "activity.announced");

    private final String topic;
    private final String type;

    StationEvent(String topic, String name) {
        this.topic = topic;
        this.type = "org.workercare.station." + name + ".v1";
    }

    @Override
    public String type() {
        return type;
    }

    @Override
    public String topic() {
        return topic;
    }

    @Override
    public Audience audience() {
        return Audience.PUBLIC;
    }
}
