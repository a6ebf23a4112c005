package org.workercare.funding.aid.disbursement;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.workercare.platform.kernel.Money;

/**
 * The file a bank is given: a head, a line a payment, and a foot with the control totals. UTF-8, lines end in LF, fields
 * are parted by commas, which no field contains. It prints without its content.
 *
 * <pre>
 * WORKERCARE-PAYMENTS,1,{batch},{programme},{earmark},{made at},CNY
 * {number},{line id},{account},{name},{bank},{yuan with two decimals}
 * TOTAL,{lines},{sum in yuan}
 * </pre>
 *
 * @param payments in the order of their numbers
 */
record PaymentFile(UUID batch, UUID programme, String earmark, OffsetDateTime madeAt, List<Payment> payments) {

    private static final String KIND = "WORKERCARE-PAYMENTS,1";

    /** One payment. It prints without its content. */
    record Payment(int number, UUID line, String account, String name, String bank, Money amount) {

        String text() {
            return String.join(",", Integer.toString(number), line.toString(), account, name, bank, amount.amount());
        }

        @Override
        public String toString() {
            return "Payment[" + number + "]";
        }
    }

    /** @throws ArithmeticException if the sum leaves the range of a {@code long} */
    Money total() {
        return payments.stream().map(Payment::amount).reduce(Money.ZERO, Money::plus);
    }

    String text() {
        String head = String.join(
                ",",
                KIND,
                batch.toString(),
                programme.toString(),
                earmark,
                madeAt.toInstant().toString(),
                Money.CURRENCY);
        String body = payments.stream().map(payment -> payment.text() + "\n").collect(Collectors.joining());
        return head + "\n" + body + "TOTAL," + payments.size() + "," + total().amount() + "\n";
    }

    byte[] bytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "PaymentFile[" + batch + "]";
    }
}
