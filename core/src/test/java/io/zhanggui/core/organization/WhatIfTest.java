package io.zhanggui.core.organization;

import static io.zhanggui.core.organization.OrgMetricsTest.create;
import static io.zhanggui.core.organization.OrgMetricsTest.pyramid;
import static io.zhanggui.core.organization.OrgMetricsTest.sample;
import static io.zhanggui.core.organization.OrgSamples.FOUNDED;
import static io.zhanggui.core.organization.OrgSamples.department;
import static io.zhanggui.core.organization.OrgSamples.person;
import static io.zhanggui.core.organization.OrgSamples.position;
import static io.zhanggui.core.organization.OrgSamples.recorded;
import static io.zhanggui.core.organization.OrgSamples.unit;
import static java.util.Locale.SIMPLIFIED_CHINESE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.zhanggui.core.violation.RejectedException;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class WhatIfTest {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

    private static List<String> ids(List<Position> positions) {
        return positions.stream().map(each -> each.id().value()).toList();
    }

    private static List<String> unitIds(List<OrgUnit> units) {
        return units.stream().map(each -> each.id().value()).toList();
    }

    private static String superior(OrgSnapshot org, String id) {
        return org.superior(position(id)).map(each -> each.id().value()).orElse("");
    }

    @Test
    void move_leavesTheOriginalAlone() {
        OrgSnapshot org = sample();
        String was = org.toMermaid();
        WhatIf moved = WhatIf.of(org).moveUnit(unit("B"), unit("C"));

        assertThat(moved.after().parent(unit("B")).orElseThrow().id()).isEqualTo(unit("C"));
        assertThat(unitIds(moved.after().subtree(unit("C")))).containsExactly("C", "B");
        assertThat(moved.after().positionsWithin(unit("C"))).hasSize(4);
        assertThat(moved.before()).isSameAs(org);
        assertThat(org.toMermaid()).isEqualTo(was);
        assertThat(moved.comparison().unitsGone()).isEmpty();
        assertThat(moved.after().asOf()).isEqualTo(org.asOf());
        assertThat(moved.after()).isSameAs(moved.after());
    }

    @Test
    void move_intoItsOwnSubtree_namesTheWholeLoop() {
        WhatIf whatIf = WhatIf.of(sample());
        assertRejected(() -> whatIf.moveUnit(unit("A"), unit("B")), "units stand below each other", "A → B → A");
        assertRejected(() -> whatIf.moveUnit(unit("A"), unit("A")), "units stand below each other", "A → A");
        assertRejected(() -> whatIf.moveUnit(unit("ACME"), unit("B")), "units stand below", "ACME → B → A → ACME");
        assertRejected(
                () -> whatIf.reportTo(position("B-1"), position("B-3")),
                "positions report to",
                "B-1 → B-3 → B-2 → B-1");
        assertRejected(() -> whatIf.mergeUnits(unit("A"), unit("B")), "units stand below", "B → B");
        assertRejected(() -> whatIf.mergeUnits(unit("A"), unit("A")), "units stand below", "A → A");
    }

    private static void assertRejected(ThrowingCallable step, String says, String loop) {
        assertThatExceptionOfType(RejectedException.class)
                .isThrownBy(step)
                .withMessageContaining(says)
                .withMessageContaining("from 2025-01-01 on: " + loop + " [");
    }

    @Test
    void unknownIds_areRefused() {
        WhatIf whatIf = WhatIf.of(sample());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> whatIf.moveUnit(unit("Z"), unit("A")))
                .withMessageStartingWith("unit Z does not exist on ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> whatIf.remove(position("Z")))
                .withMessageStartingWith("position Z does not exist on ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> whatIf.mergeUnits(unit("B"), unit("C")).moveUnit(unit("A"), unit("B")))
                .withMessage("unit B is gone in this what-if. Maybe an earlier step merged, closed or removed it?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> whatIf.remove(position("B-1")).flatten(position("B-1")))
                .withMessage(
                        "position B-1 is gone in this what-if. Maybe an earlier step merged, closed or removed it?");
    }

    @Test
    void movePosition_changesItsUnitOnly() {
        OrgSnapshot after =
                WhatIf.of(sample()).movePosition(position("A-2"), unit("C")).after();
        assertThat(after.position(position("A-2")).unit()).isEqualTo(unit("C"));
        assertThat(superior(after, "A-2")).isEqualTo("A-1");
        assertThat(ids(after.positionsIn(unit("C")))).containsExactly("A-2", "B-3", "C-1");
        assertThat(ids(after.positionsIn(unit("A")))).containsExactly("A-1");
    }

    @Test
    void reportTo_takesTheWholeLineAlong() {
        OrgComparison both =
                WhatIf.of(sample()).reportTo(position("B-1"), position("A-1")).comparison();
        assertThat(both.hopsBefore(position("B-3"), position("A-1"))).hasValue(4);
        assertThat(both.hopsAfter(position("B-3"), position("A-1"))).hasValue(3);
        assertThat(both.newSpans())
                .containsExactly(new ManagerSpan(position("GM"), 3), new ManagerSpan(position("A-1"), 4));
        assertThat(both.newlyOutside(SpanLimits.atMost(3))).containsExactly(new ManagerSpan(position("A-1"), 4));
        assertThat(both.newlyOutside(SpanLimits.atMost(4))).isEmpty();
        assertThat(both.managersSaved()).isZero();
        assertThat(both.layersSaved()).isEqualTo(-1);
    }

    @Test
    void remove_givesTheReportsToTheSuperior() {
        OrgComparison both = WhatIf.of(sample()).remove(position("B-2")).comparison();
        assertThat(both.managersSaved()).isEqualTo(1);
        assertThat(both.layersSaved()).isEqualTo(1);
        assertThat(ids(both.positionsGone())).containsExactly("B-2");
        assertThat(both.costSaved(CNY, each -> Money.of(CNY, 10))).isEqualTo(Money.of(CNY, 10));
        assertThat(both.hopsAfter(position("B-3"), position("GM"))).hasValue(2);
        assertThat(both.hopsAfter(position("B-2"), position("GM"))).isEmpty();
        assertThat(both.hopsBefore(position("GM"), position("Z"))).isEmpty();

        OrgSnapshot headless = WhatIf.of(sample()).remove(position("GM")).after();
        assertThat(superior(headless, "A-1")).isEmpty();
        assertThat(headless.position(position("A-1")).reportsTo()).isNull();
    }

    @Test
    void merge_keepsTheHeadOfTheOtherUnit() {
        WhatIf merged = WhatIf.of(sample()).mergeUnits(unit("C"), unit("A"));
        OrgSnapshot after = merged.after();
        assertThat(unitIds(merged.comparison().unitsGone())).containsExactly("C");
        assertThat(after.has(unit("C"))).isFalse();
        assertThat(ids(after.positionsIn(unit("A")))).containsExactly("A-1", "A-2", "B-3", "C-1");
        assertThat(after.head(unit("A")).orElseThrow().id()).isEqualTo(position("A-1"));
        assertThat(superior(after, "C-1"))
                .as("two reported out of C, so it had no head")
                .isEqualTo("GM");

        OrgSnapshot led = WhatIf.of(sample()).mergeUnits(unit("B"), unit("A")).after();
        assertThat(superior(led, "B-1")).isEqualTo("A-1");
        assertThat(superior(led, "B-2")).isEqualTo("B-1");
        assertThat(led.head(unit("A")).orElseThrow().id()).isEqualTo(position("A-1"));
    }

    @Test
    void merge_intoTheParent_takesALayerOfUnitsOut() {
        WhatIf merged = WhatIf.of(sample()).mergeUnits(unit("A"), unit("ACME"));
        assertThat(unitIds(merged.after().children(unit("ACME")))).containsExactly("B", "C");
        assertThat(merged.after().head(unit("ACME")).orElseThrow().id()).isEqualTo(position("GM"));
        assertThat(superior(merged.after(), "A-1")).isEqualTo("GM");
        assertThat(merged.comparison().after().unitLayers()).isEqualTo(2);
    }

    @Test
    void merge_withAHeadFromElsewhere_leavesItsLine() {
        OrgSnapshot org = OrgSamples.small()
                .append(
                        List.of(
                                create("GM", "ACME", null, 1),
                                create("A-1", "A", "GM", 1),
                                create("B-1", "B", "A-1", 1),
                                create("C-1", "C", "GM", 1),
                                new OrgChange.NameHead(unit("B"), position("A-1"), FOUNDED)),
                        recorded("2025-01-01"))
                .on(FOUNDED);
        OrgSnapshot after = WhatIf.of(org).mergeUnits(unit("B"), unit("C")).after();
        assertThat(superior(after, "A-1")).isEqualTo("GM");
        assertThat(superior(after, "B-1")).isEqualTo("A-1");
        assertThat(after.head(unit("C")).orElseThrow().id()).isEqualTo(position("C-1"));

        OrgSnapshot under = WhatIf.of(org)
                .reportTo(position("C-1"), position("A-1"))
                .mergeUnits(unit("A"), unit("C"))
                .after();
        assertThat(superior(under, "A-1"))
                .as("no loop: the head of C reports to it")
                .isEqualTo("GM");
    }

    @Test
    void removeLayer_takesItsManagersOut_andLeavesItsOperatives() {
        WhatIf flat = WhatIf.of(sample()).removeLayer(2);
        assertThat(ids(flat.comparison().positionsGone())).containsExactly("A-1", "B-1");
        assertThat(ids(flat.after().subordinates(position("GM")))).containsExactly("A-2", "B-2", "C-1");
        assertThat(flat.comparison().layersSaved()).isEqualTo(1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> flat.removeLayer(3))
                .withMessage("layer 3 has no manager, there are 3 layers");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> flat.removeLayer(1))
                .withMessage("layer must be 2 or more, but is 1. Maybe remove the positions at the top one by one?");
    }

    @Test
    void removeLayer_ofATextbookPyramid() {
        WhatIf flat = WhatIf.of(pyramid(4_096 + 1_365, 4))
                .removeLayer(2)
                .removeLayer(3)
                .removeLayer(4);
        OrgComparison both = flat.comparison();
        assertThat(both.managersSaved()).isEqualTo(4 + 64 + 1_024);
        assertThat(both.after().layers()).isEqualTo(4);
        assertThat(both.after().spans()).map(Spans::min).contains(16);
        assertThat(both.after().spans()).map(Spans::max).contains(16);
        assertThat(both.costSaved(CNY, each -> Money.of(CNY, 50_000))).isEqualTo(Money.of(CNY, 54_600_000));
        assertThat(both.newlyOutside(SpanLimits.atMost(15))).hasSize(273);
    }

    @Test
    void flatten_leavesOneManager() {
        WhatIf flat = WhatIf.of(sample()).flatten(position("GM"));
        assertThat(ids(flat.after().subordinates(position("GM")))).containsExactly("A-2", "B-3", "C-1");
        assertThat(flat.comparison().managersSaved()).isEqualTo(3);
        assertThat(flat.after().positions()).hasSize(4);
        assertThat(flat.flatten(position("GM")).after().toMermaid())
                .isEqualTo(flat.after().toMermaid());
    }

    @Test
    void regroup_dealsTheReportsOutAnew() {
        OrgSnapshot org = OrgSamples.small()
                .append(
                        List.of(
                                create("GM", "ACME", null, 1),
                                create("M1", "A", "GM", 1),
                                create("M2", "A", "GM", 1),
                                create("M3", "A", "GM", 1),
                                create("AID", "A", "GM", 1),
                                create("W1", "A", "M1", 1),
                                create("W2", "A", "M1", 2),
                                create("W3", "A", "M2", 1),
                                create("W4", "A", "M3", 4)),
                        recorded("2025-01-01"))
                .on(FOUNDED);
        OrgSnapshot after = WhatIf.of(org).regroup(position("GM"), 4).after();
        assertThat(ids(after.subordinates(position("M1")))).containsExactly("W1", "W2", "W3");
        assertThat(ids(after.subordinates(position("M2")))).containsExactly("W4");
        assertThat(after.has(position("M3"))).isFalse();
        assertThat(superior(after, "AID")).isEqualTo("GM");

        OrgSnapshot exact = WhatIf.of(org).regroup(position("GM"), 3).after();
        assertThat(ids(exact.subordinates(position("M1")))).containsExactly("W1", "W2");
        assertThat(ids(exact.subordinates(position("M3"))))
                .as("wider than the span by itself")
                .containsExactly("W4");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WhatIf.of(org).regroup(position("GM"), 2))
                .withMessage("at span 2 the reports below GM need 4 managers, but there are 3. Maybe a wider span?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WhatIf.of(org).regroup(position("GM"), 0))
                .withMessage("span must be 1 or more, but is 0");
    }

    @Test
    void closeEmptyUnits_keepsTheTop() {
        WhatIf tidy = WhatIf.of(sample()).movePosition(position("B-1"), unit("C"));
        assertThat(tidy.closeEmptyUnits().comparison().unitsGone()).isEmpty();
        OrgSnapshot after =
                tidy.movePosition(position("B-2"), unit("C")).closeEmptyUnits().after();
        assertThat(unitIds(after.units())).containsExactly("ACME", "A", "C");
        OrgSnapshot bare =
                WhatIf.of(OrgSamples.small().on(FOUNDED)).closeEmptyUnits().after();
        assertThat(unitIds(bare.units())).containsExactly("ACME");
    }

    @Test
    void changes_makeTheHistoryShowTheWhatIf() {
        LocalDate from = LocalDate.of(2025, 6, 1);
        OrgHistory history = OrgSamples.small()
                .append(
                        List.of(
                                create("GM", "ACME", null, 1),
                                create("A-1", "A", "GM", 1),
                                create("B-1", "B", "A-1", 1),
                                create("B-2", "B", "B-1", 1),
                                create("C-1", "C", "GM", 1),
                                new OrgChange.Appoint(Assignment.from(FOUNDED, person("P1"), position("B-1"))),
                                new OrgChange.Appoint(Assignment.from(FOUNDED, person("P2"), position("B-1"))
                                        .acting()
                                        .until(from))),
                        recorded("2025-01-01"));
        WhatIf whatIf = WhatIf.of(history.on(LocalDate.of(2025, 3, 1)))
                .remove(position("B-1"))
                .mergeUnits(unit("B"), unit("C"))
                .moveUnit(unit("A"), unit("C"));
        assertThat(whatIf.changes(from))
                .containsExactly(
                        new OrgChange.Release(position("B-1"), person("P1"), from),
                        new OrgChange.ClosePosition(position("B-1"), from),
                        new OrgChange.ChangePosition(
                                Position.of(position("B-2"), unit("C"), OrgName.of("岗B-2", "B-2"))
                                        .reportingTo(position("C-1")),
                                from),
                        new OrgChange.MoveUnit(unit("A"), unit("C"), from),
                        new OrgChange.CloseUnit(unit("B"), from),
                        new OrgChange.NameHead(unit("C"), position("C-1"), from));

        OrgSnapshot real =
                history.append(whatIf.changes(from), recorded("2025-05-01")).on(from);
        assertThat(real.toMermaid()).isEqualTo(whatIf.after().toMermaid());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> whatIf.changes(LocalDate.of(2025, 2, 28)))
                .withMessage("changes of a snapshot of 2025-03-01 cannot hold from 2025-02-28. "
                        + "Maybe take the snapshot of that day?");
        assertThat(whatIf.changes(LocalDate.of(2025, 3, 1)))
                .contains(new OrgChange.Release(position("B-1"), person("P2"), LocalDate.of(2025, 3, 1)));
    }

    @Test
    void changes_ofAMerge_nameNoHeadThatWentLater() {
        assertThat(WhatIf.of(sample())
                        .mergeUnits(unit("C"), unit("A"))
                        .remove(position("A-1"))
                        .changes(FOUNDED))
                .noneMatch(OrgChange.NameHead.class::isInstance);
        assertThat(WhatIf.of(sample()).changes(FOUNDED)).isEmpty();
    }

    @Test
    void comparison_worksBetweenDates() {
        OrgHistory history = OrgSamples.small()
                .append(List.of(create("GM", "ACME", null, 1)), recorded("2025-01-01"))
                .append(
                        List.of(
                                new OrgChange.CreatePosition(
                                        Position.of(position("A-1"), unit("A"), OrgName.of("A-1"))
                                                .reportingTo(position("GM")),
                                        FOUNDED.plusDays(10)),
                                new OrgChange.CreateUnit(department("D"), unit("ACME"), FOUNDED.plusDays(10))),
                        recorded("2025-01-02"));
        OrgComparison both = OrgComparison.of(history.on(FOUNDED), history.on(FOUNDED.plusDays(10)));
        assertThat(both.managersSaved()).isEqualTo(-1);
        assertThat(both.costSaved(CNY, each -> Money.of(CNY, 7))).isEqualTo(Money.of(CNY, -7));
        assertThat(both.newSpans()).containsExactly(new ManagerSpan(position("GM"), 1));
        assertThat(both.before().units()).isEqualTo(4);
        assertThat(both.after().units()).isEqualTo(5);
        assertThat(OrgComparison.of(history.on(FOUNDED.plusDays(10)), history.on(FOUNDED))
                        .newlyOutside(SpanLimits.atMost(1)))
                .isEmpty();
    }

    @Test
    void comparison_explainsItself() {
        OrgComparison both = WhatIf.of(sample())
                .flatten(position("GM"))
                .mergeUnits(unit("B"), unit("A"))
                .comparison();
        assertThat(both.explain().toText(SIMPLIFIED_CHINESE)).isEqualTo("""
                        调整前后对比
                          减少管理岗位：3 = 调整前 4 − 调整后 1
                          减少管理层次：2 = 调整前 4 − 调整后 2
                          调整前平均幅度：2.25 = 9 ÷ 4
                          调整后平均幅度：6.00 = 6 ÷ 1
                          撤销部门：1
                            B：B
                          撤销岗位：3
                            A-1：岗A-1
                            B-1：岗B-1
                            B-2：岗B-2
                        """);
        assertThat(OrgComparison.of(
                                OrgSamples.small().on(FOUNDED),
                                OrgSamples.small().on(FOUNDED))
                        .explain()
                        .toString())
                .contains("Average span before: – = 0 ÷ 0");
    }

    @Test
    void what_is_missing_is_named() {
        assertThatNullPointerException()
                .isThrownBy(() -> WhatIf.of(sample()).changes(null))
                .withMessage("from");
    }
}
