package org.workercare.health.campaign;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.health.catalogue.ExaminationKind;
import org.workercare.platform.kernel.Ids;
import org.workercare.platform.kernel.Money;
import org.workercare.platform.kernel.OrganisationId;

/** Plans a campaign. */
@ApplicationScoped
public class DraftCampaign {

    /**
     * The plan.
     *
     * @param budget above zero
     * @param subCategory funding's code the budget is to come from
     * @param kind of the examinations; on the job unless told
     */
    public record Request(
            @NotNull @Schema(examples = "110115") OrganisationId organisation,

            @NotBlank @Size(max = 200) @Schema(examples = "情系产业工人队伍，树立健康保护意识")
            String title,

            @Min(2000) @Max(2100) @NotNull @Schema(examples = "2023")
            Integer year,

            @NotEmpty @Size(max = 20) List<@NotBlank @Size(max = 60) String> industries,

            @Min(1) @Max(100_000) @NotNull @Schema(examples = "800")
            Integer targetHeadcount,

            @NotNull Money budget,

            @NotBlank @Size(max = 64) @Schema(examples = "3.2.2")
            String subCategory,

            ExaminationKind kind) {

        ExaminationKind kindOrDefault() {
            return kind == null ? ExaminationKind.ON_THE_JOB : kind;
        }
    }

    private final CampaignStore store;

    DraftCampaign(CampaignStore store) {
        this.store = store;
    }

    public Uni<Campaign> by(Mutiny.Session tx, Request plan) {
        if (!plan.budget().isPositive()) {
            throw CampaignProblem.CAMPAIGN_BUDGET_NOT_POSITIVE.problem("/budget/amount");
        }
        return store.insert(tx, Ids.next(), plan);
    }
}
