package org.workercare.station.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.workercare.platform.kernel.privacy.BlindIndex;

class EnrolmentDecisionsTest {

    @Property
    void an_age_is_the_number_of_birthdays(
            @ForAll @IntRange(min = 0, max = 20_000) int birth, @ForAll @IntRange(min = 0, max = 20_000) int later) {
        LocalDate born = LocalDate.of(1960, 1, 1).plusDays(birth);
        LocalDate day = born.plusDays(later);
        long birthdays = IntStream.rangeClosed(1, 60)
                .filter(years -> !day.isBefore(birthdayIn(born, born.getYear() + years)))
                .count();
        assertThat(AgeLimits.ageOn(born, day)).isEqualTo((int) birthdays);
    }

    /** Who was born on February 29 turns older on March 1 of a common year. */
    private static LocalDate birthdayIn(LocalDate born, int year) {
        boolean leapling = born.getMonthValue() == 2 && born.getDayOfMonth() == 29;
        return leapling && !LocalDate.of(year, 1, 1).isLeapYear() ? LocalDate.of(year, 3, 1) : born.withYear(year);
    }

    @Property
    void places_are_given_in_all_sessions_or_none_and_never_more_than_there_are(
            @ForAll Random random, @ForAll @IntRange(min = 1, max = 6) int sessions) {
        List<Session> all = IntStream.range(0, sessions)
                .mapToObj(i -> session(1 + random.nextInt(5)))
                .toList();
        Places places = new Places(all);
        Map<UUID, Integer> given = new HashMap<>();
        for (int applicant = 0; applicant < 20; applicant++) {
            List<UUID> wanted = all.stream()
                    .map(Session::id)
                    .filter(id -> random.nextBoolean())
                    .toList();
            boolean room = wanted.stream().allMatch(id -> given.getOrDefault(id, 0) < capacity(all, id));
            assertThat(places.take(wanted)).isEqualTo(room);
            if (room) {
                wanted.forEach(id -> given.merge(id, 1, Integer::sum));
            }
        }
    }

    @Example
    void a_child_too_old_at_the_last_session_is_not_admitted_at_all() {
        Session june = sessionOn("2027-06-30T09:00:00+08:00");
        Session july = sessionOn("2027-07-02T09:00:00+08:00");
        Applicant turning13 = new Applicant("x", LocalDate.of(2014, 7, 1));
        AgeLimits limits = new AgeLimits(6, 12);
        assertThat(turning13.judge(limits, List.of(june, july), new HashSet<>()))
                .isEqualTo(new Applicant.Verdict.Refused(ActivityProblem.AGE_OUTSIDE_LIMITS));
        assertThat(turning13.judge(limits, List.of(june), new HashSet<>()))
                .isInstanceOf(Applicant.Verdict.Eligible.class);
    }

    @Property(tries = 200)
    void lots_depend_on_nothing_but_seed_entropy_and_the_applications_themselves(
            @ForAll Random random, @ForAll @IntRange(min = 1, max = 60) int applications) {
        List<Session> sessions = List.of(session(10), session(7));
        List<Draw.Ticket> tickets = new ArrayList<>();
        for (int i = 0; i < applications; i++) {
            var wanted = random.nextBoolean() ? sessions : sessions.subList(0, 1);
            tickets.add(new Draw.Ticket(
                    new UUID(random.nextLong(), random.nextLong()),
                    1 + random.nextInt(3),
                    wanted.stream().map(Session::id).toList()));
        }
        List<Draw.Lot> lots = Draw.of(tickets, sessions, "seed", "entropy");
        Collections.shuffle(tickets, random);
        assertThat(Draw.of(tickets, sessions, "seed", "entropy")).isEqualTo(lots);
        for (Session session : sessions) {
            int taken = lots.stream()
                    .filter(Draw.Lot::placed)
                    .filter(lot -> lot.ticket().sessions().contains(session.id()))
                    .mapToInt(lot -> lot.ticket().people())
                    .sum();
            assertThat(taken).isLessThanOrEqualTo(session.capacity());
        }
        assertThat(lots.getFirst().placed())
                .as("the first lot always finds room")
                .isTrue();
    }

    @Property(tries = 300)
    void nobody_who_waits_is_passed_over_unless_there_is_no_room_for_all_of_his_party(@ForAll Random random) {
        List<Session> sessions = List.of(session(1 + random.nextInt(6)), session(1 + random.nextInt(6)));
        List<WaitListStore.Party> waiting = IntStream.range(0, 12)
                .mapToObj(i -> {
                    int people = 1 + random.nextInt(3);
                    var ids = IntStream.range(0, people)
                            .mapToObj(n -> UUID.randomUUID())
                            .toList();
                    var wanted = (random.nextBoolean() ? sessions : sessions.subList(1, 2))
                            .stream().map(Session::id).toList();
                    return new WaitListStore.Party(UUID.randomUUID(), people, ids, wanted);
                })
                .toList();
        List<UUID> placed = MoveWaitList.placed(sessions, waiting);
        Map<UUID, Integer> taken = new HashMap<>();
        for (WaitListStore.Party party : waiting) {
            boolean room = party.sessions().stream()
                    .allMatch(id -> taken.getOrDefault(id, 0) + party.people() <= capacity(sessions, id));
            assertThat(placed.containsAll(party.ids())).isEqualTo(room);
            assertThat(party.ids().stream().filter(placed::contains).count()).isIn(0L, (long) party.people());
            if (room) {
                party.sessions().forEach(id -> taken.merge(id, party.people(), Integer::sum));
            }
        }
    }

    @Example
    void a_code_holds_for_its_minutes_then_is_known_as_expired_and_no_other_is_ever_good() {
        var codes = new PickUpCodes(BlindIndex.withKey("Hx4dHBsaGRgXFhUUExIREA8ODQwLCgkIBwYFBAMCAQA="));
        UUID child = UUID.randomUUID();
        UUID session = UUID.randomUUID();
        OffsetDateTime now = OffsetDateTime.parse("2027-07-10T17:04:00+08:00");
        String code = codes.codeAt(child, session, now);
        assertThat(codes.worthOf(code, child, session, now)).isEqualTo(PickUpCodes.Worth.GOOD);
        assertThat(codes.worthOf(
                        code.toLowerCase(),
                        child,
                        session,
                        codes.validUntil(now).minusSeconds(1)))
                .isEqualTo(PickUpCodes.Worth.GOOD);
        assertThat(codes.worthOf(code, child, session, codes.validUntil(now))).isEqualTo(PickUpCodes.Worth.EXPIRED);
        assertThat(codes.worthOf(code, UUID.randomUUID(), session, now)).isEqualTo(PickUpCodes.Worth.FORGED);
        assertThat(codes.worthOf(code, child, UUID.randomUUID(), now)).isEqualTo(PickUpCodes.Worth.FORGED);
        assertThat(codes.worthOf(code, child, session, now.minusMinutes(10))).isEqualTo(PickUpCodes.Worth.FORGED);
    }

    private static int capacity(List<Session> all, UUID id) {
        return all.stream()
                .filter(s -> s.id().equals(id))
                .findFirst()
                .orElseThrow()
                .capacity();
    }

    private static Session session(int capacity) {
        OffsetDateTime start = OffsetDateTime.parse("2027-07-10T09:00:00+08:00");
        return new Session(UUID.randomUUID(), 1, start, start.plusHours(2), capacity, 0, 0, 0);
    }

    private static Session sessionOn(String start) {
        OffsetDateTime begins = OffsetDateTime.parse(start);
        return new Session(UUID.randomUUID(), 1, begins, begins.plusHours(2), 5, 0, 0, 0);
    }
}
