package io.zhanggui.hr.china.labour;

import io.zhanggui.core.time.Knowledge;
import io.zhanggui.hr.china.ChinaPayroll;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What the tests of labour law share: the law on a day, in a place without figures of its own. */
final class LabourTests {

    static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    static final LocalDate DAY = LocalDate.of(2025, 10, 31);

    private LabourTests() {}

    static ChinaLabour labour() {
        return labour(DAY);
    }

    static ChinaLabour labour(LocalDate day) {
        return ChinaPayroll.rules().labour(day, Knowledge.ALL);
    }

    static Money cny(String amount) {
        return Money.of(CNY, new BigDecimal(amount));
    }

    static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
