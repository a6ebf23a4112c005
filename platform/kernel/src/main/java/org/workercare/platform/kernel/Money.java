package org.workercare.platform.kernel;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * An amount of renminbi, held as a whole number of fen (1/100 yuan).
 *
 * <p>In JSON it is a decimal string with its currency: {@code {"amount":"12.00","currency":"CNY"}}. Sums that leave the
 * range of a {@code long} throw {@link ArithmeticException} rather than wrap.
 *
 * @param fen the amount in fen; negative where money flows back
 */
@JsonAutoDetect(isGetterVisibility = JsonAutoDetect.Visibility.NONE)
public record Money(long fen) implements Comparable<Money> {

    /** The only currency of the funds (ISO 4217). */
    public static final String CURRENCY = "CNY";

    public static final Money ZERO = new Money(0);

    private static final int FEN_DIGITS = 2;
    /** As JSON Schema and OpenAPI state it, too. */
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,16}(\\.\\d{1,2})?");

    public static Money ofFen(long fen) {
        return new Money(fen);
    }

    public static Money ofYuan(long yuan) {
        return new Money(Math.multiplyExact(yuan, 100L));
    }

    /**
     * Reads a decimal number of yuan.
     *
     * @throws IllegalArgumentException if it is not a decimal of at most 16 digits with at most 2 decimals
     */
    public static Money parse(String yuan) {
        if (yuan == null || !DECIMAL.matcher(yuan).matches()) {
            throw new IllegalArgumentException("an amount has at most 16 digits and 2 decimals, as in \"12.00\"");
        }
        return new Money(new BigDecimal(yuan).movePointRight(FEN_DIGITS).longValueExact());
    }

    /** @throws IllegalArgumentException for another currency or a malformed amount */
    @JsonCreator
    static Money fromJson(
            @JsonProperty(value = "amount", required = true) String amount,
            @JsonProperty(value = "currency", required = true) String currency) {
        if (!CURRENCY.equals(currency)) {
            throw new IllegalArgumentException("the currency is CNY");
        }
        return parse(amount);
    }

    /** The amount in yuan with two decimals. */
    @JsonProperty("amount")
    public String amount() {
        return BigDecimal.valueOf(fen, FEN_DIGITS).toPlainString();
    }

    @JsonProperty("currency")
    public String currency() {
        return CURRENCY;
    }

    /** Kept out of JSON: the wire carries {@link #amount()}. */
    @Override
    @com.fasterxml.jackson.annotation.JsonIgnore
    public long fen() {
        return fen;
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(fen, other.fen));
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(fen, other.fen));
    }

    public Money negated() {
        return new Money(Math.negateExact(fen));
    }

    public Money times(long factor) {
        return new Money(Math.multiplyExact(fen, factor));
    }

    public boolean isPositive() {
        return fen > 0;
    }

    public boolean isNegative() {
        return fen < 0;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(fen, other.fen);
    }

    @Override
    public String toString() {
        return CURRENCY + " " + amount();
    }
}
