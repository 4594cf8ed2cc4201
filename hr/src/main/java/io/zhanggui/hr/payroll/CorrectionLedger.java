package io.zhanggui.hr.payroll;

import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.core.violation.Violations;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What was due and what was paid for the months of a correction, side by side in minor units. */
final class CorrectionLedger {

    private record PayKey(YearMonth of, PayItem item, String label) {}

    private static final class Pay {
        long due;
        long paid;
        int lines;

        @Nullable
        Explanation why;
    }

    private record SchemeKey(String place, YearMonth of, PayItem employeeItem, PayItem employerItem) {}

    private static final class Owed {
        long dueEmployee;
        long dueEmployer;
        long dueTaxed;
        long paidEmployee;
        long paidEmployer;
        long paidTaxed;
        int lines;

        @Nullable
        PayrollInput input;

        int scheme;
        long base;
    }

    private final CorrectionFacts facts;
    private final Set<YearMonth> worked = new HashSet<>();
    private final Set<YearMonth> contributed = new HashSet<>();
    private final Map<PayKey, Pay> pay = new LinkedHashMap<>();
    private final Map<SchemeKey, Owed> schemes = new LinkedHashMap<>();
    private final Map<PayKey, Pay> apart = new LinkedHashMap<>();

    CorrectionLedger(CorrectionFacts facts) {
        this.facts = facts;
        for (PayrollInput input : facts.due()) {
            worked.add(input.rules().dates().work());
            contributed.add(input.rules().dates().contribution());
        }
    }

    Correction correction() {
        check().throwIfAny();
        facts.due().forEach(this::addDue);
        facts.stored().forEach(this::addPaid);
        checkApart().throwIfAny();
        if (facts.due().isEmpty()) {
            return new Correction(facts.person(), List.of(), List.of());
        }
        CurrencyUnit currency = facts.due().get(0).rules().currency();
        return new Correction(facts.person(), pay(currency), contributions(currency));
    }

    private Violations check() {
        Violations found = checkTwice();
        Set<YearMonth> stored = new HashSet<>();
        for (Payslip slip : facts.stored()) {
            stored.add(slip.dates().work());
            slip.input()
                    .backPay()
                    .forEach(line -> stored.add(line.of())); // a month that was first paid with a later one
            requireCurrency(slip.currency());
        }
        for (PayrollInput input : facts.due()) {
            requireCurrency(input.rules().currency());
            Violations rates = input.rules().checkRates(input);
            found = rates.isEmpty() ? found : found.plus(rates);
            YearMonth month = input.rules().dates().work();
            if (!stored.contains(month)) {
                found = found.plus(
                        Violations.of(Violation.of(PayrollViolation.CORRECTION_WITHOUT_SLIP, "stored", month)));
            }
        }
        return found;
    }

    /** Several slips of a month count together, so the same one must not come twice; and no more must what is due. */
    private Violations checkTwice() {
        Violations.Builder found = Violations.builder();
        Set<Payslip> stored = new HashSet<>();
        for (Payslip slip : facts.stored()) {
            found.addIf(
                    !stored.add(slip),
                    PayrollViolation.CORRECTION_SLIP_TWICE,
                    "stored",
                    slip.dates().work());
        }
        List<PayrollInput> due = facts.due();
        for (int i = 0; i < due.size(); i++) {
            PayrollInput input = due.get(i);
            found.addIf(
                    due.subList(0, i).stream().anyMatch(other -> isSame(other, input)),
                    PayrollViolation.CORRECTION_DUE_TWICE,
                    "due",
                    input.rules().dates().work());
        }
        return found.build();
    }

    private static boolean isSame(PayrollInput one, PayrollInput other) {
        return one.rules().equals(other.rules()) && one.earnings().equals(other.earnings());
    }

    private void requireCurrency(CurrencyUnit currency) {
        CurrencyUnit first = (facts.due().isEmpty()
                        ? facts.stored().get(0).input()
                        : facts.due().get(0))
                .rules()
                .currency();
        if (!first.equals(currency)) {
            throw new IllegalArgumentException(
                    "a correction of " + facts.person() + " mixes " + first + " and " + currency);
        }
    }

    private void addDue(PayrollInput input) {
        YearMonth month = input.rules().dates().work();
        for (PayLine line : input.earnings()) {
            Pay sum = pay(month, line.item(), line.label());
            sum.due = Math.addExact(sum.due, minor(line.amount()));
            sum.why = sum.lines++ == 0 ? line.why() : null;
        }
        input.earningsApart()
                .forEach(each -> apart(month, each).due += minor(each.earning().amount()));
        YearMonth of = input.rules().dates().contribution();
        ContributionFigures figures = input.rules().contribute(input);
        for (int i = 0; i < figures.bases().length; i++) {
            Owed owed = owed(input.rules(), of, input.rules().schemes().get(i));
            long employee = figures.employee()[i];
            long employer = figures.employer()[i];
            owed.dueEmployee += employee;
            owed.dueEmployer += employer;
            owed.dueTaxed += input.rules().taxed(i, input, figures.bases()[i], employee, employer);
            owed.input = owed.lines++ == 0 ? input : null;
            owed.scheme = i;
            owed.base = figures.bases()[i];
        }
    }

