package io.zhanggui.hr.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.repository.Versioned;
import io.zhanggui.core.testkit.Fault;
import io.zhanggui.core.testkit.Query;
import io.zhanggui.core.testkit.RepositoryTck;
import io.zhanggui.hr.payroll.BackPay;
import io.zhanggui.hr.payroll.Contribution;
import io.zhanggui.hr.payroll.ContributionArrears;
import io.zhanggui.hr.payroll.ContributionScheme;
import io.zhanggui.hr.payroll.DeductionOrder;
import io.zhanggui.hr.payroll.PayDates;
import io.zhanggui.hr.payroll.PayItem;
import io.zhanggui.hr.payroll.PayLine;
import io.zhanggui.hr.payroll.PayRunId;
import io.zhanggui.hr.payroll.PayTreatment;
import io.zhanggui.hr.payroll.PayrollInput;
import io.zhanggui.hr.payroll.PayrollItem;
import io.zhanggui.hr.payroll.PayrollRules;
import io.zhanggui.hr.payroll.Payslip;
import io.zhanggui.hr.payroll.PayslipRepository;
import io.zhanggui.hr.payroll.RunPayslip;
import io.zhanggui.hr.payroll.TaxedApart;
import io.zhanggui.hr.payroll.YearToDate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** The rules of {@link PayslipRepository} as tests, named after the numbers there. */
public abstract class PayslipRepositoryTck extends RepositoryTck<RunPayslip.Id, RunPayslip, PayslipRepository> {

    private static final YearMonth NOVEMBER = YearMonth.of(2025, 11);

    /** For adapters. */
    protected PayslipRepositoryTck() {}

    /**
     * The rules of the payslips that are stored; an adapter that knows one jurisdiction gives its rules here.
     *
     * @param dates any month of 2025
     */
    protected PayrollRules rules(PayDates dates) {
        return FlatTax.rules(dates);
    }

    @Override
    protected final RunPayslip value(String unique) {
        return stored("R-" + unique, 1, slip("P-" + unique, NOVEMBER, "10000.00"));
    }

    @Override
    protected final RunPayslip changed(RunPayslip value) {
        Payslip slip = value.slip();
        return stored(
                value.run().value(),
                value.revision(),
                slip.input()
                        .rules()
                        .calculate(facts(slip.person().value(), slip.input().rules(), "1.00")
                                .allowance("more", slip.gross())
                                .build()));
    }

    @Override
    protected final RunPayslip.Id idOf(RunPayslip value) {
        return value.id();
    }

    @Override
    protected final Stream<RunPayslip> awkwardValues(Supplier<String> unique) {
        PayrollRules rules = rules(PayDates.of(NOVEMBER, LocalDate.of(2025, 12, 5)));
        PayrollInput.Builder rich = facts("员工-" + unique.get(), rules, "12345.67")
                .unit(OrgUnitId.of("运营部"))
                .allowance("餐补 \"A\"", Money.of(rules.currency(), 500))
                .earning(PayrollItem.ABSENCE, "", Money.of(rules.currency(), -1))
                .earnings(List.of(explained(Money.of(rules.currency(), 800))))
                .deduction("loan", Money.of(rules.currency(), 0))
                .contributionBase(Money.of(rules.currency(), 9_999))
                .otherTaxDeductions(Money.of(rules.currency(), 1))
                .yearToDate(slip("P", YearMonth.of(2025, 10), "8000.00").yearToDate());
        Payslip poor = slip("P-" + unique.get(), NOVEMBER, "5000.00");
        return Stream.of(
                stored("工资-" + unique.get(), 7, rules.calculate(rich.build())),
                stored("R-" + unique.get(), 1, rules.calculate(uncommon("P-" + unique.get(), rules))),
                stored("R-" + unique.get(), 1, poor),
                stored("R-" + unique.get(), 1, asCalculatedElsewhere(slip("P-" + unique.get(), NOVEMBER, "9000.00"))));
    }

