package io.zhanggui.core.organization;

import static io.zhanggui.core.organization.OrgSamples.ACME;
import static io.zhanggui.core.organization.OrgSamples.FOUNDED;
import static io.zhanggui.core.organization.OrgSamples.department;
import static io.zhanggui.core.organization.OrgSamples.position;
import static io.zhanggui.core.organization.OrgSamples.recorded;
import static io.zhanggui.core.organization.OrgSamples.unit;
import static java.util.Locale.SIMPLIFIED_CHINESE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zhanggui.core.money.Rounding;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrgMetricsTest {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

    /** GM over A-1 (3 clerks in one position), B-1 over B-2 over B-3, and C-1 without reports. */
    static OrgSnapshot sample() {
        return OrgSamples.small()
                .append(
                        List.of(
                                create("GM", "ACME", null, 1),
                                create("A-1", "A", "GM", 1),
                                create("A-2", "A", "A-1", 3),
                                create("B-1", "B", "GM", 1),
                                create("B-2", "B", "B-1", 1),
                                create("B-3", "C", "B-2", 1),
                                create("C-1", "C", "GM", 2)),
                        recorded("2025-01-01"))
                .on(FOUNDED);
    }

    static OrgChange create(String id, String unit, String superior, int headcount) {
        Position made =
                Position.of(position(id), unit(unit), OrgName.of("岗" + id, id)).withHeadcount(headcount);
        return new OrgChange.CreatePosition(superior == null ? made : made.reportingTo(position(superior)), FOUNDED);
    }

    /** A full pyramid in one unit; position i reports to (i − 1) ÷ span. */
    static OrgSnapshot pyramid(int positions, int span) {
        List<OrgChange> changes = new ArrayList<>();
        changes.add(new OrgChange.Found(department("U"), FOUNDED));
        for (int i = 0; i < positions; i++) {
            changes.add(create("S" + i, "U", i == 0 ? null : "S" + (i - 1) / span, 1));
        }
        return OrgHistory.restore(ACME, OrgFacts.events(changes, recorded("2025-01-01")))
                .on(FOUNDED);
    }

    @TestFactory
    Stream<DynamicTest> worked_case() throws IOException {
        try (InputStream file = OrgMetricsTest.class.getResourceAsStream("/cases/kpi.json")) {
            List<JsonNode> cases = StreamSupport.stream(
                            new ObjectMapper().readTree(file).get("cases").spliterator(), false)
                    .filter(c -> c.get("family").asText().equals("org-metric"))
                    .toList();
            assertThat(cases).hasSize(9);
            return cases.stream()
                    .map(c -> DynamicTest.dynamicTest(
                            c.get("id").asText() + " " + c.get("title").asText(),
                            () -> assertThat(actual(c.get("rule").asText(), c.get("input")))
                                    .isEqualTo(c.get("expected").asText())));
        }
    }

    private static String actual(String rule, JsonNode in) {
        return switch (rule) {
            case "GRAICUNAS" -> OrgMetrics.relations(in.get("n").asInt()).toString();
            case "MANAGERS" ->
                ""
                        + Pyramid.of(
                                        in.get("operatives").asLong(),
                                        in.get("span").asInt())
                                .managers();
            case "LEVELS" ->
                ""
                        + Pyramid.of(
                                        in.get("operatives").asLong(),
                                        in.get("span").asInt())
                                .levels();
            case "TOTAL" ->
                ""
                        + Pyramid.ofLevels(
                                        in.get("levels").asInt(), in.get("span").asInt())
                                .total();
            case "MANAGER_SAVING" ->
                Pyramid.of(in.get("operatives").asLong(), in.get("spanA").asInt())
                        .savingAt(
                                in.get("spanB").asInt(),
                                Money.of(CNY, new BigDecimal(in.get("cost").asText())))
                        .getAmount()
                        .toString();
            case "RATIO2" -> average(in.get("num").asInt(), in.get("den").asInt());
            case "SUM" -> sites(in.get("values"));
            default -> throw new AssertionError("no adapter for " + rule);
        };
    }

    private static String average(int reports, int managers) {
        return new Spans(managers, reports, 1, BigDecimal.ONE, reports, reports)
                .average(Rounding.CENT)
                .toString();
    }

    /** As many units below the topmost one as the values say. */
    private static String sites(JsonNode values) {
        List<OrgChange> changes = new ArrayList<>();
        changes.add(new OrgChange.Found(department("TOP"), FOUNDED));
        values.forEach(value -> {
            for (int i = 0; i < value.asInt(); i++) {
                changes.add(new OrgChange.CreateUnit(department("U" + changes.size()), unit("TOP"), FOUNDED));
            }
        });
        OrgSnapshot org = OrgHistory.restore(ACME, OrgFacts.events(changes, recorded("2025-01-01")))
                .on(FOUNDED);
        return "" + (OrgMetrics.of(org).units() - 1);
    }

    @Test
    void whole_organisation_countsReportsByHeadcount() {
        OrgMetrics metrics = OrgMetrics.of(sample());

        assertThat(metrics.units()).isEqualTo(4);
        assertThat(metrics.unitLayers()).isEqualTo(3);
        assertThat(metrics.positions()).isEqualTo(7);
        assertThat(metrics.managers()).isEqualTo(4);
        assertThat(metrics.layers()).isEqualTo(4);
        assertThat(metrics.managerRatio(Rounding.halfUp(4))).contains(new BigDecimal("0.5714"));
        assertThat(metrics.managerSpans())
                .containsExactly(span("GM", 4), span("A-1", 3), span("B-1", 1), span("B-2", 1));
        assertThat(metrics.spans()).contains(new Spans(4, 9, 1, new BigDecimal("2"), 4, 4));
        assertThat(metrics.span(position("A-2"))).isZero();
        assertThat(metrics.oneToOne()).containsExactly(span("B-1", 1), span("B-2", 1));
        assertThat(metrics.widest(3)).containsExactly(span("GM", 4), span("A-1", 3), span("B-1", 1));
        assertThat(metrics.narrowest(3)).containsExactly(span("B-1", 1), span("B-2", 1), span("A-1", 3));
    }

    private static ManagerSpan span(String manager, int span) {
        return new ManagerSpan(position(manager), span);
    }

    @Test
    void subtree_countsItsOwnPositions_withReportsElsewhere() {
        OrgMetrics b = OrgMetrics.of(sample(), unit("B"));
        assertThat(b.units()).isEqualTo(1);
        assertThat(b.unitLayers()).isEqualTo(1);
        assertThat(b.managerSpans()).containsExactly(span("B-1", 1), span("B-2", 1));
        assertThat(b.layers()).isEqualTo(2);

        OrgMetrics a = OrgMetrics.of(sample(), unit("A"));
        assertThat(a.units()).isEqualTo(2);
        assertThat(a.unitLayers()).isEqualTo(2);
        assertThat(a.positions()).isEqualTo(4);

        OrgMetrics c = OrgMetrics.of(sample(), unit("C"));
        assertThat(c.managers()).isZero();
        assertThat(c.spans()).isEmpty();
        assertThat(c.layers()).isEqualTo(1);
    }

    @Test
    void nothing_isNotApplicable() {
        OrgSnapshot empty = OrgSamples.small().on(FOUNDED);
        OrgMetrics metrics = OrgMetrics.of(empty);
        assertThat(metrics.managerRatio(Rounding.CENT)).isEmpty();
        assertThat(metrics.layers()).isZero();
        assertThat(OrgMetrics.byUnit(empty).averageSpan(unit("ACME"), Rounding.CENT))
                .isEmpty();
        assertThat(OrgMetrics.byUnit(empty).managerRatio(unit("ACME"), Rounding.CENT))
                .isEmpty();
        assertThat(OrgMetrics.of(OrgSamples.small().on(FOUNDED.minusDays(1))).units())
                .isZero();
        assertThat(metrics.explain().toText(Locale.ENGLISH)).contains("Manager ratio: – = 0 ÷ 0");
        assertThatIllegalArgumentException().isThrownBy(() -> OrgMetrics.of(empty, unit("Z")));
    }

    @ParameterizedTest
    @CsvSource({
        "3, 1, 3, 3, 3",
        "2 9, 2, 5.5, 9, 9",
        "1 2 3, 3, 2, 3, 3",
        "1 1 1 1 1 1 1 1 7 9, 10, 1, 7, 9",
        "1 1 1 1 1 1 1 1 1 7 9, 11, 1, 7, 9",
        "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20, 20, 10.5, 18, 20"
    })
    void spans_haveMedianAndNinthDecileByNearestRank(String spans, int managers, BigDecimal median, int p90, int max) {
        Spans of = Spans.ofSorted(
                Stream.of(spans.split(" ")).mapToInt(Integer::parseInt).toArray());
        assertThat(of.managers()).isEqualTo(managers);
        assertThat(of.median()).isEqualTo(median);
        assertThat(of.p90()).isEqualTo(p90);
        assertThat(of.max()).isEqualTo(max);
    }

    @Test
    void spans_ofNobody_areRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Spans(0, 0, 1, BigDecimal.ONE, 1, 1))
                .withMessage("spans need a manager with a report, but are of 0 managers from 1 on");
        assertThatIllegalArgumentException().isThrownBy(() -> new Spans(1, 0, 0, BigDecimal.ONE, 1, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> span("GM", 0))
                .withMessage("span of GM must be 1 or more, but is 0");
    }

    @Test
    void limits_areInclusive_andTheCompanysOwn() {
        OrgMetrics metrics = OrgMetrics.of(sample());
        assertThat(metrics.outside(SpanLimits.of(1, 4))).isEmpty();
        assertThat(metrics.outside(SpanLimits.atMost(3))).containsExactly(span("GM", 4));
        assertThat(metrics.outside(SpanLimits.of(3, 3))).containsExactly(span("GM", 4), span("B-1", 1), span("B-2", 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SpanLimits.of(5, 4))
                .withMessage("span limits must rise from at least 1, but are 5 and 4");
        assertThatIllegalArgumentException().isThrownBy(() -> SpanLimits.of(0, 4));
        assertThat(SpanLimits.of(4, 4).contains(4)).isTrue();
    }

    @Test
    void cost_isByTheHostsMeasure() {
        OrgSnapshot org = sample();
        ManagementCost cost = OrgMetrics.of(org)
                .managementCost(CNY, each -> Money.of(CNY, 10_000).multipliedBy(each.headcount()));
        assertThat(cost).isEqualTo(new ManagementCost(Money.of(CNY, 40_000), Money.of(CNY, 100_000)));
        assertThat(cost.ratio(Rounding.halfUp(4))).contains(new BigDecimal("0.4000"));
        assertThat(OrgMetrics.of(org, unit("A")).managementCost(CNY, each -> Money.of(CNY, 1)))
                .isEqualTo(new ManagementCost(Money.of(CNY, 3), Money.of(CNY, 4)));
        assertThat(new ManagementCost(Money.zero(CNY), Money.zero(CNY)).ratio(Rounding.CENT))
                .isEmpty();
        assertThatExceptionOfType(CurrencyMismatchException.class)
                .isThrownBy(() -> OrgMetrics.of(org).managementCost(CNY, each -> Money.parse("USD 1")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ManagementCost(Money.zero(CNY), Money.parse("USD 1")))
                .withMessage("costs must be in one currency, but are CNY 0.00 and USD 1.00");
    }

    @ParameterizedTest
    @CsvSource({"GM, GM, 0", "B-3, GM, 3", "GM, B-3, 3", "B-3, A-2, 5", "A-2, B-3, 5", "B-2, B-3, 1"})
    void hops_goUpToTheCommonSuperiorAndDown(String from, String to, int hops) {
        assertThat(OrgMetrics.of(sample()).hops(position(from), position(to))).hasValue(hops);
    }

    @Test
    void hops_areNotApplicable_whereLinesNeverMeet() {
        OrgSnapshot org = OrgSamples.small()
                .append(List.of(create("X", "A", null, 1), create("Y", "A", null, 1)), recorded("2025-01-01"))
                .on(FOUNDED);
        assertThat(OrgMetrics.of(org).hops(position("X"), position("Y"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "2, 6", "3, 18", "5, 100", "12, 24708", "64, 590295810358705655744"})
    void relations_areThoseOfGraicunas(int reports, String relations) {
        assertThat(OrgMetrics.relations(reports)).hasToString(relations);
    }

    @Test
    void relations_ofFewerThanNobody_areRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OrgMetrics.relations(-1))
                .withMessage("reports must not be negative, but are -1");
    }

    @ParameterizedTest
    @CsvSource({"1, 4, 0, 0", "4, 4, 1, 1", "5, 4, 3, 2", "2, 2, 1, 1", "4096, 4, 1365, 6", "4096, 8, 585, 4"})
    void pyramid_needsManagersOnEachLevel(long operatives, int span, long managers, int levels) {
        Pyramid pyramid = Pyramid.of(operatives, span);
        assertThat(pyramid.managers()).isEqualTo(managers);
        assertThat(pyramid.levels()).isEqualTo(levels);
        assertThat(pyramid.total()).isEqualTo(operatives + managers);
    }

    @Test
    void pyramid_refusesWhatHasNoTop() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Pyramid.of(10, 1))
                .withMessage("span must be 2 or more, but is 1. With 1 no level gets smaller");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Pyramid.of(0, 4))
                .withMessage("operatives must be 1 or more, but are 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Pyramid.ofLevels(-1, 4))
                .withMessage("levels must not be negative, but are -1");
        assertThat(Pyramid.ofLevels(0, 4)).isEqualTo(Pyramid.of(1, 4));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Pyramid.ofLevels(64, 2));
        assertThat(Pyramid.of(8, 4).savingAt(2, Money.of(CNY, 10))).isEqualTo(Money.of(CNY, -40));
    }

    @ParameterizedTest
    @CsvSource({"4, 1365, 7", "8, 585, 5"})
    void a_chart_of_4096_operatives_has_the_managers_of_the_textbook(int span, int managers, int layers) {
        OrgMetrics metrics = OrgMetrics.of(pyramid(4_096 + managers, span));
        assertThat(metrics.managers()).isEqualTo(managers);
        assertThat(metrics.layers()).isEqualTo(layers);
        assertThat(metrics.oneToOne()).isEmpty();
    }

    @Test
    void by_unit_agreesWithEachSubtree() {
        OrgSnapshot org = sample();
        UnitMetrics all = OrgMetrics.byUnit(org);
        for (OrgUnit each : org.units()) {
            OrgMetrics one = OrgMetrics.of(org, each.id());
            assertThat(all.positions(each.id())).isEqualTo(one.positions());
            assertThat(all.managers(each.id())).isEqualTo(one.managers());
            assertThat(all.unitLayers(each.id())).isEqualTo(one.unitLayers());
            assertThat(all.managerRatio(each.id(), Rounding.CENT)).isEqualTo(one.managerRatio(Rounding.CENT));
            assertThat(all.averageSpan(each.id(), Rounding.CENT))
                    .isEqualTo(one.spans().map(spans -> spans.average(Rounding.CENT)));
            assertThat(all.widestSpan(each.id()))
                    .isEqualTo(one.spans().map(Spans::max).orElse(0));
        }
        assertThat(all.toTable().rows())
                .hasSize(4)
                .contains(
                        java.util.Arrays.asList("C", 1, 2, 0, new BigDecimal("0.0000"), null, null),
                        List.of("ACME", 3, 7, 4, new BigDecimal("0.5714"), new BigDecimal("2.25"), 4));
    }

    @Test
    void explanation_saysLayersAndSpans() {
        assertThat(OrgMetrics.of(sample()).explain().toText(SIMPLIFIED_CHINESE)).isEqualTo("""
                        管理层次与管理幅度
                          部门数：4
                          部门层级数：3
                          岗位数：7
                          管理层次：4
                          管理岗位占比：0.5714 = 4 ÷ 7
                          平均管理幅度：2.25 = 9 ÷ 4
                            最小幅度：1
                            幅度中位数：2
                            幅度第九十百分位数：4
                            最大幅度：4
                            幅度最大的管理岗位
                              GM：4
                              A-1：3
                              B-1：1
                            幅度最小的管理岗位
                              B-1：1
                              B-2：1
                              A-1：3
                        """);
    }
}
