package io.zhanggui.hr.testkit;

import static io.zhanggui.hr.testkit.PayRunScene.by;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.posting.PostingLine;
import io.zhanggui.core.table.Table;
import io.zhanggui.core.testkit.MoneyArbitraries;
import io.zhanggui.core.violation.ItemResult;
import io.zhanggui.hr.payroll.BankLine;
import io.zhanggui.hr.payroll.BankList;
import io.zhanggui.hr.payroll.ContributionArrears;
import io.zhanggui.hr.payroll.ContributionList;
import io.zhanggui.hr.payroll.ContributionScheme;
import io.zhanggui.hr.payroll.DeductionOrder;
import io.zhanggui.hr.payroll.PayDates;
import io.zhanggui.hr.payroll.PayDifferences;
import io.zhanggui.hr.payroll.PayItem;
import io.zhanggui.hr.payroll.PayLine;
import io.zhanggui.hr.payroll.PayRunId;
import io.zhanggui.hr.payroll.PayRunResults;
import io.zhanggui.hr.payroll.PayTreatment;
import io.zhanggui.hr.payroll.PayrollInput;
import io.zhanggui.hr.payroll.PayrollItem;
import io.zhanggui.hr.payroll.PayrollPosting;
import io.zhanggui.hr.payroll.PayrollRegister;
import io.zhanggui.hr.payroll.PayrollRules;
import io.zhanggui.hr.payroll.Payslip;
import io.zhanggui.hr.payroll.PersonDifference;
import io.zhanggui.hr.payroll.TaxDeclaration;
import io.zhanggui.hr.payroll.TaxedApart;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Every list of a pay run adds up to its payslips, and differences of months to those of their totals. */
class PayListsProperties {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final Money ZERO = Money.zero(CNY);
    private static final List<PayrollRules> PLACES = Stream.of("CN-EAST", "CN-WEST")
            .map(place -> FlatTax.rules(PayDates.of(PayRunScene.NOVEMBER, PayRunScene.PAY_DAY))
                    .at(place))
            .toList();

    /** Payslips with whatever a slip may have, of two places, one for each person. */
    @Provide
    Arbitrary<List<Payslip>> slips() {
        return Arbitraries.of(PLACES)
                .flatMap(PayListsProperties::slip)
                .list()
                .ofMaxSize(6)
                .uniqueElements(Payslip::person);
    }

    private static Arbitrary<Payslip> slip(PayrollRules rules) {
        Arbitrary<PersonId> people = Arbitraries.integers().between(1, 12).map(number -> PersonId.of("P" + number));
        Arbitrary<Money> amounts = MoneyArbitraries.moneyUpTo(Money.of(CNY, 3_000));
        return Combinators.combine(
                        PayrollArbitraries.builders(people, rules),
                        amounts,
                        amounts,
                        Arbitraries.integers().between(0, 255))
                .as((builder, one, other, bits) -> ItemResult.of(
                        "slip", with(builder, rules, one, other, bits).build(), rules::calculate))
                .filter(result -> result instanceof ItemResult.Done)
                .map(result -> ((ItemResult.Done<String, Payslip>) result).value());
    }

    private static PayrollInput.Builder with(
            PayrollInput.Builder builder, PayrollRules rules, Money one, Money other, int bits) {
        ContributionScheme scheme = rules.schemes().get(bits & 1);
        if ((bits & 2) != 0) {
            builder.earning(PayrollItem.REIMBURSEMENT, "travel", one);
        }
        if ((bits & 4) != 0) {
            builder.earning(PayItem.of("canteen", PayTreatment.IN_KIND), "", other);
        }
        if ((bits & 8) != 0) {
            builder.earningApart(new TaxedApart(
                    new PayLine(PayrollItem.SEVERANCE, "", one),
                    new PayLine(PayrollItem.INCOME_TAX_APART, "", one.dividedBy(9, RoundingMode.DOWN))));
        }
        if ((bits & 16) != 0) {
            Money signed = (bits & 32) != 0 ? other.negated() : other;
            builder.arrears(new ContributionArrears(
                    scheme.employeeItem(), scheme.employerItem(), YearMonth.of(2025, 8), signed, one.negated(), null));
        }
        if ((bits & 64) != 0) {
            builder.order(new DeductionOrder(PayrollItem.LOAN, "car", one.plus(other), 2, other));
            builder.order(new DeductionOrder(PayrollItem.GARNISHMENT, "court", one, 1, one));
        }
        if ((bits & 128) != 0) {
            builder.exempt(scheme.employerItem());
        }
        return builder;
    }

