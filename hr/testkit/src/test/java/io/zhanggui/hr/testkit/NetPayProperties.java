package io.zhanggui.hr.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.rule.ResolvedRule;
import io.zhanggui.core.time.Knowledge;
import io.zhanggui.core.violation.RejectedException;
import io.zhanggui.hr.china.ChinaPayroll;
import io.zhanggui.hr.china.Place;
import io.zhanggui.hr.employment.NetPay;
import io.zhanggui.hr.payroll.ContributionScheme;
import io.zhanggui.hr.payroll.PayDates;
import io.zhanggui.hr.payroll.PayrollInput;
import io.zhanggui.hr.payroll.PayrollItem;
import io.zhanggui.hr.payroll.PayrollRules;
import io.zhanggui.hr.payroll.Payslip;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Laws of base pay for an agreed net pay. */
class NetPayProperties {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final PersonId P = PersonId.of("P007");
    private static final PayDates DATES = PayDates.of(YearMonth.of(2025, 11), LocalDate.of(2025, 11, 30));

    private final PayrollRules china = ChinaPayroll.rules().resolve(Place.SHANGHAI, DATES, Knowledge.ALL);
    private final PayrollRules flat = FlatTax.rules(DATES);

    @Property(tries = 4)
    void net_of_gross_up_is_the_net_for_every_root(@ForAll @LongRange(min = 100_000, max = 10_000_000) long net) {
        for (PayrollRules rules : List.of(china, flat)) {
            NetPay found = NetPay.of(Money.ofMinor(CNY, net), facts(rules));

            assertThat(found.slips()).extracting(Payslip::net).containsOnly(Money.ofMinor(CNY, net));
            assertThat(found.basePay()).isSorted().doesNotHaveDuplicates();
            for (int i = 0; i < found.basePay().size(); i++) {
                assertThat(found.slips().get(i).line(PayrollItem.BASE_PAY).amount())
                        .isEqualTo(found.basePay().get(i));
            }
        }
    }

    /** Every amount around is tried, in a world of small sums. */
    @Property(tries = 4)
    void every_root_is_found(@ForAll("worlds") PayrollRules rules, @ForAll @IntRange(min = 0, max = 700) int net) {
        Money wanted = Money.ofMinor(CNY, net);
        List<Money> all = new ArrayList<>();
        boolean before = false;
        for (int gross = 0; gross <= 2_100; gross++) {
            boolean leaves = leaves(rules, gross, wanted);
            if (leaves && !before) {
                all.add(Money.ofMinor(CNY, gross));
            }
            before = leaves;
        }

        assertThat(NetPay.of(wanted, base -> plain(rules, base)).basePay()).isEqualTo(all);
    }

    private boolean leaves(PayrollRules rules, long gross, Money wanted) {
        try {
            return rules.calculate(plain(rules, Money.ofMinor(CNY, gross)))
                    .net()
                    .equals(wanted);
        } catch (RejectedException e) {
            return false;
        }
    }

    private static PayrollInput plain(PayrollRules rules, Money base) {
        return PayrollInput.builder(P, rules).basePay(base).build();
    }

    private static Function<Money, PayrollInput> facts(PayrollRules rules) {
        return base -> PayrollInput.builder(P, rules)
                .basePay(base)
                .rate(
                        rules.schemes().stream()
                                .filter(ContributionScheme::hasChosenRate)
                                .findFirst()
                                .orElseThrow()
                                .employeeItem(),
                        new BigDecimal("0.07"))
                .build();
    }

    /** Schemes in whole units and in cents, one that begins at a wage, and a tax, for amounts of some yuan. */
    @Provide
    Arbitrary<PayrollRules> worlds() {
        ContributionScheme cents =
                ContributionScheme.named("cents").rates("0", "0.083").rounded(Rounding.CENT);
        ContributionScheme whole =
                ContributionScheme.named("whole").rates("0", "0.12").rounded(Rounding.WHOLE);
        ContributionScheme capped = ContributionScheme.named("capped")
                .rates("0", "0.2")
                .limits("3", "20")
                .rounded(Rounding.WHOLE);
        ContributionScheme template =
                ContributionScheme.named("late").rates("0", "0.3").rounded(Rounding.CENT);
        ResolvedRule<BigDecimal> ten = ContributionScheme.named("ten")
                .rates("0", "0.1")
                .limits("10", "20")
                .rounded(Rounding.CENT)
                .floor();
        ContributionScheme late = new ContributionScheme(
                template.employeeItem(),
                template.employerItem(),
                null,
                null,
                template.employee().exemptBelow(ten),
                template.employer(),
                template.rounding());
        return Arbitraries.of(cents, whole, capped, late)
                .set()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(List::copyOf)
                .map(schemes -> PayrollRules.of(DATES, CNY, schemes, new FlatTax(10), List.of()));
    }
}
