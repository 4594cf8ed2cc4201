package io.zhanggui.core.testkit;

import static io.zhanggui.core.kpi.Weight.weight;
import static java.util.Locale.SIMPLIFIED_CHINESE;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.control.Goal;
import io.zhanggui.core.control.GoalAttainment;
import io.zhanggui.core.control.GoalTree;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.kpi.Banded;
import io.zhanggui.core.kpi.BonusPool;
import io.zhanggui.core.kpi.BonusRule;
import io.zhanggui.core.kpi.FactorAnalysis;
import io.zhanggui.core.kpi.GradeScale;
import io.zhanggui.core.kpi.KpiLibrary;
import io.zhanggui.core.kpi.Measurement;
import io.zhanggui.core.kpi.Measurements;
import io.zhanggui.core.kpi.RatioHigher;
import io.zhanggui.core.kpi.SalesFunnel;
import io.zhanggui.core.kpi.ScoreRecord;
import io.zhanggui.core.kpi.ScoreRecords;
import io.zhanggui.core.kpi.ScoreRegister;
import io.zhanggui.core.kpi.Scorecard;
import io.zhanggui.core.kpi.ScorecardResult;
import io.zhanggui.core.repository.CommandReceipts;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.time.ReportingPeriod;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** The code of the section on KPI in core/README.md. */
class KpiSnippetsTest {

    private static final Scorecard CARD = Scorecard.builder("电商销售经理", YearMonth.of(2025, 11))
            .indicator(
                    KpiLibrary.SALES_ATTAINMENT,
                    weight(60),
                    RatioHigher.of("1200000").cappedAt(120))
            .indicator(KpiLibrary.COLLECTION_RATE, weight(40), Banded.from("95%->100, 90%->80, 0->0"))
            .build();

    @Test
    void card() {
        PersonId person = PersonId.of("P001");
        PersonId other = PersonId.of("P002");
        Scorecard card = Scorecard.builder("电商销售经理", YearMonth.of(2025, 11))
                .indicator(
                        KpiLibrary.SALES_ATTAINMENT,
                        weight(60),
                        RatioHigher.of("1200000").cappedAt(120))
                .indicator(KpiLibrary.COLLECTION_RATE, weight(40), Banded.from("95%->100, 90%->80, 0->0"))
                .build();
        ScorecardResult result =
                card.score(Measurements.of(KpiLibrary.SALES_ATTAINMENT, "1080000", KpiLibrary.COLLECTION_RATE, "93%"));

        result.score(); // Optional of 86.00 = 90 × 60 % + 80 × 40 %
        result.explain().toText(SIMPLIFIED_CHINESE); // every indicator with rule, inputs, contribution
        BonusRule.coefficients("A", "1.2", "B", "1.0", "C", "0.8")
                .bonus(Money.parse("CNY 5000.00"), result.grade(GradeScale.ofMinima("A", 90, "B", 80, "C", 0)));
        BonusPool.of(Money.parse("CNY 10000.00")) // base and coefficient of each
                .with(person, new BigDecimal("5000"), new BigDecimal("1.0"))
                .with(other, new BigDecimal("5000"), new BigDecimal("1.2"))
                .shares(); // 4545.45 and 5454.55

        assertThat(BonusPool.of(Money.parse("CNY 10000.00"))
                        .with(person, new BigDecimal("5000"), new BigDecimal("1.0"))
                        .with(other, new BigDecimal("5000"), new BigDecimal("1.2"))
                        .shares())
                .containsEntry(person, Money.parse("CNY 4545.45"))
                .containsEntry(other, Money.parse("CNY 5454.55"));
        assertThat(result.score().orElseThrow()).isEqualByComparingTo("86");
        assertThat(result.explain().toText(SIMPLIFIED_CHINESE)).contains("54.00 = 90 × 60%");
        assertThat(result.grade(GradeScale.ofMinima("A", 90, "B", 80, "C", 0))).hasToString("B");
    }

    @Test
    void factors() {
        SalesFunnel october = SalesFunnel.of(1_000, 50, Money.parse("CNY 10000.00"));
        SalesFunnel november = SalesFunnel.of(1_200, 48, Money.parse("CNY 10560.00"));
        FactorAnalysis why = october.changeTo(november);
        why.contributions(CurrencyUnit.of("CNY")); // visitors 1886.67, conversion −2313.33, order value 986.66

        assertThat(why.contributions(CurrencyUnit.of("CNY")))
                .isEqualTo(List.of(Money.parse("CNY 1886.67"), Money.parse("CNY -2313.33"), Money.parse("CNY 986.66")));
    }

    @Test
    void register() {
        MemoryStore store = new MemoryStore();
        PositionId position = PositionId.of("电商销售经理");
        PersonId person = PersonId.of("P001");
        Stamp stamp = Stamp.by(PersonId.of("P900")).at(Instant.parse("2025-12-01T12:00:00Z"));
        ScorecardResult result =
                CARD.score(Measurements.of(KpiLibrary.SALES_ATTAINMENT, "1080000", KpiLibrary.COLLECTION_RATE, "93%"));
        ScorecardResult recounted =
                CARD.score(Measurements.of(KpiLibrary.SALES_ATTAINMENT, "1200000", KpiLibrary.COLLECTION_RATE, "93%"));

        ScoreRegister register =
                new ScoreRegister(ScoreRecords.inMemory(store), CommandReceipts.inMemory(store), store);
        ScoreRecord approved = register.approve(position, person, result, stamp.key("approve-P001-2025-11"));
        ScoreRecord corrected = register.correct(
                approved.key(), recounted, stamp.key("recount-P001-2025-11").reason("重新统计"));
        corrected.changesSince(approved); // total 86.00 → 92.00, sales 54.00 → 60.00

        assertThat(corrected.changesSince(approved)).hasSize(2);
    }

    @Test
    void goals() {
        PositionId sales = PositionId.of("电商销售经理");
        Goal central = Goal.central("G", "年末旺季", ReportingPeriod.parse("2025Q4"));
        Goal november = central.part("G-11", "十一月销售额", weight(60))
                .in(ReportingPeriod.parse("2025-11"))
                .of(sales)
                .measuredBy(KpiLibrary.SALES_ATTAINMENT, RatioHigher.of("1200000"));
        Goal december = central.part("G-12", "十二月销售额", weight(40))
                .in(ReportingPeriod.parse("2025-12"))
                .of(sales)
                .measuredBy(KpiLibrary.SALES_ATTAINMENT, RatioHigher.of("1000000"));
        GoalTree goals = GoalTree.of(central, november, december);
        goals.check(); // orphans, loops, weights that are not 100, goals that nothing measures: all at once
        GoalAttainment toDate =
                goals.attainment(Map.of("G-11", Measurement.of(KpiLibrary.SALES_ATTAINMENT, "1080000"))); // 90.00

        assertThat(goals.check().isEmpty()).isTrue();
        assertThat(toDate.total().orElseThrow().rounded()).isEqualByComparingTo("90");
    }
}
