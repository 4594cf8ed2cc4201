package io.zhanggui.core.control;

import static io.zhanggui.core.kpi.Weight.weight;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.kpi.KpiError;
import io.zhanggui.core.kpi.KpiException;
import io.zhanggui.core.kpi.KpiLibrary;
import io.zhanggui.core.kpi.Measurement;
import io.zhanggui.core.kpi.ScoringRule;
import io.zhanggui.core.time.ReportingPeriod;
import io.zhanggui.core.violation.RejectedException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class GoalTreeTest {

    private static final ReportingPeriod YEAR_END = ReportingPeriod.parse("2025Q4");
    private static final ReportingPeriod NOVEMBER = ReportingPeriod.parse("2025-11");
    private static final ReportingPeriod DECEMBER = ReportingPeriod.parse("2025-12");
    private static final PositionId SALES = PositionId.of("电商销售经理");
    private static final PositionId OPERATIONS = PositionId.of("网站运营经理");
    private static final Goal CENTRAL = Goal.central("C", "年末旺季", YEAR_END);
    private static final Goal NOV = CENTRAL.part("N", "十一月目标", weight(60)).in(NOVEMBER);
    private static final Goal DEC = CENTRAL.part("D", "十二月目标", weight(40)).in(DECEMBER);
    private static final Goal NOV_SALES = NOV.part("NS", "销售额", weight(70))
            .of(SALES)
            .measuredBy(KpiLibrary.SALES_ATTAINMENT, ScoringRule.parse("ratio-higher target=1000000 cap=120"));
    private static final Goal NOV_UV = NOV.part("NV", "访客", weight(30))
            .of(OPERATIONS)
            .measuredBy(KpiLibrary.UV, ScoringRule.parse("ratio-higher target=50000"));
    private static final Goal DEC_SALES = DEC.part("DS", "销售额", weight(100))
            .of(SALES)
            .measuredBy(KpiLibrary.SALES_ATTAINMENT, ScoringRule.parse("ratio-higher target=800000"));
    private static final GoalTree TREE = GoalTree.of(CENTRAL, NOV, DEC, NOV_SALES, NOV_UV, DEC_SALES);

    @Test
    void a_tree_knows_the_targets_of_a_month_and_of_a_position() {
        assertThat(TREE.check().isEmpty()).isTrue();
        assertThat(TREE.ofPeriod(NOVEMBER)).containsExactly(NOV, NOV_SALES, NOV_UV);
        assertThat(TREE.ofPosition(SALES)).containsExactly(NOV_SALES, DEC_SALES);
        assertThat(TREE.parts("N")).containsExactly(NOV_SALES, NOV_UV);
        assertThat(TREE.parts("NS")).isEmpty();
        assertThat(TREE.find("D")).contains(DEC);
        assertThat(TREE.find("X")).isEmpty();
        assertThat(TREE.orphans()).isEmpty();
    }

    /** A chain of 20,000 goals takes moments; a cubic check took 17 seconds for 2,000. */
    @Test
    @Timeout(20)
    void a_long_chain_is_checked_and_rolled_up_in_one_walk() {
        List<Goal> chain = new ArrayList<>(List.of(CENTRAL));
        for (int i = 1; i < 20_000; i++) {
            chain.add(chain.get(i - 1).part("G" + i, "goal", weight(100)));
        }
        chain.add(chain.get(19_999)
                .part("NS", "sales", weight(100))
                .measuredBy(KpiLibrary.SALES_ATTAINMENT, ScoringRule.parse("ratio-higher target=1000000")));
        GoalTree tree = new GoalTree(chain);
        assertThat(tree.check().isEmpty()).isTrue();
        assertThat(tree.attainment(Map.of("NS", sales("900000")))
                        .total()
                        .orElseThrow()
                        .rounded())
                .isEqualByComparingTo("90");
    }

    /** A goal that hangs below a loop is no part of it, whichever comes first. */
    @Test
    void a_loop_is_found_once_from_its_first_goal() {
        Goal below = new Goal("B", "below", "Y", weight(100), NOVEMBER, null, null);
        Goal x = new Goal("X", "x", "Y", weight(50), NOVEMBER, null, null);
        Goal y = new Goal("Y", "y", "X", weight(100), NOVEMBER, null, null);
        assertThat(GoalTree.of(below, x, y).check().list().stream()
                        .filter(violation -> violation.rule() == ControlTerm.GOAL_LOOP)
                        .map(violation -> violation.path() + " " + violation.arguments()))
                .containsExactly("X [X → Y → X]");
    }

    /** November 0.7 · 90 + 0.3 · 80 = 87, December 100 · 600/800 = 75, together 0.6 · 87 + 0.4 · 75 = 82.2. */
    @Test
    void attainment_rolls_up_by_weights() {
        GoalAttainment reached = TREE.attainment(
                Map.of("NS", sales("900000"), "NV", Measurement.of(KpiLibrary.UV, "40000"), "DS", sales("600000")));
        assertThat(reached.score("N").orElseThrow().rounded()).isEqualByComparingTo("87");
        assertThat(reached.total().orElseThrow().rounded()).isEqualByComparingTo("82.2");
        assertThat(reached.behind(new BigDecimal("80"))).containsExactly(DEC_SALES);
        assertThat(reached.behind(new BigDecimal("80.01"))).containsExactly(NOV_UV, DEC_SALES);
        assertThat(reached.behind(new BigDecimal("75"))).isEmpty();
    }

    @Test
    void what_was_not_measured_yet_or_is_not_applicable_is_left_out_at_each_level() {
        GoalAttainment november = TREE.attainment(Map.of("NS", sales("900000"), "X", sales("1")));
        assertThat(november.total().orElseThrow().rounded()).isEqualByComparingTo("90");
        assertThat(november.score("D")).isEmpty();
        GoalAttainment nothing = TREE.attainment(Map.of("NV", Measurement.notApplicable(KpiLibrary.UV)));
        assertThat(nothing.total()).isEmpty();
        assertThat(nothing.behind(new BigDecimal("100"))).isEmpty();
    }

    @Test
    void attainment_explains_itself() {
        GoalAttainment reached = TREE.attainment(Map.of("NS", sales("900000")));
        assertThat(reached.explain().toText(Locale.SIMPLIFIED_CHINESE)).isEqualTo("""
                        年末旺季 2025Q4：90.00 = 下列各项的加权平均
                          十一月目标 2025-11：90.00 = 下列各项的加权平均，权重 60%
                            销售额 2025-11：90.00 = 权重 70%
                              计算得分：90 = 100 × 实际 900,000 ÷ 目标 1,000,000
                              实际值：900,000
                            访客 2025-11：– = 尚无可用的实际值，权重由其他目标按比例分担
                          十二月目标 2025-12：– = 下列各项的加权平均，权重 40%
                            销售额 2025-12：– = 尚无可用的实际值，权重由其他目标按比例分担
                        """);
        assertThat(reached.explain().toText(Locale.ENGLISH)).contains("weighted mean of the parts; weight 60%");
    }

    @Test
    void weights_with_decimals_count_exactly() {
        GoalTree tree = GoalTree.of(
                CENTRAL,
                CENTRAL.part("A", "a", weight("33.5")).measuredBy(KpiLibrary.UV, ScoringRule.parse("manual")),
                CENTRAL.part("B", "b", weight("66.5")).measuredBy(KpiLibrary.UV, ScoringRule.parse("manual")));
        assertThat(tree.attainment(Map.of(
                                "A", Measurement.of(KpiLibrary.UV, "10"), "B", Measurement.of(KpiLibrary.UV, "20")))
                        .total()
                        .orElseThrow()
                        .rounded())
                .isEqualByComparingTo("16.65");
    }

    @Test
    void a_goal_without_a_goal_above_is_an_orphan_with_all_below_it() {
        Goal lost = new Goal("L", "lost", "GONE", weight(100), NOVEMBER, null, null);
        Goal below = lost.part("LB", "below", weight(100)).measuredBy(KpiLibrary.UV, ScoringRule.parse("manual"));
        GoalTree tree = with(lost, below);
        assertThat(tree.orphans()).containsExactly(lost, below);
        assertThat(tree.check().list())
                .singleElement()
                .satisfies(violation -> assertThat(violation.code()).isEqualTo("control.orphan-goal"))
                .satisfies(violation -> assertThat(violation.path()).isEqualTo("L"))
                .satisfies(
                        violation -> assertThat(violation.text(Locale.ENGLISH)).contains("GONE"));
        assertThatThrownBy(() -> tree.attainment(Map.of())).isInstanceOf(RejectedException.class);
    }

    @Test
    void a_loop_is_named_whole_and_once() {
        Goal one = new Goal("L1", "one", "L2", weight(100), NOVEMBER, null, null);
        Goal two = new Goal("L2", "two", "L1", weight(100), NOVEMBER, null, null);
        Goal beside = new Goal("L3", "three", "L1", weight(0), NOVEMBER, null, DEC_SALES.target());
        GoalTree tree = with(one, two, beside);
        assertThat(tree.orphans()).containsExactly(one, two, beside);
        assertThat(tree.check().list())
                .singleElement()
                .satisfies(
                        violation -> assertThat(violation.text(Locale.ENGLISH)).contains("L1 → L2 → L1"));
        Goal self = new Goal("S", "self", "S", weight(100), NOVEMBER, null, null);
        assertThat(with(self).check().list())
                .singleElement()
                .satisfies(
                        violation -> assertThat(violation.text(Locale.ENGLISH)).contains("S → S"));
    }

    @Test
    void everything_that_does_not_hold_together_is_found_at_once() {
        Goal second = Goal.central("C2", "second", YEAR_END);
        Goal early = CENTRAL.part("E", "early", weight(1)).in(ReportingPeriod.parse("2025-09"));
        Goal again = early.in(NOVEMBER);
        Goal both = new Goal("D", "twice measured", "C", weight(40), DECEMBER, null, DEC_SALES.target());
        GoalTree tree = GoalTree.of(CENTRAL, NOV, both, NOV_SALES, NOV_UV, DEC_SALES, second, early, again);
        assertThat(tree.check().list())
                .extracting(violation -> violation.path() + " " + violation.code())
                .containsExactly(
                        " control.one-central-goal",
                        "C control.goal-weights",
                        "D control.goal-measured-twice",
                        "C2 control.goal-unmeasured",
                        "E control.goal-unmeasured",
                        "E control.goal-period",
                        "E control.goal-twice",
                        "E control.goal-unmeasured");
        assertThat(tree.check().text(Locale.ENGLISH))
                .contains(
                        "there must be one central goal, but there are 2\n",
                        "add up to 102",
                        "2025-09 is not within 2025Q4")
                .contains("has neither parts");
        assertThat(GoalTree.of().check().text(Locale.SIMPLIFIED_CHINESE)).isEqualTo("须有且仅有一个中心目标，现有 0 个");
        assertThat(GoalTree.of().check().list())
                .extracting(violation -> violation.code())
                .containsExactly("control.one-central-goal");
    }

    @Test
    void another_unit_than_the_goals_is_refused() {
        Measurement hours = Measurement.of(KpiLibrary.UV.in("hours"), "1");
        assertThatThrownBy(() -> TREE.attainment(Map.of("NV", hours)))
                .isInstanceOfSatisfying(
                        KpiException.class, e -> assertThat(e.code()).isEqualTo(KpiError.UNIT_MISMATCH));
    }

    @Test
    void a_goal_has_a_code_and_a_name() {
        assertThatThrownBy(() -> Goal.central(" ", "x", YEAR_END)).hasMessageContaining("code");
        assertThatThrownBy(() -> Goal.central("x", "", YEAR_END)).hasMessageContaining("name");
        assertThat(NOV_SALES).hasToString("NS");
    }

    private static GoalTree with(Goal... more) {
        List<Goal> goals = new ArrayList<>(TREE.goals());
        goals.addAll(List.of(more));
        return new GoalTree(goals);
    }

    private static Measurement sales(String amount) {
        return Measurement.of(KpiLibrary.SALES_ATTAINMENT, amount);
    }
}
