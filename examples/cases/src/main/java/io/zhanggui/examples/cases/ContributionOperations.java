package io.zhanggui.examples.cases;

import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.time.Knowledge;
import io.zhanggui.hr.payroll.Contribution;
import io.zhanggui.hr.payroll.ContributionScheme;
import io.zhanggui.hr.payroll.Contributions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Operations on social insurance and the housing fund, {@code hr.payroll} and {@code hr.china}. */
final class ContributionOperations {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

    private final PayRules rules;

    ContributionOperations(PayRules rules) {
        this.rules = rules;
    }

    void addTo(Operations operations) {
        operations
                .add("kind=si", ContributionOperations::insurance)
                .add("kind=base", this::base)
                .add("kind=hf_round", ContributionOperations::housingFund)
                .add("kind=retro", ContributionOperations::retro);
    }

    private static Object insurance(CaseInput in) {
        List<Contribution> lines = new ArrayList<>();
        in.map("rates", scheme -> scheme).forEach((name, rates) -> {
            if (!name.equals("_bases")) {
                lines.add(scheme(name, rates, in).contribute(wage(name, in)));
            }
        });
        Contributions sums = Contributions.of(CNY, lines);
        return Map.of("employer", sums.employer(), "employee", sums.employee(), "total", sums.total());
    }

    private static ContributionScheme scheme(String name, CaseInput rates, CaseInput in) {
        ContributionScheme.Builder builder = ContributionScheme.named(name)
                .rates(rates.text("0"), rates.text("1"))
                .employeeFlat(rates.text("2"));
        return (in.has("floor") ? builder.limits(in.text("floor"), in.text("cap")) : builder).rounded(Rounding.CENT);
    }

    private static Money wage(String scheme, CaseInput in) {
        Map<String, Money> bases =
                in.object("rates").has("_bases") ? in.object("rates").map("_bases", CaseInput::asMoney) : Map.of();
        return bases.containsKey(scheme) ? bases.get(scheme) : in.money("wage");
    }

    private Object base(CaseInput in) {
        return in.list("avgs").stream()
                .map(average ->
                        rules.china().contributionLimits(average.asMoney(), rules.paid(), Knowledge.ALL, Rounding.CENT))
                .map(limits -> List.of(limits.floor(), limits.cap()))
                .toList();
    }

    private static Object housingFund(CaseInput in) {
        ContributionScheme fund = ContributionScheme.named("housing-fund")
                .chosenRate("0.05", "0.12")
                .rounded(Rounding.WHOLE);
        return in.list("rows").stream()
                .map(row -> fund.contribute(row.money("1"), row.decimal("2")).total())
                .toList();
    }

    private static Object retro(CaseInput in) {
        CaseInput rates = in.object("rates");
        ContributionScheme scheme = ContributionScheme.named("scheme")
                .rates(rates.text("0"), rates.text("1"))
                .rounded(Rounding.CENT);
        Contributions difference = months(scheme, in.money("new"), in).minus(months(scheme, in.money("old"), in));
        return List.of(difference.employer(), difference.employee());
    }

    private static Contributions months(ContributionScheme scheme, Money wage, CaseInput in) {
        return Contributions.of(CNY, Collections.nCopies(in.integer("months"), scheme.contribute(wage)));
    }
}
