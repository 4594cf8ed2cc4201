package io.zhanggui.finance.broken;

import org.hibernate.validator.HibernateValidator;

final class UsesValidatorProvider {
    Object provider() {
        return new HibernateValidator();
    }
}
