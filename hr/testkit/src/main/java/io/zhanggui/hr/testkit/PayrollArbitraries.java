package io.zhanggui.hr.testkit;

import static java.util.stream.Collectors.toList;

import io.zhanggui.core.audit.Actor;
import io.zhanggui.core.audit.Fingerprint;
import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.testkit.IdArbitraries;
import io.zhanggui.core.testkit.MoneyArbitraries;
import io.zhanggui.core.violation.ItemResult;
import io.zhanggui.hr.payroll.ContributionScheme;
import io.zhanggui.hr.payroll.PayDates;
import io.zhanggui.hr.payroll.PayHold;
import io.zhanggui.hr.payroll.PayItem;
import io.zhanggui.hr.payroll.PayRun;
import io.zhanggui.hr.payroll.PayRunId;
import io.zhanggui.hr.payroll.PayRunPayment;
import io.zhanggui.hr.payroll.PayRunSignature;
import io.zhanggui.hr.payroll.PayRunState;
import io.zhanggui.hr.payroll.PayRunTotals;
import io.zhanggui.hr.payroll.PayrollInput;
import io.zhanggui.hr.payroll.PayrollItem;
import io.zhanggui.hr.payroll.PayrollRules;
import io.zhanggui.hr.payroll.Payslip;
import io.zhanggui.hr.payroll.RunPayslip;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Generators for properties of pay; needs {@code net.jqwik:jqwik}. */
public final class PayrollArbitraries {

    private PayrollArbitraries() {}

    /** Facts of one person that every rule accepts: chosen rates within their limits, pay of zero to high. */
    public static Arbitrary<PayrollInput> inputs(PayrollRules rules) {
        return builders(Arbitraries.integers().between(1, 9999).map(number -> PersonId.of("P" + number)), rules)
                .map(PayrollInput.Builder::build);
    }

    /**
     * {@link #inputs} with what most people have not, each now and then: pay in kind, reimbursed, taxed apart or for an
     * earlier month, arrears, sides that are exempt, orders, the first day of employment.
     */
    public static Arbitrary<PayrollInput> uncommonInputs(PayrollRules rules) {
        Arbitrary<PersonId> persons = Arbitraries.integers().between(1, 9999).map(number -> PersonId.of("P" + number));
        return Combinators.combine(builders(persons, rules), UncommonPay.changes(rules))
                .as((builder, changes) -> {
                    changes.forEach(change -> change.accept(builder));
                    return builder.build();
                });
    }

    /** Facts of up to so many different people. */
    public static Arbitrary<List<PayrollInput>> runs(PayrollRules rules, int most) {
        return inputs(rules).list().ofMaxSize(most).uniqueElements(PayrollInput::person);
    }

    /** Payslips of one person each, common and uncommon ones, of those inputs that leave something to pay. */
    public static Arbitrary<Payslip> payslips(PayrollRules rules) {
        return Arbitraries.frequencyOf(Tuple.of(2, inputs(rules)), Tuple.of(1, uncommonInputs(rules)))
                .map(input -> ItemResult.of(input.person(), input, rules::calculate))
                .filter(result -> result instanceof ItemResult.Done)
                .map(result -> ((ItemResult.Done<PersonId, Payslip>) result).value());
    }

    /** Payslips as a run stores them: of runs R1 to R3, in revisions 1 to 3. */
    public static Arbitrary<RunPayslip> runPayslips(PayrollRules rules) {
        return Combinators.combine(
                        Arbitraries.of("R1", "R2", "R3").map(PayRunId::of),
                        Arbitraries.integers().between(1, 3),
                        payslips(rules))
                .as(RunPayslip::new);
    }

    /** Headers of pay runs with those dates, in every state, of different ids, companies and preparers. */
    public static Arbitrary<PayRun> payRuns(PayDates dates, CurrencyUnit currency) {
        Arbitrary<PersonId> people = IdArbitraries.personIds();
        return Combinators.combine(
                        Arbitraries.integers().between(1, 99_999).map(number -> PayRunId.of("R-" + number)),
                        Arbitraries.of("ACME", "青禾").map(LegalEntityId::of),
                        people.list().ofMinSize(1).ofMaxSize(3).uniqueElements(),
                        holds(),
                        states(currency))
                .as((id, entity, preparers, holds, state) -> new PayRun(
                        id,
                        entity,
                        dates,
                        currency,
                        preparers,
                        state instanceof PayRunState.Draft ? List.of() : holds,
                        state));
    }

    private static Arbitrary<List<PayHold>> holds() {
        return Combinators.combine(IdArbitraries.personIds(), signatures(), Arbitraries.of("account closed", "账号已注销"))
                .as((person, by, reason) -> new PayHold(person, by.by(), by.at(), reason))
                .list()
                .ofMaxSize(2)
                .uniqueElements(PayHold::person);
    }

    private static Arbitrary<PayRunState> states(CurrencyUnit currency) {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 5),
                        totals(currency),
                        signatures(),
                        signatures(),
                        payments(currency))
                .as((state, totals, review, approval, payments) -> switch (state) {
                    case 0 -> new PayRunState.Draft();
                    case 1 -> new PayRunState.Calculated(totals);
                    case 2 -> new PayRunState.Reviewed(totals, review);
                    case 3 -> new PayRunState.Approved(totals, review, approval);
                    case 4 -> new PayRunState.Paid(totals, review, approval, payments);
                    default -> new PayRunState.Closed(totals, review, approval, payments, review);
                });
    }

    private static Arbitrary<List<PayRunPayment>> payments(CurrencyUnit currency) {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 500),
                        signatures(),
                        MoneyArbitraries.moneyUpTo(Money.of(currency, 10_000_000)),
                        IdArbitraries.personIds().list().ofMaxSize(3).uniqueElements())
                .as((persons, by, total, left) ->
                        new PayRunPayment(LocalDate.of(2025, 11, 30), by, persons, total, left))
                .list()
                .ofMinSize(1)
                .ofMaxSize(2);
    }

    private static Arbitrary<PayRunTotals> totals(CurrencyUnit currency) {
        Arbitrary<Money> amounts = MoneyArbitraries.moneyUpTo(Money.of(currency, 10_000_000));
        return Combinators.combine(
                        Arbitraries.integers().between(1, 9),
                        Arbitraries.integers().between(0, 500),
                        Arbitraries.integers().between(0, 5),
                        amounts,
                        amounts,
                        amounts)
                .as((revision, slips, leftOut, gross, net, cost) -> new PayRunTotals(
                        revision,
                        slips,
                        leftOut,
                        gross,
                        net,
                        cost,
                        Fingerprint.of("totals").add("revision", revision).build()));
    }

    private static Arbitrary<PayRunSignature> signatures() {
        return Combinators.combine(
                        IdArbitraries.personIds(),
                        Arbitraries.longs().between(0, 1_000_000_000),
                        Arbitraries.integers())
                .as((person, micros, content) -> new PayRunSignature(
                        Actor.of(person),
                        Instant.parse("2025-11-30T00:00:00Z").plusNanos(micros * 1_000),
                        Fingerprint.of("run").add("content", content).build()));
    }

    /** {@link #inputs} before they are built, for facts that only a jurisdiction knows. */
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
