package io.zhanggui.examples.payrollyear;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.posting.PostingLine;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.hr.china.ChinaPayroll;
import io.zhanggui.hr.employment.YearlyCost;
import io.zhanggui.hr.payroll.BankLine;
import io.zhanggui.hr.payroll.BankList;
import io.zhanggui.hr.payroll.ContributionList;
import io.zhanggui.hr.payroll.LevyAmount;
import io.zhanggui.hr.payroll.PayRunState;
import io.zhanggui.hr.payroll.PayrollInput;
import io.zhanggui.hr.payroll.Payslip;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What must agree with what, to the cent. */
class ReconciliationTest {

    private static final ChinaPayroll RULES = PayrollYear.rules(List.of());
    private static final Money ZERO = Money.zero(PayEvent.CNY);

    private static Staff staff;
    private static YearRun run;
    private static List<MonthResult> months;
    private static YearEnd end;

    @BeforeAll
    static void pay() {
        ShopFiles files = new ShopFiles(null);
        staff = StaffReader.read(files);
        MemoryStore store = new MemoryStore();
        TimeClock clock = new TimeClock(store, staff.company(), files);
        files.throwIfAny();
        run = new YearRun(RULES, staff, clock, store, Locale.ENGLISH);
        months = run.pay();
        end = YearEnd.of(RULES, staff, run, months);
    }

    @Test
    void bank_lists_and_what_is_held_are_the_net_pay() {
        for (MonthResult month : months) {
            List<BankLine> last = month.banks().get(month.banks().size() - 1).held();
            assertThat(sum(month.banks(), BankList::total).plus(sum(last, BankLine::amount)))
                    .as(month.month().toString())
                    .isEqualTo(sum(month.results().slips(), Payslip::net));
        }
        assertThat(months.get(3).banks()).hasSize(2);
        assertThat(months.get(9).banks().get(0).held()).hasSize(1);
    }

    @Test
    void every_month_is_closed_and_its_posting_balances_to_cost_with_levies() {
        for (MonthResult month : months) {
            assertThat(month.results().run().state()).isInstanceOf(PayRunState.Closed.class);
            assertThat(sum(month.posting().lines(), PostingLine::amount)).isEqualTo(ZERO);
            assertThat(Tables.debit(month))
                    .as(month.month().toString())
                    .isEqualTo(sum(month.results().slips(), Payslip::employerCost)
                            .plus(sum(month.levies(), LevyAmount::amount)));
        }
    }

    @Test
    void tax_lists_and_settlements_hold_all_tax_that_was_withheld() {
        Money lists = sum(months, month -> month.results().taxDeclaration().total());
        Money slips = sum(months, month -> sum(month.results().slips(), Payslip::taxes));
        assertThat(lists).isEqualTo(slips);
        Money severance = Money.parse("CNY 1530.00");
        assertThat(sum(end.settled(), each -> each.settlement().withheld()).plus(severance))
                .as("severance is taxed apart and never settled")
                .isEqualTo(slips);
    }

    @Test
    void interns_and_services_are_declared_as_what_they_are() {
        for (MonthResult month : months) {
            Map<String, String> kinds = month.results().taxDeclaration().lines().stream()
                    .filter(line -> line.basis() != null)
                    .collect(Collectors.toMap(
                            line -> line.person().value(),
                            line -> line.basis().kind().text(Locale.CHINESE)));
            assertThat(kinds.getOrDefault("P050", "劳务报酬")).isEqualTo("劳务报酬");
            assertThat(kinds.get("P001")).contains("工资薪金");
        }
        assertThat(run.paid(person("P049")))
                .hasSize(2)
                .allMatch(slip -> slip.contributions().isEmpty() && slip.taxes().isZero());
        assertThat(sum(run.paid(person("P050")), Payslip::taxes))
                .as("11 × 5,000 × 80 % × 20 %, and 26,000 × 80 % × 30 % − 2,000")
                .isEqualTo(Money.parse("CNY 13040.00"));
    }

