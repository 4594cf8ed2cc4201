package io.zhanggui.examples.jdbc;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.repository.Versioned;
import io.zhanggui.hr.china.tax.SpecialDeduction;
import io.zhanggui.hr.payroll.PayRunId;
import io.zhanggui.hr.payroll.PayrollInput;
import io.zhanggui.hr.payroll.PayrollRules;
import io.zhanggui.hr.payroll.Payslip;
import io.zhanggui.hr.payroll.PayslipRepository;
import io.zhanggui.hr.payroll.RunPayslip;
import io.zhanggui.hr.payroll.TaxStatus;
import io.zhanggui.hr.payroll.TaxWithheld;
import io.zhanggui.hr.payroll.TaxedApart;
import io.zhanggui.hr.payroll.YearToDate;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Payslips: facts, figures and tax as columns, lines as rows, and the rules by their fingerprint. A slip is restored from
 * what was stored, never calculated again.
 */
final class JdbcPayslipRepository extends JdbcRepository<RunPayslip.Id, RunPayslip> implements PayslipRepository {

    private static final Keys<RunPayslip.Id> KEYS = Keys.<RunPayslip.Id>of("run_id", RunPayslip.Id::run)
            .and("person", RunPayslip.Id::person)
            .and("revision", RunPayslip.Id::revision);

    private static final String[] BY_PAYMENT = {"payslip.payment_date", "payslip.run_id", "payslip.revision"};

    private final PayrollRuleSets ruleSets;
    private final Select ofRun;
    private final Select ofPerson;

    JdbcPayslipRepository(JdbcUnitOfWork unitOfWork) {
        this(unitOfWork, new PayrollRuleSets(new Sql(unitOfWork)));
    }

    private JdbcPayslipRepository(JdbcUnitOfWork unitOfWork, PayrollRuleSets ruleSets) {
        this(unitOfWork, ruleSets, table(ruleSets));
    }

    private JdbcPayslipRepository(JdbcUnitOfWork unitOfWork, PayrollRuleSets ruleSets, Table<RunPayslip> table) {
        super(unitOfWork, table, KEYS, RunPayslip::id, row -> payslip(row, ruleSets));
        this.ruleSets = ruleSets;
        this.ofRun = query(table, KEYS, "payslip.run_id = ? and payslip.revision = ?", "payslip.person");
        this.ofPerson = query(
                table,
                KEYS,
                "payslip.person = ? and payslip.payment_date >= ? and payslip.payment_date < ?",
                BY_PAYMENT);
    }

    @Override
    public Stream<Versioned<RunPayslip>> ofRun(PayRunId run, int revision) {
        return stream(ofRun, List.of(run, revision));
    }

    @Override
    public Stream<Versioned<RunPayslip>> ofPerson(PersonId person, int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        return stream(ofPerson, List.of(person, first, first.plusYears(1)));
    }

    @Override
    void beforeWriting(List<RunPayslip> slips) {
        ruleSets.store(slips.stream()
                .map(each -> each.slip().input().rules())
                .distinct()
                .toList());
    }

    private static Table<RunPayslip> table(PayrollRuleSets ruleSets) {
        return Table.<Payslip>named("payslip")
                .column("rule_set", slip -> ruleSets.fingerprint(slip.input().rules()))
                .column("unit", slip -> slip.input().unit().orElse(null))
                .column("work_month", slip -> slip.dates().work())
                .column("payment_date", slip -> slip.dates().payment())
                .column("currency", slip -> slip.gross().getCurrencyUnit())
                .amount("gross", Payslip::gross)
                .amount("employee_contributions", Payslip::employeeContributions)
                .amount("tax", slip -> slip.tax().amount())
                .amount("tax_apart", slip -> slip.taxes().minus(slip.tax().amount()))
                .amount("in_kind", Payslip::inKind)
                .amount("other_deductions", Payslip::deducted)
                .amount("net", Payslip::net)
                .amount("employer_contributions", Payslip::employerContributions)
                .amount("taxed_contributions", Payslip::taxedContributions)
                .column("employed_since", slip -> slip.input().employedSince().orElse(null))
                .column("employed_until", slip -> slip.input().employedUntil().orElse(null))
                .amount(
                        "contribution_base",
                        slip -> slip.input().contributionBase().orElse(null))
                .amount("other_tax_deductions", slip -> slip.input().otherTaxDeductions())
                .column("tax_status", slip -> slip.input().taxStatus().orElse(null))
                .column("ytd_year", slip -> slip.input().yearToDate().year())
                .column("ytd_months", slip -> slip.input().yearToDate().months())
                .column("ytd_last_month", slip -> slip.input().yearToDate().lastMonth())
                .column("ytd_apart", slip -> orNull(slip.input().yearToDate().apart()))
                .column(
                        "ytd_special_by_kind",
                        slip -> orNull(KindSums.texts(slip.input().yearToDate())))
                .amount("ytd_income", slip -> slip.input().yearToDate().income())
                .amount("ytd_contributions", slip -> slip.input().yearToDate().contributions())
                .amount(
                        "ytd_special_deductions",
                        slip -> slip.input().yearToDate().specialDeductions())
                .amount(
                        "ytd_other_deductions",
                        slip -> slip.input().yearToDate().otherDeductions())
                .amount("ytd_tax", slip -> slip.input().yearToDate().tax())
                .amount("ytd_reliefs", slip -> slip.input().yearToDate().reliefs())
                .amount("tax_relief", slip -> slip.input().taxRelief())
                .columns(ChinaTax.columns())
                .rows(PayslipLine.TABLE, PayslipLine::of)
                .of(RunPayslip::slip);
    }

