package org.workercare.platform.web.writes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedCollection;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.UniqueElements;
import org.junit.jupiter.api.Test;

class RequestHashTest {

    private enum Kind {
        BORDER,
        FLOOD
    }

    private record Place(Set<Kind> kinds, List<Integer> numbers, Map<String, Set<Integer>> named) {}

    private final RequestHash hash = new RequestHash(new ObjectMapper());

    @Property
    void sets_and_maps_that_hold_the_same_hash_alike_whatever_their_order(
            @ForAll @UniqueElements List<Integer> numbers, @ForAll boolean reversed) {
        Place one = place(List.of(Kind.BORDER, Kind.FLOOD), numbers);
        Place other = reversed
                ? place(List.of(Kind.FLOOD, Kind.BORDER), numbers.reversed())
                : place(List.of(Kind.BORDER, Kind.FLOOD), numbers);
        assertThat(hash.of(one)).isEqualTo(hash.of(other));
    }

    private static Place place(List<Kind> kinds, List<Integer> numbers) {
        Map<String, Set<Integer>> named = new LinkedHashMap<>();
        numbers.forEach(n -> named.put("n" + n, setOf(numbers)));
        return new Place(setOf(kinds), List.of(), named);
    }

    private static <T> Set<T> setOf(SequencedCollection<T> elements) {
        return new LinkedHashSet<>(elements);
    }

    @Test
    void a_list_in_another_order_and_a_set_with_another_element_are_other_requests() {
        List<Integer> numbers = new ArrayList<>(List.of(1, 2, 3));
        Place before = new Place(Set.of(Kind.BORDER), List.copyOf(numbers), Map.of());
        Collections.reverse(numbers);
        assertThat(hash.of(new Place(Set.of(Kind.BORDER), numbers, Map.of()))).isNotEqualTo(hash.of(before));
        assertThat(hash.of(new Place(Set.of(Kind.FLOOD), before.numbers(), Map.of())))
                .isNotEqualTo(hash.of(before));
    }

    @Test
    void no_body_differs_from_an_empty_object() {
        assertThat(hash.of(null)).isNotEqualTo(hash.of(Map.of()));
    }
}
