package org.workercare.health.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.UUID;
import org.workercare.health.catalogue.ExaminationKind;
import org.workercare.platform.kernel.Money;
import org.workercare.platform.kernel.OrganisationId;

/**
 * A campaign as it stands.
 *
 * @param targetHeadcount workers it is planned for
 * @param subCategory funding's code the budget comes from
 * @param kind of every examination in it
 * @param held what funding has set aside; null before it answered
 * @param refusal funding's reason, if it refused
 * @param actualCost as reported at completion
 * @param spent what funding has booked; null before it settled
 * @param released what went back
 * @param examined workers examined by completion
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Campaign(
        UUID id,
        OrganisationId organisation,
        String title,
        int year,
        List<String> industries,
        int targetHeadcount,
        Money budget,
        String subCategory,
        ExaminationKind kind,
        CampaignState state,
        Money held,
        String refusal,
        Money actualCost,
        Money spent,
        Money released,
        Integer examined,
        long version) {

    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public CostPerHead costPerHead() {
        return CostPerHead.of(budget, targetHeadcount, actualCost, examined);
    }
}
