package org.workercare.station.search;

import java.util.Arrays;
import java.util.UUID;

/** Writes JSON in UTF-8, digit by digit: nearly all of a search's work is its answer. */
final class JsonBytes {

    private static final int FIRST_SIZE = 8192;
    private static final byte[] HEX = "0123456789abcdef".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    private static final int LONGEST_NUMBER = 40;
    private static final int DAYS_TO_EPOCH = 719_468;

    private byte[] bytes = new byte[FIRST_SIZE];
    private int size;

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    private void need(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }

    /** JSON as it stands. */
    JsonBytes raw(byte[] json) {
        need(json.length);
        System.arraycopy(json, 0, bytes, size, json.length);
        size += json.length;
        return this;
    }

    /** JSON in ASCII as it stands. */
    JsonBytes raw(String ascii) {
        int length = ascii.length();
        need(length);
        for (int i = 0; i < length; i++) {
            bytes[size + i] = (byte) ascii.charAt(i);
        }
        size += length;
        return this;
    }

    JsonBytes raw(char ascii) {
        need(1);
        bytes[size++] = (byte) ascii;
        return this;
    }

    /** Takes back the last character, if it is this. */
    JsonBytes without(char ascii) {
        if (bytes[size - 1] == ascii) {
            size--;
        }
        return this;
    }

    JsonBytes number(double value) {
        return raw(Double.toString(value));
    }

    /** A number of thousandths, 0 or more, as a decimal with three places. */
    JsonBytes thousandths(long value) {
        return number(value / 1000).raw('.').digits((int) (value % 1000), 3);
    }

    JsonBytes number(long value) {
        need(LONGEST_NUMBER);
        if (value == 0) {
            return raw('0');
        }
        int end = size;
        for (long rest = value; rest > 0; rest /= 10) {
            end++;
        }
        size = end;
        for (long rest = value; rest > 0; rest /= 10) {
            bytes[--end] = (byte) ('0' + rest % 10);
        }
        return this;
    }

    private JsonBytes digits(int value, int places) {
        need(places);
        int rest = value;
        for (int i = places - 1; i >= 0; i--) {
            bytes[size + i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        size += places;
        return this;
    }

    JsonBytes id(UUID id) {
        need(38);
        long high = id.getMostSignificantBits();
        long low = id.getLeastSignificantBits();
        raw('"').hex(high >>> 32, 8).raw('-').hex(high >>> 16, 4).raw('-').hex(high, 4);
        return raw('-').hex(low >>> 48, 4).raw('-').hex(low, 12).raw('"');
    }

    private JsonBytes hex(long value, int places) {
        for (int shift = 4 * (places - 1); shift >= 0; shift -= 4) {
            bytes[size++] = HEX[(int) (value >>> shift) & 0xF];
        }
        return this;
    }

    /** A time of ISO 8601 in UTC, with milliseconds; from the year 0 on (days to dates as Howard Hinnant has it). */
    JsonBytes time(long epochMillis) {
        long days = Math.floorDiv(epochMillis, 86_400_000L);
        int millis = (int) Math.floorMod(epochMillis, 86_400_000L);
        long shifted = days + DAYS_TO_EPOCH;
        long era = shifted / 146_097;
        int dayOfEra = (int) (shifted - era * 146_097);
        int yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        int month = (5 * dayOfYear + 2) / 153;
        int day = dayOfYear - (153 * month + 2) / 5 + 1;
        int civilMonth = month < 10 ? month + 3 : month - 9;
        int year = (int) (yearOfEra + era * 400) + (civilMonth <= 2 ? 1 : 0);
        raw('"').digits(year, 4)
                .raw('-')
                .digits(civilMonth, 2)
                .raw('-')
                .digits(day, 2)
                .raw('T');
        digits(millis / 3_600_000, 2).raw(':').digits(millis / 60_000 % 60, 2).raw(':');
        return digits(millis / 1000 % 60, 2)
                .raw('.')
                .digits(millis % 1000, 3)
                .raw('Z')
                .raw('"');
    }

    /** A string with what must be escaped; null as null. */
    JsonBytes string(String value) {
        if (value == null) {
            return raw("null");
        }
        need(value.length() * 6 + 2);
        bytes[size++] = '"';
        for (int i = 0; i < value.length(); i++) {
            char unit = value.charAt(i);
            if (unit >= ' ' && unit < 0x80 && unit != '"' && unit != '\\') {
                bytes[size++] = (byte) unit;
            } else {
                int point = value.codePointAt(i);
                i += Character.charCount(point) - 1;
                point(point);
            }
        }
        bytes[size++] = '"';
        return this;
    }

    private void point(int point) {
        if (point < 0x20 || point == '"' || point == '\\' || point >= 0xD800 && point <= 0xDFFF) {
            bytes[size++] = '\\';
            bytes[size++] = 'u';
            for (int shift = 12; shift >= 0; shift -= 4) {
                bytes[size++] = HEX[point >>> shift & 0xF];
            }
        } else if (point < 0x80) {
            bytes[size++] = (byte) point;
        } else if (point < 0x800) {
            bytes[size++] = (byte) (0xC0 | point >>> 6);
            continuation(point);
        } else if (point < 0x10000) {
            bytes[size++] = (byte) (0xE0 | point >>> 12);
            continuation(point >>> 6);
            continuation(point);
        } else {
            bytes[size++] = (byte) (0xF0 | point >>> 18);
            continuation(point >>> 12);
            continuation(point >>> 6);
            continuation(point);
        }
    }

    private void continuation(int bits) {
        bytes[size++] = (byte) (0x80 | bits & 0x3F);
    }
}
