package io.zhanggui.hr.payroll;

import io.zhanggui.core.Beta;
import io.zhanggui.core.audit.BankCardNumber;
import io.zhanggui.core.id.PersonId;
import java.util.Optional;
import java.util.Set;

/** Where the host pays people (收款账户): the one place that a bank list is made of and checked against. */
@Beta
@FunctionalInterface
public interface BankAccounts {

    /** The account of a person; empty if none is known. */
    Optional<BankCardNumber> of(PersonId person);

    /**
     * Whether these people, two or more, are paid on one account on purpose, for example a married couple; nobody is
     * unless the host says so.
     */
    default boolean mayShare(Set<PersonId> people) {
        return false;
    }
}