    @Test
    void contribution_lists_hold_all_contributions() {
        for (MonthResult month : months) {
            List<ContributionList> lists = month.results().contributionLists();
            assertThat(sum(lists, list -> list.total().employee()))
                    .isEqualTo(sum(month.results().slips(), Payslip::employeeContributions));
            assertThat(sum(lists, list -> list.total().employer()))
                    .isEqualTo(sum(month.results().slips(), Payslip::employerContributions));
        }
    }

    @Test
    void corrections_bring_the_year_to_what_a_run_that_knew_would_have_paid() {
        YearMonth december = YearMonth.of(2025, 12);
        KnownRules known = new KnownRules(RULES, staff.company(), LocalDate.of(2025, 12, 25));
        int compared = 0;
        for (Person person : staff.people()) {
            if (person.isEmployee() && staff.isPaid(person, december)) {
                List<Payslip> paid = run.paid(person);
                List<Payslip> knowing = new ArrayList<>();
                for (YearMonth month : PayFacts.monthsOf(paid)) {
                    PayrollInput input = run.facts().due(person, month, december, known);
                    knowing.add(input.rules().calculate(input));
                }
                assertThat(sum(paid, Payslip::employeeContributions))
                        .as(person.shown())
                        .isEqualTo(sum(knowing, Payslip::employeeContributions));
                assertThat(sum(paid, Payslip::employerContributions))
                        .as(person.shown())
                        .isEqualTo(sum(knowing, Payslip::employerContributions));
                assertThat(sum(paid, Payslip::gross)).as(person.shown()).isEqualTo(sum(knowing, Payslip::gross));
                compared++;
            }
        }
        assertThat(compared).isEqualTo(44);
        assertThat(months.get(9).corrections()).as("the base came in September").hasSizeGreaterThan(6);
    }

    @Test
    void the_base_of_hangzhou_was_not_known_before_it_was_published() {
        Function<Integer, Boolean> doubtful = number -> end.doubts().stream()
                .filter(doubt -> doubt.figure().provisional())
                .filter(doubt -> doubt.figure().rule().key().code().equals("cn.pension.cap"))
                .filter(doubt -> doubt.figure().rule().scope().code().equals("CN-HANGZHOU"))
                .anyMatch(doubt -> doubt.months().contains(YearMonth.of(2025, number)));
        assertThat(doubtful.apply(9)).isTrue();
        assertThat(doubtful.apply(10)).isFalse();
    }

    @Test
    void the_year_costs_what_its_months_cost() {
        Money ofMonths = sum(months, Tables::debit);
        Money ofPeople = sum(end.costs(), cost -> cost.total());
        assertThat(ofPeople).isEqualTo(ofMonths);
        assertThat(sum(end.costs(), YearlyCost::levied))
                .isEqualTo(sum(months, month -> sum(month.levies(), LevyAmount::amount)));
    }

    @Test
    void fifty_people_and_every_kind_of_case_are_in_the_year() {
        assertThat(staff.people()).hasSize(50);
        assertThat(end.settled()).hasSize(50);
        assertThat(run.paid(person("P014")).get(0).input().backPay())
                .as("joined after the cut-off")
                .hasSize(3);
        assertThat(run.paid(person("P018")).get(4).lines())
                .as("unused leave")
                .anyMatch(line -> line.item().code().equals("payroll.leave-pay"));
        assertThat(run.paid(person("P022")).stream()
                        .mapToLong(slip -> slip.orders().size())
                        .sum())
                .as("garnished until all is taken")
                .isBetween(6L, 11L);
        assertThat(run.facts().bonus(person("P001").id()).orElseThrow().isWhole())
                .isIn(true, false);
    }

    private static Person person(String id) {
        return staff.people().stream()
                .filter(person -> person.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static <T> Money sum(List<T> items, Function<T, Money> figure) {
        return items.stream().map(figure).reduce(ZERO, Money::plus);
    }
}
