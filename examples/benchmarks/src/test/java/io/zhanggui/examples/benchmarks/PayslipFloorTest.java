package io.zhanggui.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.explain.Explanation;
import io.zhanggui.hr.payroll.Payslip;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PayslipFloorTest {

    @Test
    @Proves({"P1.many", "P1.read"})
    void floors_giveTheLibrarysPayslips() {
        assertSame(PayFacts.random(2_000));
    }

    @Test
    void random_reachesFloorCapAndEveryBracket() {
        PayFacts facts = PayFacts.random(2_000);
        PayslipFloor floor = new PayslipFloor(facts);
        boolean[] brackets = new boolean[7];
        boolean low = false;
        boolean high = false;
        boolean untaxed = false;
        for (int i = 0; i < 2_000; i++) {
            floor.net(i);
            brackets[floor.bracket] = true;
            low |= floor.bases[0] == 746_000;
            high |= floor.bases[0] == 3_730_200;
            untaxed |= floor.tax == 0;
        }
        assertThat(brackets).containsOnly(true);
        assertThat(low && high && untaxed).isTrue();
    }

    /** Nothing earned but the fund; the limits of a base and of a bracket to the cent and one beside; halves of a cent. */
    @Test
    void floors_giveTheLibrarysPayslips_atTheEdges() {
        long[] pay = {400_000, 745_999, 746_000, 746_001, 3_730_199, 3_730_200, 3_730_201, 1_000_010, 1_000_030};
        long[] before = {0, 3_600_000 - 1, 3_600_000, 3_600_001, 14_400_000, 96_000_000};
        PayFacts facts = new PayFacts(pay.length * before.length);
        for (int i = 0; i < facts.base.length; i++) {
            facts.base[i] = pay[i % pay.length];
            facts.fundRate[i] = 50_000 + 10_000 * (i % 3);
            facts.monthsBefore[i] = i % 11;
            facts.incomeBefore[i] = before[i / pay.length] + 500_000L * Math.min(11, facts.monthsBefore[i] + 1);
            facts.toInput(i);
        }
        PayslipFloor floor = new PayslipFloor(facts);
        for (int i = 0; i < facts.base.length; i++) {
            floor.net(i);
            facts.incomeBefore[i] -= facts.base[i] - floor.contributions;
            facts.taxBefore[i] = Math.max(0, floor.cumulative - 100_000);
            facts.toInput(i);
        }
        assertSame(facts);
    }

    @Test
    @Proves("P2")
    void explanation_endsInTheNetPay() {
        PayFacts facts = PayFacts.random(20);
        PayslipFloor floor = new PayslipFloor(facts);
        for (int i = 0; i < facts.inputs.length; i++) {
            Explanation net =
                    facts.rules.calculate(facts.inputs[i]).explain().parts().get(0);
            assertThat(net.value()).contains(PayFacts.money(floor.net(i)));
            assertThat(net.toText(Locale.SIMPLIFIED_CHINESE)).startsWith("实发工资：");
        }
    }

    private static void assertSame(PayFacts facts) {
        PayslipFloor floor = new PayslipFloor(facts);
        for (int i = 0; i < facts.inputs.length; i++) {
            Payslip slip = facts.rules.calculate(facts.inputs[i]);
            assertThat(floor.slip(i)).isEqualTo(slip);
            assertThat(PayFacts.money(floor.net(i))).isEqualTo(slip.net());
        }
    }
}
