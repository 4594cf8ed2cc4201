package io.zhanggui.hr.china.labour;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.rule.ResolvedRule;

/**
 * How long an ill employee may not be dismissed (医疗期).
 *
 * <p>Source: 劳部发〔1994〕479号 articles 3 and 4.
 *
 * @param table the table
 * @param totalYears full years of work in a whole life
 * @param unitYears full years with the employer
 * @param months months of medical period
 * @param window the months from the first day of illness within which days are added up
 */
@Beta
public record MedicalPeriod(
        ResolvedRule<MedicalPeriodTable> table, int totalYears, int unitYears, int months, int window) {

    public MedicalPeriod {
        requireNonNull(table, "table");
        if (unitYears < 0 || totalYears < unitYears) {
            throw new IllegalArgumentException(
                    "years with the employer must be 0 to the " + totalYears + " in all, but are " + unitYears);
        }
    }

    static MedicalPeriod of(ResolvedRule<MedicalPeriodTable> table, int totalYears, int unitYears) {
        MedicalPeriodTable.Row row = table.value().at(totalYears, unitYears);
        return new MedicalPeriod(table, totalYears, unitYears, row.months(), row.window());
    }

    /** Why it is so long. */
    public Explanation explain() {
        return Explanation.of(LabourTerm.MEDICAL_PERIOD, months)
                .formula(LabourTerm.MEDICAL_PERIOD_FORMULA, totalYears, unitYears, window)
                .because(table);
    }
}
