package io.zhanggui.hr.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.time.Knowledge;
import io.zhanggui.core.violation.ItemResult;
import io.zhanggui.hr.china.ChinaPayroll;
import io.zhanggui.hr.china.Place;
import io.zhanggui.hr.payroll.BackPay;
import io.zhanggui.hr.payroll.Contribution;
import io.zhanggui.hr.payroll.ContributionArrears;
import io.zhanggui.hr.payroll.DeductionTaken;
import io.zhanggui.hr.payroll.PayDates;
import io.zhanggui.hr.payroll.PayLine;
import io.zhanggui.hr.payroll.PayTreatment;
import io.zhanggui.hr.payroll.PayrollInput;
import io.zhanggui.hr.payroll.PayrollItem;
import io.zhanggui.hr.payroll.PayrollRules;
import io.zhanggui.hr.payroll.Payslip;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Laws of pay that most people have not, under the rules of Shanghai. */
class UncommonPayProperties {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final PayrollRules SHANGHAI = ChinaPayroll.rules()
            .resolve(Place.SHANGHAI, PayDates.of(YearMonth.of(2025, 11), LocalDate.of(2025, 11, 30)), Knowledge.ALL);

    @Provide
    Arbitrary<Payslip> slips() {
        return PayrollArbitraries.uncommonInputs(SHANGHAI)
                .map(input -> ItemResult.of(input.person(), input, SHANGHAI::calculate))
                .filter(result -> result instanceof ItemResult.Done)
                .map(result -> ((ItemResult.Done<?, Payslip>) result).value());
    }

    @Property(tries = 200)
    void gross_less_all_that_is_taken_is_net(@ForAll("slips") Payslip slip) {
        PayrollInput input = slip.input();
        Money gross = sum(input.earnings(), PayLine::amount)
                .plus(sum(input.backPay(), BackPay::amount))
                .plus(sum(input.earningsApart(), each -> each.earning().amount()));
        Money contributions = sum(slip.contributions(), Contribution::employee)
                .plus(sum(slip.arrears(), ContributionArrears::employee));
        Money inKind = sum(
                slip.earnings().stream()
                        .filter(line -> line.item().treatment() == PayTreatment.IN_KIND)
                        .toList(),
                PayLine::amount);

        assertThat(slip.gross()).isEqualTo(gross);
        assertThat(slip.net())
                .isEqualTo(gross.minus(inKind)
                        .minus(contributions)
                        .minus(slip.tax().amount())
                        .minus(sum(input.earningsApart(), each -> each.tax().amount()))
                        .minus(sum(input.deductions(), PayLine::amount))
                        .minus(sum(slip.orders(), DeductionTaken::taken)));
        assertThat(slip.net().isNegative()).isFalse();
        assertThat(slip.employerCost())
                .isEqualTo(gross.plus(sum(slip.contributions(), Contribution::employer))
                        .plus(sum(slip.arrears(), ContributionArrears::employer)));
    }

    @Property(tries = 200)
    void the_lines_of_each_section_add_up_to_its_sum(@ForAll("slips") Payslip slip) {
        Money sum = Money.zero(CNY);
        for (PayLine line : slip.lines()) {
            if (line.item() == PayrollItem.GROSS_PAY || line.item() == PayrollItem.EMPLOYER_CONTRIBUTIONS) {
                assertThat(sum).as(line.item().name()).isEqualTo(line.amount());
                sum = Money.zero(CNY);
            } else if (line.item() == PayrollItem.EMPLOYEE_CONTRIBUTIONS) {
                assertThat(sum).as(line.item().name()).isEqualTo(line.amount());
                sum = slip.gross().minus(line.amount()).negated();
            } else if (line.item() == PayrollItem.NET_PAY) {
                assertThat(sum.negated()).as(line.item().name()).isEqualTo(line.amount());
                sum = Money.zero(CNY);
            } else {
                sum = sum.plus(line.amount());
            }
        }
    }

