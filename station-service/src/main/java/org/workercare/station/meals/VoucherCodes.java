package org.workercare.station.meals;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.workercare.platform.kernel.privacy.BlindIndex;
import org.workercare.station.privacy.OneTimeCodes;

/** The codes of meal vouchers, and what stands for their workers. */
@ApplicationScoped
class VoucherCodes {

    private final OneTimeCodes codes;

    VoucherCodes(BlindIndex index) {
        this.codes = new OneTimeCodes(index, "meal-voucher");
    }

    String codeOf(UUID voucher) {
        return codes.codeOf(voucher);
    }

    /** What the database keeps of a code; the same however it was typed. */
    String indexOf(String code) {
        return codes.indexOf(code);
    }

    /** @param id the subject of the worker's token */
    String indexOfWorker(String id) {
        return codes.indexOfWorker(id);
    }
}
