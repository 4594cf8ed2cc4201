package io.zhanggui.hr.payroll;

import io.zhanggui.core.explain.Explanation;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** A tax withheld from one payment, with every figure that led to it. Implementations are immutable values. */
public interface TaxWithheld {

    /** The tax in minor units of the currency, not negative. */
    long minor();

    /** The tax, not negative. */
    default Money amount() {
        return Money.ofMinor(after().tax().getCurrencyUnit(), minor());
    }

    /** The year to date after the payment. */
    YearToDate after();

    /** What the tax rests on, for a declaration; empty where a jurisdiction withholds none. */
    default Optional<TaxBasis> basis() {
        return Optional.empty();
    }

    /** Why the tax is what it is; its value is the tax. */
    Explanation explain(CurrencyUnit currency);
}
