package io.zhanggui.hr.testkit;

import static java.util.stream.Collectors.toList;

import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.testkit.MoneyArbitraries;
import io.zhanggui.hr.payroll.ContributionScheme;
import io.zhanggui.hr.payroll.PayItem;
import io.zhanggui.hr.payroll.PayrollInput;
import io.zhanggui.hr.payroll.PayrollItem;
import io.zhanggui.hr.payroll.PayrollRules;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.joda.money.Money;

/** Generators for properties of pay; needs {@code net.jqwik:jqwik}. */
public final class PayrollArbitraries {

    private PayrollArbitraries() {}

    /** Facts of one person that every rule accepts: chosen rates within their limits, pay of zero to high. */
    public static Arbitrary<PayrollInput> inputs(PayrollRules rules) {
        return builders(Arbitraries.integers().between(1, 9999).map(number -> PersonId.of("P" + number)), rules)
                .map(PayrollInput.Builder::build);
    }

    /** Facts of up to so many different people. */
    public static Arbitrary<List<PayrollInput>> runs(PayrollRules rules, int most) {
        return inputs(rules).list().ofMaxSize(most).uniqueElements(PayrollInput::person);
    }

    /** The same before it is built, for facts that only a jurisdiction knows. */
    public static Arbitrary<PayrollInput.Builder> builders(Arbitrary<PersonId> persons, PayrollRules rules) {
        Arbitrary<Money> pay = MoneyArbitraries.moneyUpTo(Money.of(rules.currency(), 150_000));
        Arbitrary<Money> extra = MoneyArbitraries.moneyUpTo(Money.of(rules.currency(), 5_000));
        Arbitrary<List<BigDecimal>> rates = rates(rules);
        return Combinators.combine(
                        persons,
                        Arbitraries.of("SHOP", "OPS", "FIN", "").map(unit -> unit),
                        pay,
                        extra.list().ofMaxSize(3),
                        extra.list().ofMaxSize(1),
                        Arbitraries.integers().between(0, 100),
                        rates)
                .as((person, unit, base, allowances, bonuses, absentPercent, chosen) -> {
                    PayrollInput.Builder builder =
                            PayrollInput.builder(person, rules).basePay(base);
                    if (!unit.isEmpty()) {
                        builder.unit(OrgUnitId.of(unit));
                    }
                    allowances.forEach(allowance -> builder.allowance("allowance", allowance));
                    bonuses.forEach(bonus -> builder.earning(PayrollItem.BONUS, "", bonus));
                    if (absentPercent > 90) {
                        builder.earning(
                                PayrollItem.ABSENCE,
                                "",
                                Money.ofMinor(
                                        rules.currency(), -base.getAmountMinorLong() * (absentPercent - 90) / 100));
                    }
                    List<PayItem> items = chosenSchemes(rules);
                    for (int i = 0; i < items.size(); i++) {
                        builder.rate(items.get(i), chosen.get(i));
                    }
                    return builder;
                });
    }

    private static List<PayItem> chosenSchemes(PayrollRules rules) {
        return rules.schemes().stream()
                .filter(ContributionScheme::hasChosenRate)
                .map(ContributionScheme::employeeItem)
                .collect(toList());
    }

    /** A whole percent within the limits for each scheme whose rate is chosen. */
    private static Arbitrary<List<BigDecimal>> rates(PayrollRules rules) {
        List<Arbitrary<BigDecimal>> each = rules.schemes().stream()
                .filter(ContributionScheme::hasChosenRate)
                .map(ContributionScheme::employee)
                .map(share -> Arbitraries.of(IntStream.rangeClosed(0, 100)
                        .mapToObj(percent -> BigDecimal.valueOf(percent, 2))
                        .filter(rate -> share.least() == null
                                || share.most() == null
                                || (rate.compareTo(share.least().value()) >= 0
                                        && rate.compareTo(share.most().value()) <= 0))
                        .collect(toList())))
                .collect(toList());
        return Combinators.combine(each).as(chosen -> chosen);
    }
}
