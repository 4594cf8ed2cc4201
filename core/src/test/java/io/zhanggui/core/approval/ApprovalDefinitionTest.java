package io.zhanggui.core.approval;

import static io.zhanggui.core.approval.ApprovalSamples.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.organization.OrgName;
import io.zhanggui.core.violation.RejectedException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApprovalDefinitionTest {

    private static ApprovalStep step(String id) {
        return ApprovalStep.of(id, ApproverRule.holder(GM));
    }

    private static ApprovalStep band(String id, String from, String below) {
        return step(id).when(new Condition.AmountBand(money(from), money(below), "T"));
    }

    private static Money money(String amount) {
        return amount == null || amount.isEmpty() ? null : cny(amount);
    }

    private static String refused(ApprovalStep... steps) {
        return ApprovalDefinition.check(List.of(steps)).text(Locale.ENGLISH);
    }

    @Test
    void steps_stand_behind_each_other_unless_they_say_otherwise() {
        ApprovalDefinition definition = ApprovalDefinition.of("D", OrgName.of("D"), 1)
                .step("A", ApproverRule.holder(GM))
                .parallel(step("B"), step("C"))
                .step("D", ApproverRule.holder(GM))
                .step(step("E").after("A"))
                .step("F", ApproverRule.holder(GM))
                .build();
        assertThat(definition.steps())
                .extracting(each -> each.id() + " " + each.after())
                .containsExactly("A []", "B [A]", "C [A]", "D [B, C]", "E [A]", "F [D, E]");
        assertThat(definition.before("D")).containsExactlyInAnyOrder("A", "B", "C");
        assertThat(definition.from("B")).containsExactly("B", "D", "F");
        assertThat(definition.step("A").mode()).isEqualTo(SigningMode.ALL);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> definition.step("X"))
                .withMessageContaining("no step X");
    }

    @Test
    void branches_of_several_steps_run_side_by_side() {
        ApprovalDefinition definition = ApprovalDefinition.of("D", OrgName.of("D"), 1)
                .branches(List.of(List.of(step("A"), step("B")), List.of(step("C"))))
                .step("D", ApproverRule.holder(GM))
                .build();
        assertThat(definition.step("B").after()).containsExactly("A");
        assertThat(definition.step("C").after()).isEmpty();
        assertThat(definition.step("D").after()).containsExactly("B", "C");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ApprovalDefinition.of("D", OrgName.of("D"), 1).branches(List.of(List.of())))
                .withMessageContaining("no step");
    }

    @ParameterizedTest
    @CsvSource({"0.00,LOW", "9999.99,LOW", "10000.00,MID", "49999.99,MID", "50000.00,HIGH", "1000000.00,HIGH"})
    void tiers_include_their_lower_end_and_not_their_upper(String amount, String expected) {
        Map<Money, List<ApprovalStep>> below = new LinkedHashMap<>();
        below.put(cny("10000.00"), List.of(step("LOW")));
        below.put(cny("50000.00"), List.of(step("MID")));
        ApprovalDefinition definition = ApprovalDefinition.of("D", OrgName.of("D"), 1)
                .tiers("T", below, step("HIGH"))
                .build();
        List<RouteStep> route = ApprovalRoutes.preview(definition, order(amount), CONTEXT, NOW);
        assertThat(route.stream().filter(RouteStep::applies))
                .extracting(RouteStep::step)
                .containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "|10.00|10.01||steps: tiers T leave a gap between 10.00 CNY and 10.01 CNY",
                "|10.00|9.99||steps: tiers T overlap between 9.99 CNY and 10.00 CNY",
                "1.00|10.00|10.00||steps: tiers T leave a gap between 0 and 1.00 CNY",
                "|10.00|10.00|20.00|steps: tiers T leave a gap between 20.00 CNY and ∞",
                "||10.00||steps: tiers T overlap between 10.00 CNY and ∞",
                "0.00|10.00|10.00||''",
                "|10.00|10.00||''"
            })
    void gaps_and_overlaps_of_tiers_are_refused(String from, String below, String from2, String below2, String said) {
        assertThat(refused(band("A", from, below), band("B", from2, below2))).isEqualTo(said);
    }

    @Test
    void one_tier_may_have_several_steps_and_bands_alone_may_leave_gaps() {
        assertThat(refused(band("A", null, "5.00"), band("B", null, "5.00"), band("C", "5.00", null)))
                .isEmpty();
        assertThat(refused(step("A").when(Condition.from(cny("5.00"))))).isEmpty();
    }

    @Test
    void everything_wrong_with_steps_is_said_at_once() {
        assertThat(refused()).isEqualTo("steps: a definition needs at least one step");
        assertThat(refused(
                        step("A"),
                        step("A").after("X"),
                        step("B").onReject(RejectPolicy.backTo("C")),
                        step("C"),
                        step("D").after("E"),
                        step("E").after("D")))
                .isEqualTo("steps[1]: step A occurs twice\nsteps[1].after: there is no step X\n"
                        + "steps: steps wait for each other: D, E\n"
                        + "steps[2].onReject: step C is not an approved step before B");
        assertThatThrownBy(() -> ApprovalDefinition.of("D", OrgName.of("D"), 1).build())
                .isInstanceOf(RejectedException.class);
        assertThat(refused(step("A").after("A"))).isEqualTo("steps: steps wait for each other: A");
    }

    @Test
    void a_return_to_a_step_before_is_accepted() {
        assertThat(refused(step("A"), step("B").after("A").onReject(RejectPolicy.backTo("A"))))
                .isEmpty();
    }

    @Test
    void a_step_whose_conditions_never_hold_together_is_refused() {
        String dead = "steps[0].conditions: the conditions of step A never hold together";
        assertThat(refused(step("A").when(Condition.from(cny("5.00"))).when(Condition.below(cny("5.00")))))
                .isEqualTo(dead);
        assertThat(refused(step("A").when(Condition.from(cny("5.00"))).when(Condition.below(cny("5.01")))))
                .isEmpty();
        assertThat(refused(step("A")
                        .when(Condition.from(cny("1.00")))
                        .when(Condition.from(cny("6.00")))
                        .when(Condition.below(cny("9.00")))
                        .when(Condition.below(cny("6.00")))))
                .isEqualTo(dead);
        assertThat(refused(step("A").when(Condition.fact("k", "a", "b")).when(Condition.fact("k", "c"))))
                .isEqualTo(dead);
        assertThat(refused(step("A").when(Condition.fact("k", "a")).when(Condition.notFact("k", "a"))))
                .isEqualTo(dead);
        assertThat(refused(step("A").when(Condition.fact("k", "a", "b")).when(Condition.notFact("k", "a"))))
                .isEmpty();
        assertThat(refused(step("A").when(Condition.notFact("k", "a")).when(Condition.fact("j", "a"))))
                .isEmpty();
    }

    @Test
    void bands_in_two_currencies_are_refused() {
        assertThat(refused(
                        step("A").when(Condition.from(cny("5.00"))),
                        step("B").when(Condition.below(Money.parse("USD 5.00")))))
                .isEqualTo("steps: bands of amounts are in CNY and USD");
    }

    @Test
    void a_long_chain_is_checked_without_recursion() {
        List<ApprovalStep> steps = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            steps.add(i == 0 ? step("S0") : step("S" + i).after("S" + (i - 1)));
        }
        assertThat(ApprovalDefinition.check(steps).isEmpty()).isTrue();
    }

    @Test
    void conditions_look_at_facts() {
        ApprovalRequest request = order("5.00").fact("kind", "a").fact("n", "-2.50");
        assertThat(Condition.fact("kind", "a", "b").holds(request)).isTrue();
        assertThat(Condition.fact("kind", "b").holds(request)).isFalse();
        assertThat(Condition.notFact("kind", "b").holds(request)).isTrue();
        assertThat(Condition.notFact("kind", "a").holds(request)).isFalse();
        assertThat(new Condition.FactBetween("n", new BigDecimal("-2.5"), null).holds(request))
                .isTrue();
        assertThat(new Condition.FactBetween("n", new BigDecimal("-2.49"), null).holds(request))
                .isFalse();
        assertThat(new Condition.FactBetween("n", null, new BigDecimal("-2.5")).holds(request))
                .isFalse();
        assertThat(new Condition.FactBetween("n", null, new BigDecimal("-2.49")).holds(request))
                .isTrue();
        assertThat(new Condition.FactBetween("n", BigDecimal.ZERO, null)
                        .check(request)
                        .isEmpty())
                .isTrue();
        assertThat(Condition.fact("kind", "x").check(request).isEmpty()).isTrue();
        assertThat(Condition.from(cny("5.00")).holds(request)).isTrue();
        assertThat(Condition.from(cny("5.01")).holds(request)).isFalse();
        assertThat(Condition.below(cny("5.00")).holds(request)).isFalse();
        assertThat(new Condition.AmountBand(null, null, null).holds(request)).isTrue();
        assertThat(new Condition.AmountBand(null, null, null).check(request).isEmpty())
                .isTrue();
    }

    @Test
    void parts_check_themselves() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Condition.from(cny("-0.01")))
                .withMessageContaining("-0.01");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Condition.below(cny("0.00")))
                .withMessageContaining("0.00");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Condition.AmountBand(cny("5.00"), cny("5.00"), null))
                .withMessageContaining("Maybe swap them?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Condition.AmountBand(cny("5.00"), Money.parse("USD 6.00"), null))
                .withMessageContaining("currency");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Condition.fact("k"))
                .withMessageContaining("k");
        for (BigDecimal[] ends : new BigDecimal[][] {{null, null}, {BigDecimal.ONE, BigDecimal.ONE}}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Condition.FactBetween("n", ends[0], ends[1]))
                    .withMessageContaining("fact n");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ApprovalDefinition.of("D", OrgName.of("D"), 0)
                        .step(step("A"))
                        .build())
                .withMessageContaining("but is 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TimeLimit.hours(0))
                .withMessageContaining("but is 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> order("-0.01"))
                .withMessageContaining("must not be negative");
        assertThatIllegalArgumentException().isThrownBy(() -> step("")).withMessageContaining("step");
        assertThat(order("0.00").fact("b", "1").fact("a", "2").facts()).containsOnlyKeys("a", "b");
        assertThat(order("0.00").preparedBy(ANN).preparers()).isEmpty();
        assertThat(order("0.00").preparedBy(BEN).preparedBy(BEN).preparers()).containsExactly(BEN);
        assertThat(Set.of(SigningMode.ALL.code(), SigningMode.ANY.code(), SigningMode.IN_TURN.code()))
                .containsExactlyInAnyOrder("ALL", "ANY", "IN_TURN");
    }
}
