package org.workercare.funding.programme;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.funding.common.NotNegative;
import org.workercare.funding.common.Positive;
import org.workercare.funding.ledger.FundProgramme;
import org.workercare.platform.kernel.Ids;
import org.workercare.platform.kernel.Money;
import org.workercare.platform.kernel.OrganisationId.Level;
import org.workercare.platform.web.identity.Caller;

/** Issues a programme and books its total into the ledger. */
@ApplicationScoped
public class PostProgramme {

    /**
     * What is issued.
     *
     * @param issuer who gives the money out
     * @param reviewLevels the levels whose unions review its projects one after the other, as far as they stand above the
     *     declaring one; one review by any union that reaches it unless told
     * @param emergencyCeiling how much of it may be given out in emergencies before the review; 3 % unless told, the most
     *     that the Budget Law of the PRC (article 40) lets a budget set aside for disasters
     */
    public record Request(
            @NotNull @Min(1949) @Max(2200) Integer year,
            @NotBlank @Size(max = 200) String name,
            @NotBlank @Size(max = 200) String issuer,
            @NotBlank @Size(max = 2_000) String purpose,
            @NotNull @Positive Money total,
            @NotNegative Money emergencyCeiling,
            Set<@NotNull Level> reviewLevels,
            @NotEmpty @Size(max = 50) List<Catalogue.@Valid @NotNull Aspect> catalogue) {

        String levels() {
            return Objects.requireNonNullElse(reviewLevels, Set.<Level>of()).stream()
                    .sorted()
                    .map(Level::name)
                    .collect(Collectors.joining(" "));
        }

        /** Parts of a hundred first, so that no total overflows. */
        Money ceiling() {
            return emergencyCeiling != null
                    ? emergencyCeiling
                    : Money.ofFen(total.fen() / 100 * USUAL_PERCENT + total.fen() % 100 * USUAL_PERCENT / 100);
        }
    }

    private static final int USUAL_PERCENT = 3;

    private final ProgrammeStore store;
    private final FundProgramme fund;

    PostProgramme(ProgrammeStore store, FundProgramme fund) {
        this.store = store;
        this.fund = fund;
    }

    Uni<Programme> by(Mutiny.Session tx, Caller caller, Request request) {
        Catalogue catalogue = new Catalogue(request.catalogue());
        catalogue.duplicateCode().ifPresent(code -> {
            throw ProgrammeProblem.DUPLICATE_CODE.problem("/catalogue", Map.of("duplicate", code));
        });
        Programme programme = programme(caller, request);
        return store.exists(tx, request.year(), request.name())
                .invoke(exists -> {
                    if (exists) {
                        throw ProgrammeProblem.PROGRAMME_EXISTS.problem("/name");
                    }
                })
                .chain(() -> fund.with(tx, programme.id, request.total(), caller.id()))
                .invoke(account -> programme.account = account)
                .chain(() -> store.insert(tx, programme, catalogue));
    }

    private static Programme programme(Caller caller, Request request) {
        Programme programme = new Programme();
        programme.id = Ids.next();
        programme.year = request.year();
        programme.name = request.name();
        programme.issuer = request.issuer();
        programme.purpose = request.purpose();
        programme.total = request.total();
        programme.emergencyCeiling = request.ceiling();
        programme.reviewLevels = request.levels();
        programme.createdBy = caller.id();
        return programme;
    }
}