    private void addPaid(Payslip slip) {
        PayDates dates = slip.dates();
        PayrollInput input = slip.input();
        if (worked.contains(dates.work())) {
            for (PayLine line : input.earnings()) {
                Pay sum = pay(dates.work(), line.item(), line.label());
                sum.paid = Math.addExact(sum.paid, minor(line.amount()));
            }
            input.earningsApart()
                    .forEach(each -> apart(dates.work(), each).paid +=
                            minor(each.earning().amount()));
        }
        for (BackPay line : input.backPay()) {
            if (worked.contains(line.of())) {
                Pay sum = pay(line.of(), line.item(), line.label());
                sum.paid = Math.addExact(sum.paid, minor(line.amount()));
            }
        }
        if (contributed.contains(dates.contribution())) {
            addContributed(slip);
        }
        for (ContributionArrears each : input.arrears()) {
            if (contributed.contains(each.of())) {
                Owed owed = schemes.computeIfAbsent(
                        new SchemeKey(
                                each.place().isEmpty() ? input.rules().place() : each.place(),
                                each.of(),
                                each.employeeItem(),
                                each.employerItem()),
                        key -> new Owed());
                owed.paidEmployee += minor(each.employee());
                owed.paidEmployer += minor(each.employer());
                owed.paidTaxed += minor(each.taxed());
            }
        }
    }

    private void addContributed(Payslip slip) {
        PayrollRules rules = slip.input().rules();
        for (int i = 0; i < rules.schemes().size(); i++) {
            Owed owed = owed(rules, slip.dates().contribution(), rules.schemes().get(i));
            long employee = slip.employeeMinor(i);
            long employer = slip.employerMinor(i);
            owed.paidEmployee += employee;
            owed.paidEmployer += employer;
            owed.paidTaxed += rules.taxed(i, slip.input(), slip.baseMinor(i), employee, employer);
        }
    }

    private Violations checkApart() {
        Violations.Builder found = Violations.builder();
        apart.forEach((key, sum) -> found.addIf(
                sum.due != sum.paid, PayrollViolation.CORRECTION_APART, "due." + key.of(), key.item(), key.of()));
        return found.build();
    }

    private List<CorrectedPay> pay(CurrencyUnit currency) {
        List<CorrectedPay> lines = new ArrayList<>();
        pay.forEach((key, sum) -> {
            if (sum.due != sum.paid) {
                lines.add(new CorrectedPay(
                        key.item(),
                        key.label(),
                        key.of(),
                        Money.ofMinor(currency, sum.due),
                        Money.ofMinor(currency, sum.paid),
                        sum.why));
            }
        });
        return lines;
    }

    private List<CorrectedContribution> contributions(CurrencyUnit currency) {
        List<CorrectedContribution> lines = new ArrayList<>();
        schemes.forEach((key, owed) -> {
            if (owed.dueEmployee != owed.paidEmployee
                    || owed.dueEmployer != owed.paidEmployer
                    || owed.dueTaxed != owed.paidTaxed) {
                lines.add(new CorrectedContribution(
                        key.place(),
                        key.employeeItem(),
                        key.employerItem(),
                        key.of(),
                        new Contributions(
                                Money.ofMinor(currency, owed.dueEmployee), Money.ofMinor(currency, owed.dueEmployer)),
                        new Contributions(
                                Money.ofMinor(currency, owed.paidEmployee), Money.ofMinor(currency, owed.paidEmployer)),
                        Money.ofMinor(currency, owed.dueTaxed - owed.paidTaxed),
                        owed.input == null ? null : contribution(currency, owed.input, owed)));
            }
        });
        return lines;
    }

    private static Contribution contribution(CurrencyUnit currency, PayrollInput input, Owed owed) {
        ContributionScheme scheme = input.rules().schemes().get(owed.scheme);
        return new Contribution(
                scheme,
                scheme.hasChosenRate() ? input.rates().get(scheme.employeeItem()) : null,
                Money.ofMinor(currency, input.base(scheme)),
                Money.ofMinor(currency, owed.base),
                Money.ofMinor(currency, owed.dueEmployee),
                Money.ofMinor(currency, owed.dueEmployer),
                input.exempt().contains(scheme.employeeItem()),
                input.exempt().contains(scheme.employerItem()));
    }

    private Pay pay(YearMonth of, PayItem item, String label) {
        return pay.computeIfAbsent(new PayKey(of, item, label), key -> new Pay());
    }

    private Pay apart(YearMonth of, TaxedApart each) {
        PayLine line = each.earning();
        return apart.computeIfAbsent(new PayKey(of, line.item(), line.label()), key -> new Pay());
    }

    private Owed owed(PayrollRules rules, YearMonth of, ContributionScheme scheme) {
        return schemes.computeIfAbsent(
                new SchemeKey(rules.place(), of, scheme.employeeItem(), scheme.employerItem()), key -> new Owed());
    }

    private static long minor(Money amount) {
        return amount.getAmountMinorLong();
    }
}
