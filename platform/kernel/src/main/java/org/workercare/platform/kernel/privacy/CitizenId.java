package org.workercare.platform.kernel.privacy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A citizen identity number (GB 11643-1999): six digits of place, eight of birth, three of sequence, a check character
 * (ISO 7064, MOD 11-2).
 *
 * <p>It prints masked and has no JSON form, so that it reaches no log or reply by accident.
 */
public final class CitizenId {

    private static final Pattern SHAPE = Pattern.compile("[1-9]\\d{16}[\\dX]");
    private static final DateTimeFormatter BIRTH =
            DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final String CHECK_CHARACTERS = "10X98765432";
    private static final int CHECK_POSITION = 17;

    private final String value;
    private final LocalDate birth;

    private CitizenId(String value, LocalDate birth) {
        this.value = value;
        this.birth = birth;
    }

    /** @throws IllegalArgumentException if it is no such number; the message does not repeat it */
    public static CitizenId parse(String text) {
        String value = text == null ? "" : text.strip().toUpperCase(Locale.ROOT);
        if (!SHAPE.matcher(value).matches() || value.charAt(CHECK_POSITION) != checkCharacter(value)) {
            throw new IllegalArgumentException("not a citizen identity number: 18 characters with a check character");
        }
        try {
            return new CitizenId(value, LocalDate.parse(value.substring(6, 14), BIRTH));
        } catch (DateTimeException noSuchDay) {
            throw new IllegalArgumentException("not a citizen identity number: no such day of birth");
        }
    }

    /** The check character for the first 17 digits. */
    public static char checkCharacter(String digits) {
        int sum = 0;
        for (int i = 0; i < CHECK_POSITION; i++) {
            int weight = (1 << (CHECK_POSITION - i)) % 11;
            sum += (digits.charAt(i) - '0') * weight;
        }
        return CHECK_CHARACTERS.charAt(sum % 11);
    }

    /** The number itself: to be sealed or indexed, nothing else. */
    public String reveal() {
        return value;
    }

    public LocalDate birth() {
        return birth;
    }

    /** The first six and last two characters, as public notices print it. */
    public String masked() {
        return value.substring(0, 6) + "**********" + value.substring(16);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CitizenId id && id.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "CitizenId[hidden]";
    }
}
