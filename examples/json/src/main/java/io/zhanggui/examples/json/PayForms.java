package io.zhanggui.examples.json;

import static java.util.Comparator.comparing;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.rule.ResolvedRule;
import io.zhanggui.hr.china.tax.CumulativeLabour;
import io.zhanggui.hr.china.tax.CumulativeWithholding;
import io.zhanggui.hr.china.tax.LabourScheme;
import io.zhanggui.hr.china.tax.NonResident;
import io.zhanggui.hr.china.tax.SpecialDeduction;
import io.zhanggui.hr.china.tax.TaxTable;
import io.zhanggui.hr.payroll.BackPay;
import io.zhanggui.hr.payroll.Contribution;
import io.zhanggui.hr.payroll.ContributionArrears;
import io.zhanggui.hr.payroll.ContributionScheme;
import io.zhanggui.hr.payroll.DeductionKind;
import io.zhanggui.hr.payroll.DeductionOrder;
import io.zhanggui.hr.payroll.DeductionTaken;
import io.zhanggui.hr.payroll.PayDates;
import io.zhanggui.hr.payroll.PayItem;
import io.zhanggui.hr.payroll.PayLine;
import io.zhanggui.hr.payroll.PayrollInput;
import io.zhanggui.hr.payroll.PayrollItem;
import io.zhanggui.hr.payroll.PayrollRules;
import io.zhanggui.hr.payroll.Payslip;
import io.zhanggui.hr.payroll.TaxStatus;
import io.zhanggui.hr.payroll.TaxWithheld;
import io.zhanggui.hr.payroll.TaxedApart;
import io.zhanggui.hr.payroll.WithholdingTax;
import io.zhanggui.hr.payroll.YearToDate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Payslips, their facts and their rules as the records from which they are rebuilt. */
final class PayForms {

    private PayForms() {}

    static void register(SimpleModule module) {
        Forms.form(
                module,
                CumulativeWithholding.class,
                new TypeReference<WithholdingForm>() {},
                WithholdingForm::of,
                WithholdingForm::tax);
        Forms.form(
                module,
                NonResident.class,
                new TypeReference<NonResidentForm>() {},
                NonResidentForm::of,
                NonResidentForm::tax);
        Forms.form(module, CumulativeLabour.class, new TypeReference<LabourForm>() {}, LabourForm::of, LabourForm::tax);
        Forms.form(module, PayrollRules.class, new TypeReference<RulesForm>() {}, RulesForm::of, RulesForm::rules);
        Forms.form(module, PayrollInput.class, new TypeReference<InputForm>() {}, InputForm::of, InputForm::input);
        Forms.form(module, Payslip.class, new TypeReference<SlipForm>() {}, SlipForm::of, SlipForm::slip);
    }

    private record WithholdingForm(
            ResolvedRule<TaxTable> table,
            ResolvedRule<BigDecimal> basicDeduction,
            ResolvedRule<Rounding> rounding,
            Map<SpecialDeduction, ResolvedRule<BigDecimal>> specialDeductions) {

        static WithholdingForm of(CumulativeWithholding tax) {
            return new WithholdingForm(tax.table(), tax.basicDeduction(), tax.rounding(), tax.specialDeductions());
        }

        CumulativeWithholding tax() {
            return new CumulativeWithholding(table, basicDeduction, rounding, specialDeductions);
        }
    }

    private record NonResidentForm(
            ResolvedRule<TaxTable> table,
            ResolvedRule<BigDecimal> basicDeduction,
            ResolvedRule<BigDecimal> bonusMonths,
            ResolvedRule<Rounding> rounding) {

        static NonResidentForm of(NonResident tax) {
            return new NonResidentForm(tax.table(), tax.basicDeduction(), tax.bonusMonths(), tax.rounding());
        }

        NonResident tax() {
            return new NonResident(table, basicDeduction, bonusMonths, rounding);
        }
    }

