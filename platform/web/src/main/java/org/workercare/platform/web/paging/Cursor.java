package org.workercare.platform.web.paging;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import java.util.stream.Collectors;
import org.workercare.platform.web.problems.CommonProblem;

/** A position in a list, sealed to the parameters the list was asked with. Opaque to callers, not secret. */
final class Cursor {

    private static final String SEPARATOR = "\n";

    private Cursor() {}

    static String encode(String position, Object... parameters) {
        byte[] plain = (fingerprint(parameters) + SEPARATOR + position).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
    }

    static String decode(String cursor, Object... parameters) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            int end = plain.indexOf(SEPARATOR);
            if (end >= 0 && plain.substring(0, end).equals(fingerprint(parameters))) {
                return plain.substring(end + 1);
            }
        } catch (IllegalArgumentException e) {
            throw CommonProblem.INVALID_CURSOR.problem("cursor");
        }
        throw CommonProblem.INVALID_CURSOR.problem("cursor");
    }

    private static String fingerprint(Object... parameters) {
        String joined = Arrays.stream(parameters).map(Objects::toString).collect(Collectors.joining("\u001f"));
        return Integer.toHexString(joined.hashCode());
    }
}
