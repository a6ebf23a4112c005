package org.workercare.station.hours;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * Random hours and what they mean, asked minute by minute: each minute goes through the rules in their order, with no
 * stretch ever cut or joined. The oracle of {@link OpeningHoursAtRandomTest}.
 */
record HoursByMinute(List<Rule> rules) {

    private static final int DAY = 1440;
    private static final int DAYS_BACK = 2;

    /** @param openEnd whether nobody knows after the end */
    record Times(int start, int end, boolean openEnd) {

        static Times random(Random random) {
            int start = random.nextInt(DAY);
            int end = random.nextInt(4) == 0 ? 1 + random.nextInt(2 * DAY) : random.nextInt(DAY);
            return new Times(start, end, random.nextInt(12) == 0);
        }

        String text() {
            return "%02d:%02d-%02d:%02d%s".formatted(start / 60, start % 60, end / 60, end % 60, openEnd ? "+" : "");
        }

        /** Where it ends, counted from the midnight of its day. */
        private int realEnd() {
            return end <= start ? end + DAY : end;
        }

        State at(int minute, State said) {
            if (minute >= start && minute < realEnd()) {
                return said;
            }
            int latest = realEnd() < DAY ? DAY : Math.max(2 * DAY, realEnd() + 1);
            boolean after = openEnd && minute >= realEnd() && minute < latest;
            return after ? (said == State.OPEN ? State.UNKNOWN : said) : null;
        }
    }

    record Rule(String separator, DayList days, List<Times> times, String modifier) {

        State said() {
            return switch (modifier) {
                case "off", "closed" -> State.CLOSED;
                case "unknown" -> State.UNKNOWN;
                default -> State.OPEN;
            };
        }

        String text() {
            String hours = times.stream().map(Times::text).collect(Collectors.joining(","));
            String words = (days.text() + " " + hours + " " + modifier).strip().replace("  ", " ");
            return words.isEmpty() ? "24/7" : words;
        }

        State at(int minute) {
            State state = times.isEmpty() && minute < DAY ? said() : null;
            for (Times each : times) {
                State now = each.at(minute, said());
                state = now == null ? state : now;
            }
            return state;
        }
    }

    static HoursByMinute random(Random random) {
        List<Rule> rules = new ArrayList<>();
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            DayList days = DayList.random(random);
            String separator = i == 0 ? "" : new String[] {"; ", "; ", ", ", " || "}[random.nextInt(4)];
            if (separator.equals(", ")
                    && (days.text().isEmpty() || rules.getLast().times().isEmpty())) {
                separator = "; "; // a comma there would only lengthen the list of days or times before it
            }
            List<Times> times = new ArrayList<>();
            for (int n = random.nextInt(4); n > 0; n--) {
                times.add(Times.random(random));
            }
            String modifier = new String[] {"", "", "", "off", "unknown", "closed", "open"}[random.nextInt(7)];
            rules.add(new Rule(separator, days, times, modifier));
        }
        return new HoursByMinute(rules);
    }

    String text() {
        return rules.stream().map(rule -> rule.separator() + rule.text()).collect(Collectors.joining());
    }

    State at(LocalDateTime moment) {
        State weak = null;
        for (int back = 0; back <= DAYS_BACK; back++) {
            int minute = moment.getHour() * 60 + moment.getMinute() + back * DAY;
            Heard heard = on(moment.toLocalDate().minusDays(back), minute);
            if (heard.state == null) {
                continue;
            }
            if (heard.state != State.CLOSED && !heard.weak) {
                return heard.state;
            }
            weak = weak == null && heard.weak && heard.state != State.CLOSED ? heard.state : weak;
        }
        return weak == null ? State.CLOSED : weak;
    }

    private record Heard(State state, boolean weak) {}

    private Heard on(LocalDate day, int minute) {
        Heard heard = new Heard(null, false);
        for (Rule rule : rules) {
            if (!rule.days().has(day)) {
                continue;
            }
            State now = rule.at(minute);
            boolean nothingYet = heard.state == null || heard.state == State.CLOSED;
            boolean offSometimes = rule.said() == State.CLOSED && !rule.times().isEmpty();
            boolean changesOnlyThen = offSometimes
                    || rule.separator().equals(", ") && rule.said() != State.CLOSED
                    || rule.separator().equals(" || ");
            if (rule.separator().equals(" || ")) {
                heard = now != null && nothingYet ? new Heard(now, true) : heard;
            } else if (now != null || !changesOnlyThen) {
                heard = new Heard(now, false);
            }
        }
        return heard;
    }
}