    private record LabourForm(
            LabourScheme scheme,
            ResolvedRule<BigDecimal> expenses,
            @Nullable ResolvedRule<BigDecimal> blankMonths,
            ResolvedRule<TaxTable> table,
            ResolvedRule<BigDecimal> basicDeduction,
            ResolvedRule<Rounding> rounding) {

        static LabourForm of(CumulativeLabour tax) {
            return new LabourForm(
                    tax.scheme(), tax.expenses(), tax.blankMonths(), tax.table(), tax.basicDeduction(), tax.rounding());
        }

        CumulativeLabour tax() {
            return new CumulativeLabour(scheme, expenses, blankMonths, table, basicDeduction, rounding);
        }
    }

    /** Rules of tax that the tax itself names are not written twice. */
    private record RulesForm(
            PayDates dates,
            CurrencyUnit currency,
            List<ContributionScheme> schemes,
            WithholdingTax tax,
            @Nullable List<ResolvedRule<?>> taxRules,
            @Nullable String place) {

        static RulesForm of(PayrollRules rules) {
            boolean named = rules.taxRules().equals(rules.tax().rules());
            return new RulesForm(
                    rules.dates(),
                    rules.currency(),
                    rules.schemes(),
                    rules.tax(),
                    named ? null : rules.taxRules(),
                    rules.place().isEmpty() ? null : rules.place());
        }

        PayrollRules rules() {
            PayrollRules rules =
                    PayrollRules.of(dates, currency, schemes, tax, taxRules == null ? tax.rules() : taxRules);
            return place == null ? rules : rules.at(place);
        }
    }

    private record ItemAmount(PayItem item, Money amount) {}

    private record ItemRate(PayItem item, BigDecimal rate) {}

    private record KindAmount(DeductionKind kind, Money amount) {}

    private record InputForm(
            PersonId person,
            @Nullable OrgUnitId unit,
            List<PayLine> earnings,
            List<PayLine> deductions,
            @Nullable Money contributionBase,
            List<ItemAmount> contributionBases,
            List<ItemRate> rates,
            List<KindAmount> specialDeductions,
            Money otherTaxDeductions,
            YearToDate yearToDate,
            @Nullable TaxStatus taxStatus,
            @Nullable List<BackPay> backPay,
            @Nullable List<TaxedApart> earningsApart,
            @Nullable List<PayItem> exempt,
            @Nullable List<ContributionArrears> arrears,
            @Nullable List<DeductionOrder> orders,
            @Nullable LocalDate employedSince,
            @Nullable LocalDate employedUntil,
            @Nullable Money taxRelief,
            PayrollRules rules) {

        static InputForm of(PayrollInput input) {
            return new InputForm(
                    input.person(),
                    input.unit().orElse(null),
                    input.earnings(),
                    input.deductions(),
                    input.contributionBase().orElse(null),
                    input.contributionBases().entrySet().stream()
                            .map(entry -> new ItemAmount(entry.getKey(), entry.getValue()))
                            .sorted(comparing(each -> each.item().code()))
                            .toList(),
                    input.rates().entrySet().stream()
                            .map(entry -> new ItemRate(entry.getKey(), entry.getValue()))
                            .sorted(comparing(each -> each.item().code()))
                            .toList(),
                    input.specialDeductions().entrySet().stream()
                            .map(entry -> new KindAmount(entry.getKey(), entry.getValue()))
                            .toList(),
                    input.otherTaxDeductions(),
                    input.yearToDate(),
                    input.taxStatus().orElse(null),
                    orNull(input.backPay()),
                    orNull(input.earningsApart()),
                    orNull(input.exempt().stream()
                            .sorted(comparing(PayItem::code))
                            .toList()),
                    orNull(input.arrears()),
                    orNull(input.orders()),
                    input.employedSince().orElse(null),
                    input.employedUntil().orElse(null),
                    input.taxRelief().isZero() ? null : input.taxRelief(),
                    input.rules());
        }

        PayrollInput input() {
            PayrollInput.Builder builder = PayrollInput.builder(person, rules)
                    .earnings(earnings)
                    .otherTaxDeductions(otherTaxDeductions)
                    .yearToDate(yearToDate);
            for (PayLine line : deductions) {
                if (line.item() != PayrollItem.OTHER_DEDUCTION) {
                    throw new IllegalArgumentException(line.item().code() + " is no deduction");
                }
                builder.deduction(line.label(), line.amount());
            }
            contributionBases.forEach(each -> builder.contributionBase(each.item(), each.amount()));
            rates.forEach(each -> builder.rate(each.item(), each.rate()));
            specialDeductions.forEach(each -> builder.specialDeduction(each.kind(), each.amount()));
            if (unit != null) {
                builder.unit(unit);
            }
            if (contributionBase != null) {
                builder.contributionBase(contributionBase);
            }
            if (taxStatus != null) {
                builder.taxStatus(taxStatus);
            }
            if (employedSince != null) {
                builder.employedSince(employedSince);
            }
            if (employedUntil != null) {
                builder.employedUntil(employedUntil);
            }
            if (taxRelief != null) {
                builder.taxRelief(taxRelief);
            }
            orEmpty(backPay).forEach(builder::backPay);
            orEmpty(earningsApart).forEach(builder::earningApart);
            orEmpty(exempt).forEach(builder::exempt);
            orEmpty(arrears).forEach(builder::arrears);
            orEmpty(orders).forEach(builder::order);
            return builder.build();
        }

        /** What most people have not is not written. */
        private static <T> @Nullable List<T> orNull(List<T> list) {
            return list.isEmpty() ? null : list;
        }

        private static <T> List<T> orEmpty(@Nullable List<T> list) {
            return list == null ? List.of() : list;
        }
    }