    @Property(tries = 60)
    void contribution_lists_part_the_contributions_of_the_slips_by_place_and_scheme(
            @ForAll("slips") List<Payslip> slips) {
        List<ContributionList> lists = ContributionList.of(slips);

        assertThat(sum(lists, list -> list.total().employee())).isEqualTo(sum(slips, Payslip::employeeContributions));
        assertThat(sum(lists, list -> list.total().employer())).isEqualTo(sum(slips, Payslip::employerContributions));
        for (PayrollRules rules : PLACES) {
            List<Payslip> there = slips.stream()
                    .filter(slip -> slip.input().rules().place().equals(rules.place()))
                    .toList();
            List<ContributionList> ofPlace = lists.stream()
                    .filter(list -> list.place().equals(rules.place()))
                    .toList();
            assertThat(sum(ofPlace, list -> list.total().total()))
                    .isEqualTo(sum(there, Payslip::employeeContributions)
                            .plus(sum(there, Payslip::employerContributions)));
        }
        assertThat(lists.stream().map(list -> list.place() + list.employeeItem().code()))
                .doesNotHaveDuplicates();
    }

    @Property(tries = 60)
    void the_declaration_adds_up_to_the_taxes_and_to_what_was_earned(@ForAll("slips") List<Payslip> slips) {
        TaxDeclaration declaration = TaxDeclaration.of(CNY, slips);

        assertThat(declaration.total()).isEqualTo(sum(slips, Payslip::taxes));
        for (int i = 0; i < slips.size(); i++) {
            TaxDeclaration.Line line = declaration.lines().get(i);
            Payslip slip = slips.get(i);
            assertThat(line.income().plus(line.exempt()).plus(line.apart()).plus(repaid(slip)))
                    .isEqualTo(slip.gross().plus(slip.taxedContributions()));
            assertThat(line.after().tax()).isEqualTo(line.before().tax().plus(line.tax()));
        }
    }

    @Property(tries = 60)
    void the_registers_total_is_the_sum_of_the_slips_by_person_and_by_department(@ForAll("slips") List<Payslip> slips) {
        Table people = PayrollRegister.withTotals(slips);
        Table units = PayrollRegister.byUnit(slips);

        assertThat(people.rows()).hasSize(slips.size() + 1);
        for (int column = 2; column < people.columns().size(); column++) {
            int each = column;
            Money total = total(people.rows().subList(0, slips.size()), each);
            assertThat(people.rows().get(slips.size()).get(each)).isEqualTo(total);
            assertThat(total(units.rows().subList(0, units.rows().size() - 1), each))
                    .isEqualTo(total)
                    .isEqualTo(units.rows().get(units.rows().size() - 1).get(each));
            PayItem item = (PayItem) people.columns().get(each);
            assertThat(total)
                    .isEqualTo(sum(
                            slips.stream()
                                    .flatMap(slip -> slip.lines().stream())
                                    .filter(line -> line.item().equals(item))
                                    .toList(),
                            PayLine::amount));
        }
        assertThat(units.rows().get(units.rows().size() - 1).get(1)).isEqualTo(slips.size());
    }

    private static Money total(List<List<Object>> rows, int column) {
        return sum(
                rows.stream()
                        .map(row -> (Money) row.get(column))
                        .filter(cell -> cell != null)
                        .toList(),
                Function.identity());
    }

