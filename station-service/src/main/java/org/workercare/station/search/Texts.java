package org.workercare.station.search;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.function.Function;
import org.workercare.platform.web.problems.CommonProblem;
import org.workercare.platform.web.problems.ProblemException;
import org.workercare.station.hours.Moments;
import org.workercare.station.place.Gcj02;
import org.workercare.station.place.Place;

/** Reads parameters; every failure is {@code invalid-parameter} with the parameter's name. */
final class Texts {

    private Texts() {}

    static ProblemException invalid(String name) {
        return CommonProblem.INVALID_PARAMETER.problem(name);
    }

    static <T> T word(String text, Function<String, T> reader, String name) {
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw invalid(name);
        }
    }

    /** Absent is false. */
    static boolean flag(String text, String name) {
        if (text == null || text.equals("false")) {
            return false;
        }
        if (text.equals("true")) {
            return true;
        }
        throw invalid(name);
    }

    /** Absent is null; a plus that a client left unescaped has become a blank. */
    static OffsetDateTime moment(String text, String name) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        OffsetDateTime moment = word(text.replace(' ', '+'), OffsetDateTime::parse, name);
        Moments.require(moment, name);
        return moment;
    }

    static int number(String text, int unlessTold, int least, int most, String name) {
        int number = text == null ? unlessTold : word(text, Integer::parseInt, name);
        if (number < least || number > most) {
            throw invalid(name);
        }
        return number;
    }

    /** Required and finite. */
    static double decimal(String text, String name) {
        double number = text == null ? Double.NaN : word(text, Double::parseDouble, name);
        if (!Double.isFinite(number)) {
            throw invalid(name);
        }
        return number;
    }

    /** Absent is false. */
    static boolean isGcj02(String crs, String name) {
        return switch (crs == null ? "WGS84" : crs) {
            case "WGS84" -> false;
            case "GCJ02" -> true;
            default -> throw invalid(name);
        };
    }

    /** In WGS-84, of what was given in either system. */
    static Place place(double latitude, double longitude, boolean gcj02, String latitudeName, String longitudeName) {
        if (Math.abs(latitude) > 90) {
            throw invalid(latitudeName);
        }
        if (Math.abs(longitude) > 180) {
            throw invalid(longitudeName);
        }
        Place given = new Place(latitude, longitude);
        return gcj02 ? Gcj02.toWgs84(given) : given;
    }
}
