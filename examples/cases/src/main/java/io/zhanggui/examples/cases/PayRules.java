package io.zhanggui.examples.cases;

import io.zhanggui.core.rule.RuleBook;
import io.zhanggui.core.table.TableReader;
import io.zhanggui.hr.china.ChinaPayroll;
import io.zhanggui.hr.china.ChinaRules;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * The rules by which cases of pay are run.
 *
 * @param china the rules that come with the library, with a user's own in front of them
 * @param paid the day of payment for which they are looked up; cases of several months are of its year
 */
record PayRules(ChinaPayroll china, LocalDate paid) {

    /** The rules that come with the library, for payments of October 2025. */
    static PayRules shipped() {
        return new PayRules(ChinaPayroll.rules(), LocalDate.of(2025, 10, 31));
    }

    /**
     * The same with a user's rule pack.
     *
     * @throws io.zhanggui.core.table.TableException if the file cannot be read
     */
    PayRules with(Path pack) {
        return new PayRules(china.with(RuleBook.read(TableReader.of(pack), ChinaRules.all())), paid);
    }

    /** The same for another day of payment. */
    PayRules paidOn(LocalDate day) {
        return new PayRules(china, day);
    }
}
