package org.workercare.health.catalogue;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workercare.platform.web.problems.CommonProblem;

/** What can be examined, and what a hazard asks for. */
@Path("/")
@Authenticated
@Tag(name = "Catalogue")
public class CatalogueResource {

    /** A list that fits one page. */
    public record Listing<T>(Collection<T> items) {}

    /** One mandatory examination with its items. */
    public record Mandatory(Examination examination, List<Item> items) {}

    /** What an edition asks for, with where it says so. */
    public record HazardItems(Hazard hazard, Edition edition, Surveillance basis, List<Mandatory> mandatory) {}

    private final Catalogue catalogue;

    CatalogueResource(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GET
    @Path("items")
    @Operation(summary = "Every item with its LOINC code, unit and reference ranges")
    public Listing<Item> items() {
        return new Listing<>(catalogue.items());
    }

    @GET
    @Path("examinations")
    @Operation(summary = "Every examination: items that are taken together")
    public Listing<Examination> examinations() {
        return new Listing<>(catalogue.examinations());
    }

    @GET
    @Path("hazards")
    @Operation(summary = "Every occupational hazard that has rules")
    public Listing<Hazard> hazards() {
        return new Listing<>(catalogue.hazards());
    }

    @GET
    @Path("hazards/{code}/items")
    @Operation(summary = "The examinations a hazard makes mandatory, with edition, clause and source")
    @APIResponse(responseCode = "200", description = "What the edition asks for")
    @APIResponse(responseCode = "404", description = "There is no such hazard")
    public HazardItems mandatory(
            @PathParam("code") @Parameter(example = "benzene") String code,
            @QueryParam("edition") @DefaultValue("2014") @Parameter(example = "2014") Edition edition,
            @QueryParam("kind") @DefaultValue("on-the-job") @Parameter(example = "on-the-job") ExaminationKind kind) {
        Hazard hazard = catalogue.hazard(code).orElseThrow(CommonProblem.NOT_FOUND::problem);
        Surveillance basis = catalogue.surveillance(edition, kind, code).orElseThrow(CommonProblem.NOT_FOUND::problem);
        List<Mandatory> mandatory = basis.examinations().stream()
                .map(name -> new Mandatory(catalogue.examination(name), catalogue.itemsOf(name)))
                .toList();
        return new HazardItems(hazard, edition, basis, mandatory);
    }
}