    @Property(tries = 30)
    void bank_list_and_posting_of_a_run_are_its_net_pay_and_its_cost(
            @ForAll("slips") List<Payslip> slips, @ForAll List<Boolean> holds) {
        PayRunScene scene = new PayRunScene();
        PayRunId id = PayRunId.of("R");
        scene.runs.open(id, PayRunScene.ACME, PLACES.get(0), by(PayRunScene.CLERK));
        scene.runs.calculate(id, slips.stream().map(Payslip::input), by(PayRunScene.CLERK));
        if (slips.isEmpty()) {
            return;
        }
        scene.runs.review(id, by(PayRunScene.CLERK));
        scene.runs.approve(id, by(PayRunScene.CFO));
        for (int i = 0; i < Math.min(slips.size(), holds.size()); i++) {
            if (holds.get(i) && !slips.get(i).net().isZero()) {
                scene.runs.hold(id, slips.get(i).person(), by(PayRunScene.CLERK).reason("test"));
            }
        }
        PayRunResults results = scene.runs.results(id);
        BankList list = results.bankList(person -> Optional.of(PayRunScene.CARD));
        assertThat(list.total().plus(list.heldTotal())).isEqualTo(sum(slips, Payslip::net));
        assertThat(list.lines())
                .extracting(BankLine::person)
                .noneMatch(person -> results.run().isHeld(person));
        if (!sum(slips, Payslip::employerCost).isZero()) {
            assertPosted(results, slips);
        }
    }

    private static void assertPosted(PayRunResults results, List<Payslip> slips) {
        Map<OrgUnitId, Money> costs = new HashMap<>();
        slips.forEach(
                slip -> slip.input().unit().ifPresent(unit -> costs.merge(unit, slip.employerCost(), Money::plus)));
        Map<OrgUnitId, Money> posted = new HashMap<>();
        List<PostingLine> lines = results.posting().lines();
        lines.stream()
                .filter(line -> line.unit() != null)
                .forEach(line -> posted.merge(line.unit(), line.amount(), Money::plus));
        costs.values().removeIf(Money::isZero);
        posted.values().removeIf(Money::isZero);
        assertThat(posted).isEqualTo(costs);
        assertThat(sum(
                        lines.stream()
                                .filter(line -> line.reason().equals(PayrollPosting.NET_PAYABLE))
                                .toList(),
                        PostingLine::amount))
                .isEqualTo(sum(slips, Payslip::net).negated());
        assertThat(sum(
                        lines.stream()
                                .filter(line -> line.reason().equals(PayrollPosting.TAX_PAYABLE))
                                .toList(),
                        PostingLine::amount))
                .isEqualTo(sum(slips, Payslip::taxes).negated());
        assertThat(sum(
                        lines.stream()
                                .filter(line -> line.reason().equals(PayrollPosting.ordered(PayrollItem.LOAN))
                                        || line.reason().equals(PayrollPosting.ordered(PayrollItem.GARNISHMENT)))
                                .toList(),
                        PostingLine::amount))
                .isEqualTo(sum(slips, Payslip::deducted).negated());
    }

    @Property(tries = 60)
    void differences_add_up_to_those_of_the_totals(
            @ForAll("slips") List<Payslip> before, @ForAll("slips") List<Payslip> after) {
        if (before.isEmpty() && after.isEmpty()) {
            return;
        }
        PayDifferences differences = PayDifferences.between(before, after);

        assertThat(differences.gross()).isEqualTo(sum(after, Payslip::gross).minus(sum(before, Payslip::gross)));
        assertThat(differences.net()).isEqualTo(sum(after, Payslip::net).minus(sum(before, Payslip::net)));
        assertThat(differences.employerCost())
                .isEqualTo(sum(after, Payslip::employerCost).minus(sum(before, Payslip::employerCost)));
        assertThat(sum(differences.netByReason().values(), Function.identity())).isEqualTo(differences.net());
        for (PersonDifference person : differences.people()) {
            assertThat(sum(person.lines(), line -> line.net())).isEqualTo(person.net());
        }
    }

    @Property(tries = 30)
    void two_slips_of_a_person_in_a_month_compare_as_one(@ForAll("slips") List<Payslip> slips) {
        if (slips.isEmpty()) {
            return;
        }
        List<Payslip> twice = Stream.concat(slips.stream(), slips.stream()).toList();
        PayDifferences differences = PayDifferences.between(slips, twice);
        assertThat(differences.net()).isEqualTo(sum(slips, Payslip::net));
        assertThat(PayDifferences.between(twice, twice).people()).isEmpty();
    }

    private static <T> Money sum(Collection<T> all, Function<T, Money> figure) {
        return all.stream().map(figure).reduce(ZERO, Money::plus);
    }

    /** Expenses given back are no income, and stand in no declaration. */
    private static Money repaid(Payslip slip) {
        return slip.earnings().stream()
                .filter(line -> line.item().treatment() == PayTreatment.REPAID)
                .map(PayLine::amount)
                .reduce(Money.zero(CNY), Money::plus);
    }
}
