package org.workercare.funding.common;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.workercare.platform.kernel.OrganisationId;

/** Organisations stand in columns by their name. */
@Converter(autoApply = true)
public class OrganisationColumn implements AttributeConverter<OrganisationId, String> {

    @Override
    public String convertToDatabaseColumn(OrganisationId organisation) {
        return organisation == null ? null : organisation.value();
    }

    @Override
    public OrganisationId convertToEntityAttribute(String value) {
        return value == null ? null : new OrganisationId(value);
    }
}
