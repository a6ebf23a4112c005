package org.workercare.platform.web.problems;

import io.quarkus.arc.All;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tells every problem this service can answer with. */
@Path("/problems")
@Tag(name = "Problems")
public class ProblemCatalogue {

    /** Names the problem types of a service: one bean of this kind per service. */
    public interface Source {
        Stream<ProblemType> problems();
    }

    /**
     * A kind of problem.
     *
     * @param type as problems carry it
     * @param next what to do about it
     */
    public record Entry(String type, String code, int status, Words title, Words next) {}

    private final List<Source> sources;

    ProblemCatalogue(@All List<Source> sources) {
        this.sources = sources;
    }

    @GET
    @PermitAll
    @Operation(summary = "All problems this service can answer with, and what to do about each")
    public List<Entry> all() {
        return Stream.concat(
                        Arrays.stream(CommonProblem.values()), sources.stream().flatMap(Source::problems))
                .map(p -> new Entry("urn:workercare:problem:" + p.code(), p.code(), p.status(), p.title(), p.next()))
                .sorted(Comparator.comparing(Entry::code))
                .toList();
    }
}