    /** Everything that most slips have not, each in a form that is easily lost. */
    private PayrollInput uncommon(String person, PayrollRules rules) {
        Money one = Money.of(rules.currency(), 1);
        Money none = Money.zero(rules.currency());
        YearMonth july = YearMonth.of(2025, 7);
        PayrollInput.Builder facts = facts(person, rules, "20000.00")
                .earning(PayItem.of("canteen", PayTreatment.IN_KIND), "", one)
                .earning(PayrollItem.REIMBURSEMENT, "出租车", one)
                .backPay(new BackPay(PayrollItem.BASE_PAY, "", july, one, null))
                .backPay(new BackPay(
                        PayrollItem.ALLOWANCE,
                        "餐补",
                        july.minusYears(1),
                        one.negated(),
                        Explanation.of(PayrollItem.ALLOWANCE, one.negated())))
                .earningApart(new TaxedApart(
                        new PayLine(PayrollItem.ANNUAL_BONUS_APART, "", one.multipliedBy(9)),
                        new PayLine(PayrollItem.INCOME_TAX_APART, "", none)))
                .earningApart(new TaxedApart(
                        new PayLine(PayrollItem.SEVERANCE, "N+1", one.multipliedBy(7)),
                        new PayLine(
                                PayrollItem.INCOME_TAX_APART,
                                "N+1",
                                one,
                                Explanation.of(PayrollItem.INCOME_TAX_APART, one))))
                .order(new DeductionOrder(PayrollItem.LOAN, "", one.multipliedBy(99_999), 2, one))
                .order(new DeductionOrder(
                        PayrollItem.DAMAGES,
                        "手机",
                        one,
                        1,
                        none,
                        none,
                        explained(one).why()))
                .employedSince(LocalDate.of(2025, 2, 28))
                .yearToDate(YearToDate.none(2025, rules.currency())
                        .plus(slip("P", YearMonth.of(2025, 6), "8000.00").yearToDate())
                        .withApart(List.of("b", "a")));
        if (!rules.schemes().isEmpty()) {
            ContributionScheme scheme = rules.schemes().get(0);
            facts.exempt(scheme.employerItem())
                    .arrears(new ContributionArrears(
                            scheme.employeeItem(), scheme.employerItem(), july, one, one.negated(), one, null))
                    .arrears(new ContributionArrears(
                            scheme.employeeItem(),
                            scheme.employerItem(),
                            july.minusMonths(1),
                            none,
                            one,
                            Explanation.of(Term.of("补缴"), null).with(Explanation.of(scheme.employerItem(), one))));
        }
        return facts.build();
    }

    /** A line that says why, in words of the host and of the library. */
    private static PayLine explained(Money bonus) {
        Explanation why = Explanation.of(Term.of("绩效 \"A\""), bonus)
                .formula(Term.of("{0} × {1}"), new BigDecimal("0.10"), PayrollItem.BASE_PAY)
                .with(Explanation.of(PayrollItem.BASE_PAY, bonus.multipliedBy(10)));
        return new PayLine(PayrollItem.ALLOWANCE, "", bonus, why);
    }

    @Override
    protected final Stream<Query<PayslipRepository, RunPayslip>> queries() {
        return Stream.of(
                Query.of("ofRun", (port, slip) -> port.ofRun(slip.run(), slip.revision())),
                Query.of(
                        "ofPerson",
                        (port, slip) -> port.ofPerson(
                                slip.slip().person(),
                                slip.slip().dates().payment().getYear())));
    }

    @Override
    protected final Stream<Fault> faults() {
        return PayrollFaults.ofPayslips();
    }

    @Test
    void rule5_a_slip_comes_back_with_the_figures_that_were_stored_whatever_its_rules_would_give() {
        Payslip slip = slip("P-" + unique(), NOVEMBER, "9000.00");
        assumeTrue(!slip.contributions().isEmpty(), "the rules have no contributions");
        RunPayslip value = stored("R-" + unique(), 1, asCalculatedElsewhere(slip));
        add(value);
        Payslip read = within(() -> port().get(value.id())).value().slip();

        assertThat(read.employerCost()).isEqualTo(slip.employerCost().plusMinor(1));
    }

    @Test
    void rule5_a_slip_that_was_read_back_explains_itself_as_before() {
        RunPayslip value = value(unique());
        add(value);
        Payslip read = within(() -> port().get(value.id())).value().slip();

        assertThat(read.explain()).isEqualTo(value.slip().explain());
        assertThat(read.fingerprint()).isEqualTo(value.slip().fingerprint());
    }

    @Test
    void rule10_ofRun_is_in_the_order_of_persons() {
        String run = "R-" + unique();
        for (String person : List.of("P2", "b", "P10", "B")) {
            add(stored(run, 2, slip(person, NOVEMBER, "5000.00")));
        }

        assertThat(ofRun(run, 2))
                .extracting(stored -> stored.slip().person().value())
                .containsExactly("B", "P10", "P2", "b");
    }