    private record ContributionForm(PayItem item, Money base, Money employee, Money employer) {
        static ContributionForm of(Contribution line) {
            return new ContributionForm(line.scheme().employeeItem(), line.base(), line.employee(), line.employer());
        }
    }

    /** The sums stand first for those who only show a slip; a slip whose sums do not fit its figures is refused. */
    private record SlipForm(
            PersonId person,
            Money gross,
            Money net,
            Money employerCost,
            List<ContributionForm> contributions,
            @Nullable Money taxedContributions,
            @Nullable List<Money> taken,
            TaxWithheld tax,
            PayrollInput input) {

        static SlipForm of(Payslip slip) {
            return new SlipForm(
                    slip.person(),
                    slip.gross(),
                    slip.net(),
                    slip.employerCost(),
                    slip.contributions().stream().map(ContributionForm::of).toList(),
                    slip.taxedContributions().isZero() ? null : slip.taxedContributions(),
                    InputForm.orNull(
                            slip.orders().stream().map(DeductionTaken::taken).toList()),
                    slip.tax(),
                    slip.input());
        }

        Payslip slip() {
            List<PayItem> items = input.rules().schemes().stream()
                    .map(ContributionScheme::employeeItem)
                    .toList();
            if (!items.equals(contributions.stream().map(ContributionForm::item).toList())) {
                throw new IllegalArgumentException("payslip of " + person + " needs a contribution for each of "
                        + items.stream().map(PayItem::code).toList());
            }
            Payslip slip = Payslip.restore(
                    input,
                    minor(line -> minor(line.base())),
                    minor(line -> minor(line.employee())),
                    minor(line -> minor(line.employer())),
                    taxedContributions == null ? 0 : minor(taxedContributions),
                    InputForm.orEmpty(taken).stream().mapToLong(this::minor).toArray(),
                    tax);
            if (!slip.person().equals(person)
                    || !slip.gross().equals(gross)
                    || !slip.net().equals(net)
                    || !slip.employerCost().equals(employerCost)) {
                throw new IllegalArgumentException(
                        "person or sums of the payslip of " + person + " do not fit its input, contributions and tax");
            }
            return slip;
        }

        private long[] minor(ToLongFunction<ContributionForm> figure) {
            return contributions.stream().mapToLong(figure).toArray();
        }

        private long minor(Money amount) {
            if (!amount.getCurrencyUnit().equals(input.rules().currency())) {
                throw new IllegalArgumentException("a contribution of " + person + " is in " + amount.getCurrencyUnit()
                        + ", but pay is in " + input.rules().currency());
            }
            return amount.getAmountMinorLong();
        }
    }
}
