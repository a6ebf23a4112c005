package org.workercare.funding.common;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.workercare.platform.kernel.Money;

/** An amount of one fen or more; nothing said is for {@code @NotNull} to refuse. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Positive.OfMoney.class)
public @interface Positive {

    String message() default "金额必须大于零 / the amount is more than zero";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Decides. */
    class OfMoney implements ConstraintValidator<Positive, Money> {
        @Override
        public boolean isValid(Money money, ConstraintValidatorContext context) {
            return money == null || money.isPositive();
        }
    }
}