    @Test
    void rule10_ofPerson_is_in_the_order_of_payment_run_and_revision() {
        String person = "P-" + unique();
        String run = "R-" + unique();
        add(stored(run + "-b", 1, slip(person, NOVEMBER, "5000.00")));
        add(stored(run + "-a", 2, slip(person, NOVEMBER, "5000.00")));
        add(stored(run + "-a", 1, slip(person, NOVEMBER, "5000.00")));
        add(stored(run + "-z", 1, slip(person, YearMonth.of(2025, 10), "5000.00")));

        assertThat(ofPerson(person, 2025))
                .hasSizeGreaterThan(1)
                .isSortedAccordingTo(Comparator.comparing(
                                (RunPayslip stored) -> stored.slip().dates().payment())
                        .thenComparing(RunPayslip::run)
                        .thenComparing(RunPayslip::revision));
    }

    @Test
    void rule11_ofRun_gives_one_revision_of_one_run_and_no_others() {
        String run = "R-" + unique();
        RunPayslip one = add(stored(run, 2, slip("P2", NOVEMBER, "5000.00")));
        RunPayslip other = add(stored(run, 2, slip("P10", NOVEMBER, "6000.00")));
        add(stored(run, 1, slip("P10", NOVEMBER, "7000.00")));
        add(stored("R-" + unique(), 2, slip("P11", NOVEMBER, "8000.00")));

        assertThat(ofRun(run, 2)).containsExactlyInAnyOrder(one, other);
        assertThat(ofRun(run, 3)).isEmpty();
    }

    @Test
    void rule12_ofPerson_gives_every_run_and_revision_that_was_paid_in_the_year_and_no_others() {
        String person = "P-" + unique();
        String run = "R-" + unique();
        RunPayslip november = add(stored(run + "-a", 1, slip(person, NOVEMBER, "5000.00")));
        RunPayslip again = add(stored(run + "-a", 2, slip(person, NOVEMBER, "5000.00")));
        RunPayslip october = add(stored(run + "-z", 1, slip(person, YearMonth.of(2025, 10), "5000.00")));
        add(stored(run + "-a", 1, slip("P-" + unique(), NOVEMBER, "5000.00")));

        assertThat(ofPerson(person, 2025)).containsExactlyInAnyOrder(october, november, again);
        assertThat(ofPerson(person, 2024)).isEmpty();
        assertThat(ofPerson(person, 2026)).isEmpty();
    }

    private RunPayslip add(RunPayslip value) {
        return within(() -> port().add(value)).value();
    }

    private List<RunPayslip> ofRun(String run, int revision) {
        return within(() -> {
            try (Stream<Versioned<RunPayslip>> found = port().ofRun(PayRunId.of(run), revision)) {
                return found.map(Versioned::value).toList();
            }
        });
    }

    private List<RunPayslip> ofPerson(String person, int year) {
        return within(() -> {
            try (Stream<Versioned<RunPayslip>> found = port().ofPerson(PersonId.of(person), year)) {
                return found.map(Versioned::value).toList();
            }
        });
    }

    private Payslip slip(String person, YearMonth month, String basePay) {
        PayrollRules rules = rules(PayDates.of(month, month.atEndOfMonth()));
        return rules.calculate(facts(person, rules, basePay).build());
    }

    private static PayrollInput.Builder facts(String person, PayrollRules rules, String basePay) {
        PayrollInput.Builder facts =
                PayrollInput.builder(PersonId.of(person), rules).basePay(Money.parse(rules.currency() + " " + basePay));
        for (ContributionScheme scheme : rules.schemes()) {
            if (scheme.employee().least() != null) {
                facts.rate(scheme.employeeItem(), scheme.employee().least().value());
            }
        }
        return facts;
    }

    /** A slip with other figures than its rules give: of a version of the library that had a mistake, say. */
    private static Payslip asCalculatedElsewhere(Payslip slip) {
        long[] employer = minor(slip, Contribution::employer);
        if (employer.length > 0) {
            employer[0]++;
        }
        return Payslip.restore(
                slip.input(),
                minor(slip, Contribution::base),
                minor(slip, Contribution::employee),
                employer,
                slip.taxedContributions().getAmountMinorLong(),
                slip.orders().stream()
                        .mapToLong(each -> each.taken().getAmountMinorLong())
                        .toArray(),
                slip.tax());
    }

    private static long[] minor(Payslip slip, Function<Contribution, Money> figure) {
        return slip.contributions().stream()
                .map(figure)
                .mapToLong(Money::getAmountMinorLong)
                .toArray();
    }

    private static RunPayslip stored(String run, int revision, Payslip slip) {
        return new RunPayslip(PayRunId.of(run), revision, slip);
    }
}
