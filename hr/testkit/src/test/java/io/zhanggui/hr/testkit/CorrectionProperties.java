package io.zhanggui.hr.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.time.Knowledge;
import io.zhanggui.hr.china.ChinaPayroll;
import io.zhanggui.hr.china.Place;
import io.zhanggui.hr.payroll.CorrectedPay;
import io.zhanggui.hr.payroll.Correction;
import io.zhanggui.hr.payroll.CorrectionFacts;
import io.zhanggui.hr.payroll.PayDates;
import io.zhanggui.hr.payroll.PayrollInput;
import io.zhanggui.hr.payroll.PayrollRules;
import io.zhanggui.hr.payroll.Payslip;
import io.zhanggui.hr.payroll.YearToDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Laws of corrections under the rules of Shanghai in 2025, whose limits of bases changed in July: a raise and the new
 * limits become known late, at first wrongly, and are made good across that change.
 */
class CorrectionProperties {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final PersonId PERSON = PersonId.of("P1");
    private static final int JULY = 7;

    /** Under which rules each month should be paid, from January. */
    private static final List<PayrollRules> RULES = IntStream.rangeClosed(1, 12)
            .mapToObj(month -> YearMonth.of(2025, month))
            .map(month -> ChinaPayroll.rules()
                    .resolve(Place.SHANGHAI, PayDates.of(month, month.atEndOfMonth()), Knowledge.ALL))
            .toList();

    /** The same, but from July on the schemes are still those of June. */
    private static final List<PayrollRules> OLD_RULES = RULES.stream()
            .map(rules -> rules.dates().work().getMonthValue() < JULY
                    ? rules
                    : PayrollRules.of(rules.dates(), CNY, RULES.get(JULY - 2).schemes(), rules.tax(), rules.taxRules()))
            .toList();

    @Property(tries = 60)
    void after_a_correction_the_year_is_that_of_a_run_that_knew(
            @ForAll @IntRange(min = 7_000_00, max = 60_000_00) int pay,
            @ForAll @IntRange(min = 0, max = 5) int guessedPercent,
            @ForAll @IntRange(min = -2, max = 50) int percent,
            @ForAll @IntRange(min = 2, max = 9) int raised,
            @ForAll @IntRange(min = 0, max = 2) int late,
            @ForAll @IntRange(min = 1, max = 3) int later,
            @ForAll Random random) {
        int guessedIn = Math.min(11, Math.max(raised, JULY) + late);
        int knownIn = Math.min(12, guessedIn + later);
        long guess = pay + (long) pay * guessedPercent / 100;
        long right = pay + (long) pay * percent / 100;

        List<Payslip> knew = new ArrayList<>();
        List<Payslip> paid = new ArrayList<>();
        for (int month = 1; month <= knownIn; month++) {
            knew.add(slip(facts(RULES, month, month < raised ? pay : right, knew)));
            PayrollInput.Builder now;
            if (month < guessedIn) {
                now = facts(OLD_RULES, month, pay, paid);
            } else if (month < knownIn) {
                now = facts(OLD_RULES, month, month < raised ? pay : guess, paid);
            } else {
                now = facts(RULES, month, month < raised ? pay : right, paid);
            }
            if (month == guessedIn) {
                correction(OLD_RULES, paid, raised, guess, random).applyTo(now);
            }
            if (month == knownIn) {
                Correction correction = correction(RULES, paid, Math.min(raised, JULY), right, raised, pay, random);
                requireBothFiguresAndASum(correction);
                correction.applyTo(now);
            }
            paid.add(slip(now));
        }

        requireSame(knew, paid);
    }

    private static void requireSame(List<Payslip> knew, List<Payslip> paid) {
        Payslip last = knew.get(knew.size() - 1);
        Payslip corrected = paid.get(paid.size() - 1);
        YearToDate year = last.yearToDate();
        assertThat(corrected.yearToDate().income()).isEqualTo(year.income());
        assertThat(corrected.yearToDate().contributions()).isEqualTo(year.contributions());
        assertThat(corrected.yearToDate().months()).isEqualTo(year.months());
        assertThat(sum(paid.stream().map(Payslip::gross).toList()))
                .isEqualTo(sum(knew.stream().map(Payslip::gross).toList()));
        assertThat(sum(paid.stream().map(Payslip::employerCost).toList()))
                .isEqualTo(sum(knew.stream().map(Payslip::employerCost).toList()));
        if (last.tax().minor() > 0 && corrected.tax().minor() > 0) { // what is due is not below what was withheld
            assertThat(corrected.yearToDate().tax()).isEqualTo(year.tax());
            assertThat(sum(paid.stream().map(Payslip::net).toList()))
                    .isEqualTo(sum(knew.stream().map(Payslip::net).toList()));
        }
    }

    private static void requireBothFiguresAndASum(Correction correction) {
        for (CorrectedPay each : correction.pay()) {
            assertThat(each.difference()).isEqualTo(each.due().minus(each.paid()));
            assertThat(each.explain().value()).contains(each.difference());
        }
        for (Explanation each : correction.explain().parts()) {
            assertThat(each.inputs().isEmpty() && each.parts().isEmpty()).isFalse();
        }
    }

    private static Correction correction(
            List<PayrollRules> rules, List<Payslip> paid, int from, long pay, Random random) {
        return correction(rules, paid, from, pay, from, pay, random);
    }

    /** The months from one on, with the right pay from the raise on; in whatever order the facts come. */
    private static Correction correction(
            List<PayrollRules> rules, List<Payslip> paid, int from, long pay, int raised, long before, Random random) {
        List<PayrollInput> due = new ArrayList<>();
        for (int month = from; month <= paid.size(); month++) {
            due.add(facts(rules, month, month < raised ? before : pay, List.of())
                    .build());
        }
        List<Payslip> stored = new ArrayList<>(paid);
        Collections.shuffle(stored, random);
        return Correction.of(new CorrectionFacts(PERSON, stored, due));
    }

    private static PayrollInput.Builder facts(List<PayrollRules> rules, int month, long pay, List<Payslip> before) {
        PayrollInput.Builder facts = PayrollInput.builder(PERSON, rules.get(month - 1))
                .basePay(Money.ofMinor(CNY, pay))
                .housingFundRate("0.07");
        return before.isEmpty()
                ? facts
                : facts.yearToDate(before.get(before.size() - 1).yearToDate());
    }

    private static Payslip slip(PayrollInput.Builder facts) {
        PayrollInput input = facts.build();
        return input.rules().calculate(input);
    }

    private static Money sum(List<Money> amounts) {
        return amounts.stream().reduce(Money.zero(CNY), Money::plus);
    }
}