    private static List<String> texts(Row row, String column) {
        List<String> texts = row.orNull(column, row::texts);
        return texts == null ? List.of() : texts;
    }

    private static @Nullable List<String> orNull(List<String> codes) {
        return codes.isEmpty() ? null : codes;
    }

    private static RunPayslip payslip(Row row, PayrollRuleSets ruleSets) {
        PayRunId run = row.id("run_id", PayRunId::of);
        int revision = row.number("revision");
        PayrollRules rules = ruleSets.get(row.fingerprint("rule_set"));
        CurrencyUnit currency = rules.currency();
        PayrollInput.Builder facts = facts(row, rules);
        Function<PayrollInput, TaxWithheld> tax = ChinaTax.stored(row, currency);
        long taxed = row.minor("taxed_contributions", currency);
        List<PayslipLine> lines = row.rows(line -> PayslipLine.read(line, currency));
        lines.forEach(line -> add(facts, line));
        addApart(facts, lines);
        PayrollInput input = facts.build();
        List<PayslipLine> contributions = of(PayslipLine.Section.CONTRIBUTION, lines);
        Payslip slip = Payslip.restore(
                input,
                minors(contributions.stream()
                        .map(line -> requireNonNull(line.scheme()).base())
                        .collect(Collectors.toList())),
                minors(contributions.stream().map(PayslipLine::amount).collect(Collectors.toList())),
                minors(contributions.stream()
                        .map(line -> requireNonNull(line.scheme()).employerAmount())
                        .collect(Collectors.toList())),
                taxed,
                minors(of(PayslipLine.Section.ORDER, lines).stream()
                        .map(PayslipLine::amount)
                        .collect(Collectors.toList())),
                tax.apply(input));
        return new RunPayslip(run, revision, slip);
    }

    private static PayrollInput.Builder facts(Row row, PayrollRules rules) {
        CurrencyUnit currency = rules.currency();
        PayrollInput.Builder facts = PayrollInput.builder(row.id("person", PersonId::of), rules)
                .otherTaxDeductions(row.money("other_tax_deductions", currency))
                .yearToDate(new YearToDate(
                        row.number("ytd_year"),
                        row.number("ytd_months"),
                        row.number("ytd_last_month"),
                        row.money("ytd_income", currency),
                        row.money("ytd_contributions", currency),
                        row.money("ytd_special_deductions", currency),
                        row.money("ytd_other_deductions", currency),
                        row.money("ytd_tax", currency),
                        texts(row, "ytd_apart"),
                        KindSums.of(texts(row, "ytd_special_by_kind"), currency),
                        row.money("ytd_reliefs", currency),
                        rules.tax().yearName()))
                .taxRelief(row.money("tax_relief", currency));
        OrgUnitId unit = row.idOrNull("unit", OrgUnitId::of);
        if (unit != null) {
            facts.unit(unit);
        }
        Money base = row.orNull("contribution_base", amount -> row.money(amount, currency));
        if (base != null) {
            facts.contributionBase(base);
        }
        LocalDate since = row.orNull("employed_since", row::date);
        if (since != null) {
            facts.employedSince(since);
        }
        LocalDate until = row.orNull("employed_until", row::date);
        if (until != null) {
            facts.employedUntil(until);
        }
        TaxStatus status = ChinaTax.status(row.orNull("tax_status", row::text));
        if (status != null) {
            facts.taxStatus(status);
        }
        return facts;
    }

    private static void add(PayrollInput.Builder facts, PayslipLine line) {
        switch (line.section()) {
            case EARNING -> facts.earnings(List.of(line.payLine()));
            case BACK_PAY -> facts.backPay(line.backPay());
            case APART, TAX_APART -> {} // two rows make one fact
            case EXEMPT -> facts.exempt(PayItems.of(line.item()));
            case ARREARS -> facts.arrears(line.arrears());
            case ORDER -> facts.order(line.deductionOrder());
            case DEDUCTION -> facts.deduction(line.label(), line.amount());
            case SPECIAL_DEDUCTION ->
                facts.specialDeduction(Terms.of(SpecialDeduction.class, line.item()), line.amount());
            case CONTRIBUTION -> {
                PayslipLine.Scheme scheme = requireNonNull(line.scheme());
                if (scheme.givenBase() != null) {
                    facts.contributionBase(PayItems.of(line.item()), scheme.givenBase());
                }
                if (scheme.chosenRate() != null) {
                    facts.rate(PayItems.of(line.item()), scheme.chosenRate());
                }
            }
        }
    }

    private static void addApart(PayrollInput.Builder facts, List<PayslipLine> lines) {
        List<PayslipLine> earnings = of(PayslipLine.Section.APART, lines);
        List<PayslipLine> taxes = of(PayslipLine.Section.TAX_APART, lines);
        for (int i = 0; i < earnings.size(); i++) {
            facts.earningApart(
                    new TaxedApart(earnings.get(i).payLine(), taxes.get(i).payLine()));
        }
    }

    private static List<PayslipLine> of(PayslipLine.Section section, List<PayslipLine> lines) {
        return lines.stream().filter(line -> line.section() == section).toList();
    }

    private static long[] minors(List<@Nullable Money> amounts) {
        return amounts.stream()
                .mapToLong(amount -> requireNonNull(amount).getAmountMinorLong())
                .toArray();
    }
}
