package org.workercare.funding.common;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.workercare.platform.kernel.Money;
import org.workercare.platform.kernel.OrganisationId;

/** How the kernel's values stand in columns. */
public final class Columns {

    private Columns() {}

    /** Whole fen. */
    @Converter(autoApply = true)
    public static class OfMoney implements AttributeConverter<Money, Long> {
        @Override
        public Long convertToDatabaseColumn(Money money) {
            return money == null ? null : money.fen();
        }

        @Override
        public Money convertToEntityAttribute(Long fen) {
            return fen == null ? null : Money.ofFen(fen);
        }
    }

    /** The organisation's name. */
    @Converter(autoApply = true)
    public static class OfOrganisation implements AttributeConverter<OrganisationId, String> {
        @Override
        public String convertToDatabaseColumn(OrganisationId organisation) {
            return organisation == null ? null : organisation.value();
        }

        @Override
        public OrganisationId convertToEntityAttribute(String value) {
            return value == null ? null : new OrganisationId(value);
        }
    }
}
