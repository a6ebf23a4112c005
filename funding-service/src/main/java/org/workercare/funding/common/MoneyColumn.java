package org.workercare.funding.common;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.workercare.platform.kernel.Money;

/** Money stands in columns as whole fen. */
@Converter(autoApply = true)
public class MoneyColumn implements AttributeConverter<Money, Long> {

    @Override
    public Long convertToDatabaseColumn(Money money) {
        return money == null ? null : money.fen();
    }

    @Override
    public Money convertToEntityAttribute(Long fen) {
        return fen == null ? null : Money.ofFen(fen);
    }
}
