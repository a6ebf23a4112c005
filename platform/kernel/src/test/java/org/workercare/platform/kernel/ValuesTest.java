package org.workercare.platform.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class ValuesTest {

    private static final long MOST = 999_999_999_999_999_999L;

    @Property
    void money_comes_back_from_its_decimal_form(@ForAll @LongRange(min = -MOST, max = MOST) long fen) {
        assertThat(Money.parse(Money.ofFen(fen).amount())).isEqualTo(Money.ofFen(fen));
    }

    @Property
    void money_never_wraps(@ForAll long a, @ForAll long b) {
        try {
            assertThat(Money.ofFen(a).plus(Money.ofFen(b)).fen() - b).isEqualTo(a);
            assertThat((a > 0) == (b > 0) && a != 0 && b != 0 && (a + b > 0) != (a > 0))
                    .isFalse();
        } catch (ArithmeticException e) {
            assertThat((a > 0) == (b > 0)).isTrue();
        }
    }

    @Example
    void money_refuses_what_is_no_amount() {
        Stream.of("", "1.001", "1e3", "١", "+1", " 1", "1.", ".5", "12345678901234567", "NaN", "0x1")
                .forEach(text ->
                        assertThatThrownBy(() -> Money.parse(text)).isInstanceOf(IllegalArgumentException.class));
        assertThatThrownBy(() -> Money.parse(null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Example
    void an_organisation_stands_below_each_of_those_above_it() {
        OrganisationId grassroots = new OrganisationId("110108-0001");
        List<OrganisationId> above = Stream.iterate(grassroots, o -> o.parent().orElseThrow())
                .limit(5)
                .toList();
        assertThat(above.stream().map(OrganisationId::value))
                .containsExactly("110108-0001", "110108", "1101", "11", "CN");
        assertThat(above.stream().map(OrganisationId::level))
                .containsExactly(
                        OrganisationId.Level.GRASSROOTS,
                        OrganisationId.Level.COUNTY,
                        OrganisationId.Level.CITY,
                        OrganisationId.Level.PROVINCE,
                        OrganisationId.Level.NATIONAL);
        assertThat(above).allMatch(grassroots::isWithin);
        assertThat(OrganisationId.NATIONAL.parent()).isEmpty();
    }

    @Property
    void no_organisation_stands_within_another_province(
            @ForAll @IntRange(min = 11, max = 65) int one, @ForAll @IntRange(min = 11, max = 65) int other) {
        OrganisationId county = new OrganisationId(one + "0102");
        assertThat(county.isWithin(new OrganisationId(String.valueOf(other)))).isEqualTo(one == other);
        assertThat(OrganisationId.NATIONAL.isWithin(county)).isFalse();
    }

    @Example
    void an_organisation_has_one_of_five_shapes() {
        Stream.of("", "cn", "1", "110", "11010", "1101081", "110108-1", "110108-00001", "11%", "CN11", "110108_0001")
                .forEach(name -> assertThatThrownBy(() -> new OrganisationId(name))
                        .isInstanceOf(IllegalArgumentException.class));
    }

    @Property
    void ranges_of_dates_that_touch_do_not_overlap(@ForAll @IntRange(min = 1, max = 1000) int days) {
        LocalDate start = LocalDate.of(2023, 12, 31);
        DateRange first = new DateRange(start, start.plusDays(days));
        DateRange next = new DateRange(first.until(), first.until().plusDays(1));
        assertThat(first.days()).isEqualTo(days);
        assertThat(first.overlaps(next)).isFalse();
        assertThat(first.contains(first.until())).isFalse();
        assertThat(first.overlaps(first)).isTrue();
        assertThatThrownBy(() -> new DateRange(start, start)).isInstanceOf(IllegalArgumentException.class);
    }

    @Example
    void ids_are_of_version_7_and_do_not_repeat() {
        List<UUID> ids = Stream.generate(Ids::next).limit(10_000).toList();
        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.version() == 7 && id.variant() == 2);
    }
}
