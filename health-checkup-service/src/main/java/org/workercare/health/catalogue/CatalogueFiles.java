package org.workercare.health.catalogue;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads the catalogue from its data files on the class path. */
public final class CatalogueFiles {

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);

    @JsonIgnoreProperties("source")
    private record ItemFile(List<String> general, List<Examination> examinations, List<Item> items) {}

    private record HazardFile(List<Hazard> hazards) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record SurveillanceFile(List<Surveillance> surveillance) {}

    private CatalogueFiles() {}

    /** @throws UncheckedIOException if a file is missing or malformed: a fault of the build */
    public static Catalogue read() {
        ItemFile items = read("items.json", ItemFile.class);
        Map<Edition, List<Surveillance>> surveillance = new EnumMap<>(Edition.class);
        for (Edition edition : Edition.values()) {
            String file = "gbz188-" + edition.year() + ".json";
            surveillance.put(edition, read(file, SurveillanceFile.class).surveillance());
        }
        List<Hazard> hazards = read("hazards.json", HazardFile.class).hazards();
        return new Catalogue(items.items(), items.examinations(), items.general(), hazards, surveillance);
    }

    private static <T> T read(String name, Class<T> type) {
        try (InputStream in = CatalogueFiles.class.getResourceAsStream("/catalogue/" + name)) {
            return JSON.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
