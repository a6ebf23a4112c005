package org.workercare.station.supplies;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.workercare.platform.kernel.privacy.BlindIndex;
import org.workercare.platform.web.identity.Caller;
import org.workercare.station.privacy.OneTimeCodes;

/** The codes of coupons. */
@ApplicationScoped
class CouponCodes {

    private final OneTimeCodes codes;

    CouponCodes(BlindIndex index) {
        this.codes = new OneTimeCodes(index, "coupon");
    }

    String codeOf(UUID coupon) {
        return codes.codeOf(coupon);
    }

    /** What the database keeps of a code; the same however it was typed. */
    String indexOf(String code) {
        return codes.indexOf(code);
    }

    String indexOf(Caller worker) {
        return codes.indexOf(worker);
    }
}
