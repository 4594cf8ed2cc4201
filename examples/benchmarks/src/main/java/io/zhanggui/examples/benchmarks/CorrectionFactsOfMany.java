package io.zhanggui.examples.benchmarks;

import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.time.Knowledge;
import io.zhanggui.hr.china.ChinaPayroll;
import io.zhanggui.hr.china.Place;
import io.zhanggui.hr.payroll.CorrectionFacts;
import io.zhanggui.hr.payroll.PayDates;
import io.zhanggui.hr.payroll.PayItem;
import io.zhanggui.hr.payroll.PayrollInput;
import io.zhanggui.hr.payroll.PayrollRules;
import io.zhanggui.hr.payroll.Payslip;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Employees of Shanghai whose raise of May 2025 becomes known in November, across the new limits of July. */
final class CorrectionFactsOfMany {

    private static final BigDecimal FUND_RATE = new BigDecimal("0.07");
    private static final int FIRST = 5;
    private static final int LAST = 10;

    /** From May to November. */
    private static final List<PayrollRules> RULES = IntStream.rangeClosed(FIRST, LAST + 1)
            .mapToObj(month -> YearMonth.of(2025, month))
            .map(month -> ChinaPayroll.rules()
                    .resolve(Place.SHANGHAI, PayDates.of(month, month.atEndOfMonth()), Knowledge.ALL))
            .toList();

    final List<CorrectionFacts> facts = new ArrayList<>();
    final List<PayrollInput> november = new ArrayList<>();

    private CorrectionFactsOfMany() {}

    static CorrectionFactsOfMany random(int n) {
        CorrectionFactsOfMany all = new CorrectionFactsOfMany();
        SplittableRandom random = new SplittableRandom(20251130);
        for (int i = 0; i < n; i++) {
            all.add(PersonId.of("P" + (1_000_000 + i)), random.nextLong(300_000, 4_000_000), random.nextLong(500_000));
        }
        return all;
    }

    private void add(PersonId person, long pay, long raise) {
        List<Payslip> stored = new ArrayList<>();
        List<PayrollInput> due = new ArrayList<>();
        for (PayrollRules rules : RULES.subList(0, LAST - FIRST + 1)) {
            PayrollInput.Builder paid = input(person, rules, pay);
            if (!stored.isEmpty()) {
                paid.yearToDate(stored.get(stored.size() - 1).yearToDate());
            }
            stored.add(rules.calculate(paid.build()));
            due.add(input(person, rules, pay + raise).build());
        }
        facts.add(new CorrectionFacts(person, stored, due));
        november.add(input(person, RULES.get(RULES.size() - 1), pay + raise)
                .yearToDate(stored.get(stored.size() - 1).yearToDate())
                .build());
    }

    /** The facts of November once more, to which a correction can be added. */
    PayrollInput.Builder november(int i) {
        PayrollInput input = november.get(i);
        return PayrollInput.builder(input.person(), input.rules())
                .earnings(input.earnings())
                .rate(fund(input.rules()), FUND_RATE)
                .yearToDate(input.yearToDate());
    }

    private static PayrollInput.Builder input(PersonId person, PayrollRules rules, long pay) {
        return PayrollInput.builder(person, rules)
                .basePay(PayFacts.money(pay))
                .allowance("meal", PayFacts.money(50_000))
                .rate(fund(rules), FUND_RATE);
    }

    private static PayItem fund(PayrollRules rules) {
        return rules.schemes().get(rules.schemes().size() - 1).employeeItem();
    }
}
