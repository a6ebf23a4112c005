package org.workercare.health.catalogue;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Everything that can be looked up by code; immutable, the same for everybody. */
public final class Catalogue {

    private final Map<String, Item> items;
    private final Map<String, Examination> examinations;
    private final List<String> general;
    private final Map<String, Hazard> hazards;
    private final Map<Edition, List<Surveillance>> surveillance;

    public Catalogue(
            List<Item> items,
            List<Examination> examinations,
            List<String> general,
            List<Hazard> hazards,
            Map<Edition, List<Surveillance>> surveillance) {
        this.items = byCode(items, Item::code);
        this.examinations = byCode(examinations, Examination::code);
        this.general = List.copyOf(general);
        this.hazards = byCode(hazards, Hazard::code);
        this.surveillance = Map.copyOf(surveillance);
    }

    private static <T> Map<String, T> byCode(List<T> rows, Function<T, String> code) {
        return rows.stream()
                .collect(Collectors.toMap(
                        code,
                        Function.identity(),
                        (first, second) -> {
                            throw new IllegalArgumentException("a code stands twice: " + code.apply(first));
                        },
                        LinkedHashMap::new));
    }

    public Collection<Item> items() {
        return items.values();
    }

    public Collection<Examination> examinations() {
        return examinations.values();
    }

    public Collection<Hazard> hazards() {
        return hazards.values();
    }

    public Optional<Item> item(String code) {
        return Optional.ofNullable(items.get(code));
    }

    public Optional<Hazard> hazard(String code) {
        return Optional.ofNullable(hazards.get(code));
    }

    /** @throws IllegalArgumentException if there is no such examination */
    public Examination examination(String code) {
        return Optional.ofNullable(examinations.get(code))
                .orElseThrow(() -> new IllegalArgumentException("no examination " + code));
    }

    public List<Item> itemsOf(String examination) {
        return items.values().stream()
                .filter(item -> item.examination().equals(examination))
                .toList();
    }

    public Optional<Surveillance> surveillance(Edition edition, ExaminationKind kind, String hazard) {
        return surveillance.get(edition).stream()
                .filter(row -> row.kind() == kind && row.hazard().equals(hazard))
                .findFirst();
    }

    /** The examinations that several hazards ask for together, each once, in the catalogue's order. */
    public List<String> mandatory(Edition edition, ExaminationKind kind, Collection<String> hazardCodes) {
        Set<String> wanted = hazardCodes.stream()
                .flatMap(hazard -> surveillance(edition, kind, hazard).stream())
                .flatMap(row -> row.examinations().stream())
                .collect(Collectors.toSet());
        return examinations.keySet().stream().filter(wanted::contains).toList();
    }

    /** What is examined at a visit: the general check-up and what the hazards ask for, each once. */
    public List<String> examinationsFor(Edition edition, ExaminationKind kind, Collection<String> hazardCodes) {
        List<String> mandatory = mandatory(edition, kind, hazardCodes);
        return examinations.keySet().stream()
                .filter(code -> general.contains(code) || mandatory.contains(code))
                .toList();
    }
}