    @Property(tries = 150)
    void the_explanation_adds_up_and_reads_in_both_languages(@ForAll("slips") Payslip slip) {
        Explanation net = slip.explain().parts().get(0);
        Explanation cost = slip.explain().parts().get(1);

        Money rest = value(net.parts().get(0));
        for (Explanation taken : net.parts().subList(1, net.parts().size())) {
            rest = rest.minus(value(taken));
        }
        assertThat(rest).isEqualTo(slip.net());
        assertThat(sum(net.parts().get(0).parts(), UncommonPayProperties::value))
                .isEqualTo(slip.gross());
        assertThat(sum(net.parts().get(1).parts(), UncommonPayProperties::value))
                .isEqualTo(slip.employeeContributions());
        assertThat(sum(cost.parts(), UncommonPayProperties::value)).isEqualTo(slip.employerCost());
        assertThat(sum(cost.parts().get(1).parts(), UncommonPayProperties::value))
                .isEqualTo(slip.employerContributions());
        if (slip.explain().parts().size() == 3) {
            List<Object> of = slip.explain().parts().get(2).inputs();
            assertThat(value(slip.explain().parts().get(2)))
                    .isEqualTo(((Money) of.get(0))
                            .minus((Money) of.get(1))
                            .minus((Money) of.get(2))
                            .plus((Money) of.get(3)));
        }
        for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            assertThat(slip.explain().toText(locale)).doesNotContain("{");
        }
    }

    @Property(tries = 150)
    void orders_take_what_they_may_and_no_more(@ForAll("slips") Payslip slip) {
        Money left = slip.net().plus(sum(slip.orders(), DeductionTaken::taken));
        int priority = Integer.MIN_VALUE;
        for (DeductionTaken each : slip.orders()) {
            assertThat(each.order().priority()).isGreaterThanOrEqualTo(priority);
            priority = each.order().priority();
            assertThat(each.before()).isEqualTo(left);
            Money most = each.order().wanted();
            if (each.order().atMost() != null && most.isGreaterThan(each.order().atMost())) {
                most = each.order().atMost();
            }
            Money room = left.minus(each.order().keeps());
            Money expected = room.isLessThan(most) ? room : most;
            assertThat(each.taken()).isEqualTo(expected.isNegative() ? Money.zero(CNY) : expected);
            left = left.minus(each.taken());
        }
        assertThat(slip.left()).isEqualTo(sum(slip.orders(), DeductionTaken::left));
    }

    @Property(tries = 150)
    void no_text_of_a_type_that_holds_pay_shows_an_amount(@ForAll("slips") Payslip slip) {
        PayrollInput input = slip.input();
        String shown = String.join(
                "\n",
                slip.toString(),
                slip.lines().toString(),
                slip.orders().toString(),
                input.toString(),
                input.backPay().toString(),
                input.earningsApart().toString(),
                input.arrears().toString(),
                input.orders().toString());
        for (PayLine line : slip.lines()) {
            if (line.amount().isGreaterThan(Money.of(CNY, 100))) {
                String digits = line.amount().getAmount().toPlainString();
                assertThat(shown).doesNotContain(digits).doesNotContain(digits.replace(".", ""));
            }
        }
    }

    @Property(tries = 100)
    void a_slip_is_restored_from_what_it_tells_and_explains_itself_as_before(@ForAll("slips") Payslip slip) {
        Payslip restored = Payslip.restore(
                slip.input(),
                minors(slip, Contribution::base),
                minors(slip, Contribution::employee),
                minors(slip, Contribution::employer),
                slip.taxedContributions().getAmountMinorLong(),
                slip.orders().stream()
                        .mapToLong(each -> each.taken().getAmountMinorLong())
                        .toArray(),
                slip.tax());

        assertThat(restored).isEqualTo(slip);
        assertThat(restored.explain()).isEqualTo(slip.explain());
        assertThat(restored.fingerprint()).isEqualTo(slip.fingerprint());
    }

    private static long[] minors(Payslip slip, Function<Contribution, Money> figure) {
        return slip.contributions().stream()
                .map(figure)
                .mapToLong(Money::getAmountMinorLong)
                .toArray();
    }

    private static <T> Money sum(List<T> parts, Function<? super T, Money> amount) {
        return parts.stream().map(amount).reduce(Money.zero(CNY), Money::plus);
    }

    private static Money value(Explanation explanation) {
        return (Money) explanation.value().orElseThrow();
    }
}
