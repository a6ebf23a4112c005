package org.workercare.platform.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A union organisation, named by its place in the tree.
 *
 * <p>{@code CN} is the national federation; below it a province, city and county union carry the two, four and six
 * digits of GB/T 2260; a grassroots union is its county's code with a number of its own: {@code 110108-0001}. The
 * name alone tells who stands below whom, so no service needs another's table to decide what a caller may reach.
 *
 * @param value the name
 */
public record OrganisationId(@JsonValue String value) implements Comparable<OrganisationId> {

    /** The five levels of unions, from the nation down. */
    public enum Level {
        NATIONAL,
        PROVINCE,
        CITY,
        COUNTY,
        GRASSROOTS
    }

    private static final Pattern SHAPE = Pattern.compile("CN|\\d{2}|\\d{4}|\\d{6}(-\\d{4})?");

    public static final OrganisationId NATIONAL = new OrganisationId("CN");

    /** @throws IllegalArgumentException if the name has none of the five shapes */
    @JsonCreator
    public OrganisationId {
        if (value == null || !SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("an organisation is CN, 2, 4 or 6 digits, or 6 digits-4 digits");
        }
    }

    /** Read by the web layer for path and query parameters. */
    public static OrganisationId fromString(String value) {
        return new OrganisationId(value);
    }

    public Level level() {
        return switch (value.length()) {
            case 2 -> value.equals("CN") ? Level.NATIONAL : Level.PROVINCE;
            case 4 -> Level.CITY;
            case 6 -> Level.COUNTY;
            default -> Level.GRASSROOTS;
        };
    }

    /** The organisation one level up; none above the national federation. */
    public Optional<OrganisationId> parent() {
        return switch (level()) {
            case NATIONAL -> Optional.empty();
            case PROVINCE -> Optional.of(NATIONAL);
            case CITY -> Optional.of(new OrganisationId(value.substring(0, 2)));
            case COUNTY -> Optional.of(new OrganisationId(value.substring(0, 4)));
            case GRASSROOTS -> Optional.of(new OrganisationId(value.substring(0, 6)));
        };
    }

    /** Whether this organisation is the other one or stands below it. */
    public boolean isWithin(OrganisationId other) {
        return other.level() == Level.NATIONAL || value.startsWith(other.value);
    }

    /** What an SQL {@code like} matches for this organisation and all below it. */
    public String subtreePattern() {
        return level() == Level.NATIONAL ? "%" : value + "%";
    }

    @Override
    public int compareTo(OrganisationId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
