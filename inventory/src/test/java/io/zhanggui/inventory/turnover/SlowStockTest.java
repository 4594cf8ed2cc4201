package io.zhanggui.inventory.turnover;

import static io.zhanggui.inventory.turnover.SampleStock.MUG_HZ;
import static io.zhanggui.inventory.turnover.SampleStock.MUG_SH;
import static io.zhanggui.inventory.turnover.SampleStock.TEA_SH;
import static io.zhanggui.inventory.turnover.SampleStock.cny;
import static io.zhanggui.inventory.turnover.SampleStock.day;
import static io.zhanggui.inventory.turnover.SampleStock.issue;
import static io.zhanggui.inventory.turnover.SampleStock.receipt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.table.TableWriter;
import io.zhanggui.core.time.ReportingPeriod;
import io.zhanggui.inventory.costing.CostLedger;
import io.zhanggui.inventory.stock.StockKey;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SlowStockTest {

    private static final ReportingPeriod QUARTER = ReportingPeriod.parse("2025Q1");

    private static SlowStock judge(CostLedger ledger, SlowRule... rules) {
        return SlowStock.of(
                StockMonths.of(ledger, QUARTER),
                StockAgeing.of(ledger, QUARTER.lastDay(), AgeBuckets.of(30)),
                List.of(rules));
    }

    private static SlowFinding of(SlowStock slow, StockKey stock) {
        return slow.findings().stream()
                .filter(finding -> finding.stock().equals(stock))
                .findFirst()
                .orElseThrow();
    }

    private static SlowAction mugs(SlowRule rule) {
        return of(judge(SampleStock.fifo(), rule), MUG_SH).action();
    }

    private static SlowRule promote() {
        return SlowRule.suggest(SlowAction.PROMOTE);
    }

    /** 70 mugs, 60 sold in 90 days: they last 105. Last issue on 21 March, ten days ago; mean age 59.4. */
    @Test
    void theFiguresOfAStock() {
        SlowFinding mugs = of(judge(SampleStock.fifo()), MUG_SH);

        assertThat(mugs.action()).isEqualTo(SlowAction.KEEP);
        assertThat(mugs.idleDays()).isEqualTo(10);
        assertThat(mugs.issued()).isTrue();
        assertThat(mugs.usePerDay()).isCloseTo(60 / 90.0, within(1e-12));
        assertThat(mugs.coverDays().orElseThrow()).isCloseTo(105, within(1e-9));
        assertThat(mugs.ageDays()).isCloseTo((40 * 89 + 30 * 20) / 70.0, within(1e-9));
        assertThat(mugs.value()).isEqualTo(cny("760.00"));
        assertThat(mugs.affected()).isEqualTo(cny("0.00"));
        assertThat(mugs.reasons()).isEmpty();
    }

    @Test
    void thresholdsIncludeTheirOwnNumber() {
        assertThat(mugs(promote().whenIdle(10))).isEqualTo(SlowAction.PROMOTE);
        assertThat(mugs(promote().whenIdle(11))).isEqualTo(SlowAction.KEEP);
        assertThat(mugs(promote().whenCovered(104))).isEqualTo(SlowAction.PROMOTE);
        assertThat(mugs(promote().whenCovered(106))).isEqualTo(SlowAction.KEEP);
        assertThat(mugs(promote().whenAged(59))).isEqualTo(SlowAction.PROMOTE);
        assertThat(mugs(promote().whenAged(60))).isEqualTo(SlowAction.KEEP);
        assertThat(of(judge(SampleStock.fifo(), promote().whenAged(89)), TEA_SH).action())
                .isEqualTo(SlowAction.PROMOTE);
        assertThat(mugs(promote())).isEqualTo(SlowAction.PROMOTE);
    }

    @Test
    void allThresholdsOfARuleMustBeReachedAndTheFirstRuleCounts() {
        assertThat(mugs(promote().whenIdle(10).whenCovered(200))).isEqualTo(SlowAction.KEEP);
        assertThat(mugs(promote().whenIdle(10).whenCovered(100).whenAged(90))).isEqualTo(SlowAction.KEEP);
        SlowStock slow = judge(
                SampleStock.fifo(),
                SlowRule.suggest(SlowAction.SCRAP).whenIdle(80),
                SlowRule.suggest(SlowAction.WRITE_DOWN).whenIdle(5));
        assertThat(of(slow, TEA_SH).action()).isEqualTo(SlowAction.SCRAP);
        assertThat(of(slow, MUG_SH).action()).isEqualTo(SlowAction.WRITE_DOWN);
        assertThat(slow.valueByAction())
                .containsEntry(SlowAction.SCRAP, cny("200.00"))
                .containsEntry(SlowAction.WRITE_DOWN, cny("760.00"))
                .containsEntry(SlowAction.KEEP, cny("0.00"))
                .hasSize(SlowAction.values().length);
        assertThat(slow.day()).isEqualTo(day(3, 31));
    }

    @Test
    void whatNeverWentOutLastsLongerThanAnyLimit() {
        SlowFinding tea =
                of(judge(SampleStock.fifo(), promote().whenCovered(10_000).whenIdle(89)), TEA_SH);

        assertThat(tea.coverDays()).isEmpty();
        assertThat(tea.issued()).isFalse();
        assertThat(tea.idleDays()).isEqualTo(89);
        assertThat(tea.affected()).isEqualTo(cny("200.00"));
        assertThat(tea.reasons())
                .extracting(reason -> reason.text(Locale.SIMPLIFIED_CHINESE))
                .containsExactly("入库 89 天以来没有出库记录（标准 89 天）", "期间没有出库（标准 10000 天）");
    }

    /** The stock was empty for long, and what is there came yesterday. */
    @Test
    void daysWithoutIssueDoNotCountWhileThereWasNothing() {
        CostLedger ledger = SampleStock.fifo();
        ledger.append(receipt("NEW", day(3, 30), MUG_HZ, 5, "11"));

        SlowFinding fresh = of(judge(ledger), MUG_HZ);

        assertThat(fresh.idleDays()).isEqualTo(1);
        assertThat(fresh.issued()).isFalse();
    }

    @Test
    void anIssueOnTheDayOfArrivalCounts() {
        CostLedger ledger = SampleStock.fifo();
        ledger.append(receipt("NEW", day(3, 30), MUG_HZ, 5, "11"));
        ledger.append(issue("OUT", day(3, 30), MUG_HZ, 1));

        assertThat(of(judge(ledger), MUG_HZ).issued()).isTrue();
        assertThat(of(judge(ledger), MUG_HZ).idleDays()).isEqualTo(1);
    }

    @Test
    void theAmountConcernedIsWhatLastsBeyondTheLimit() {
        SlowFinding mugs = of(judge(SampleStock.fifo(), promote().whenCovered(90)), MUG_SH);

        assertThat(mugs.affected()).isEqualTo(cny("108.57")); // 15 of 105 days of 760
        assertThat(mugs.reasons().get(0).text(Locale.ENGLISH)).isEqualTo("lasts 105 days, limit 90");
    }

    @Test
    void aTransferNeedsAnotherWarehouseThatIsShort() {
        SlowRule transfer =
                SlowRule.suggest(SlowAction.TRANSFER).whenCovered(90).whenShortElsewhere(14);
        SlowStock slow = judge(SampleStock.fifo(), transfer);

        assertThat(of(slow, MUG_SH).action()).isEqualTo(SlowAction.TRANSFER);
        assertThat(of(slow, MUG_SH).elsewhere()).isEqualTo(WarehouseId.of("HZ"));
        assertThat(of(slow, MUG_SH).reasons().get(1).text(Locale.ENGLISH))
                .isEqualTo("HZ has stock for 14 days at most");
        assertThat(of(slow, TEA_SH).action()).isEqualTo(SlowAction.KEEP);

        CostLedger enough = SampleStock.fifo();
        enough.append(receipt("HZ2", day(3, 30), MUG_HZ, 3, "11")); // lasts 17.7 days: 10 in 59 days
        assertThat(of(judge(enough, transfer), MUG_SH).action()).isEqualTo(SlowAction.KEEP);
        assertThat(of(judge(enough, transfer.whenShortElsewhere(18)), MUG_SH).elsewhere())
                .isEqualTo(WarehouseId.of("HZ"));
    }

    @Test
    void theShortestWarehouseIsNamed() {
        StockKey beijing = StockKey.of(Sku.of("MUG"), WarehouseId.of("BJ"));
        CostLedger ledger = SampleStock.fifo();
        ledger.append(receipt("BJ1", day(3, 1), beijing, 10, "11").recordedOn(day(3, 31)));
        ledger.append(issue("BJ2", day(3, 2), beijing, 9).recordedOn(day(3, 31)));

        SlowStock slow = judge(
                ledger, SlowRule.suggest(SlowAction.TRANSFER).whenCovered(90).whenShortElsewhere(14));

        assertThat(of(slow, MUG_SH).elsewhere()).isEqualTo(WarehouseId.of("HZ"));
        assertThat(of(slow, beijing).action()).isEqualTo(SlowAction.KEEP);
    }

    @Test
    void historyAndAgeingMustEndOnTheSameDay() {
        CostLedger ledger = SampleStock.fifo();
        assertThatThrownBy(() -> SlowStock.of(
                        StockMonths.of(ledger, QUARTER),
                        StockAgeing.of(ledger, day(3, 30), AgeBuckets.of(30)),
                        List.of()))
                .hasMessage("history ends on 2025-03-31, but the age is of 2025-03-30");
        assertThatThrownBy(() -> promote().whenAged(-1)).hasMessage("ageDays must be at least 0, but is -1");
        assertThatThrownBy(() -> promote().whenIdle(-1)).hasMessageContaining("idleDays");
        assertThatThrownBy(() -> promote().whenCovered(-1)).hasMessageContaining("coverDays");
        assertThatThrownBy(() -> promote().whenShortElsewhere(-1)).hasMessageContaining("shortDays");
        assertThat(promote().whenAged(0).ageDays()).isZero();
    }

    @Test
    void reasonsAreReadInBothLanguages() {
        SlowFinding mugs = of(judge(SampleStock.fifo(), promote().whenIdle(10).whenAged(59)), MUG_SH);

        assertThat(mugs.reasonText(Locale.ENGLISH))
                .isEqualTo(mugs.reasons().get(0).text(Locale.ENGLISH) + "; "
                        + mugs.reasons().get(1).text(Locale.ENGLISH))
                .contains("59.4286");
        assertThat(mugs.reasonText(Locale.SIMPLIFIED_CHINESE)).contains("；").contains("59.4286");
        assertThat(of(judge(SampleStock.fifo()), MUG_SH).reasonText(Locale.ENGLISH))
                .isEmpty();
    }

    @Test
    void figuresOfTablesHaveFourDecimalsAndWhatIsNoNumberStays() {
        assertThat(TableFigure.of(0.5168539325842696)).isEqualTo(0.5169);
        assertThat(TableFigure.of(-0.00005)).isEqualTo(-0.0001);
        assertThat(TableFigure.of(1e12)).isEqualTo(1e12);
        assertThat(TableFigure.of(Double.NaN)).isNaN();
        assertThat(TableFigure.of(Double.POSITIVE_INFINITY)).isInfinite();
    }

    @Test
    void tableAndExplanation() {
        SlowStock slow = judge(SampleStock.fifo(), promote().whenIdle(30));

        assertThat(slow.suggestions()).hasSize(1);
        assertThat(slow.currency()).isEqualTo(SampleStock.CNY);
        assertThat(slow.toTable().rows()).hasSize(1);
        assertThat(slow.toTable().rows().get(0).subList(0, 9))
                .containsExactly(
                        "TEA",
                        "SH",
                        BigDecimal.valueOf(50),
                        cny("200.00"),
                        cny("200.00"),
                        89L,
                        null,
                        89.0,
                        SlowAction.PROMOTE);
        SlowFinding tea = slow.suggestions().get(0);
        assertThat(slow.toTable().rows().get(0).get(9)).isEqualTo(tea.reasons().get(0));
        assertThat(TableWriter.in(Locale.SIMPLIFIED_CHINESE)
                        .text(slow.toTable().rows().get(0).get(9)))
                .isEqualTo(tea.reasonText(Locale.SIMPLIFIED_CHINESE))
                .doesNotContain("[");
        assertThat(judge(SampleStock.fifo(), promote().whenAged(59))
                        .toTable()
                        .rows()
                        .get(0)
                        .subList(6, 8))
                .containsExactly(105.0, 59.4286);
        assertThat(slow.toTable().title().text(Locale.ENGLISH)).isEqualTo("Slow stock on 2025-03-31");
        assertThat(slow.explain().toString()).isEqualTo("""
                Stock value: 960.00 CNY = sum of the parts
                  keep: 760.00 CNY
                  buy less: 0.00 CNY
                  transfer: 0.00 CNY
                  promote: 200.00 CNY
                    TEA in SH: 200.00 CNY
                      Value concerned: 200.00 CNY
                      Days without issue: 89
                      Days of cover: nothing went out = 50 PCS ÷ 0 a day since goods were there
                      Mean age in days: 89
                      no issue known in 89 days, limit 30
                  return to the supplier: 0.00 CNY
                  write down: 0.00 CNY
                  scrap: 0.00 CNY
                """);
        assertThat(judge(SampleStock.fifo(), promote()).toTable().rows().get(0).get(9))
                .isNull();
        assertThat(Map.copyOf(slow.valueByAction())).hasSize(7);
    }

    /** Each received 120 and sold 90 in 90 days: 30 are left, which last exactly 30 days. */
    private static CostLedger oneADay(String... warehouses) {
        CostLedger ledger = SampleStock.fifo();
        for (String warehouse : warehouses) {
            StockKey stock = StockKey.of(Sku.of("MUG"), WarehouseId.of(warehouse));
            ledger.append(
                    receipt(warehouse + "-in", day(1, 1), stock, 120, "10").recordedOn(day(3, 31)));
            ledger.append(issue(warehouse + "-out", day(1, 2), stock, 90).recordedOn(day(3, 31)));
        }
        return ledger;
    }

    @Test
    void aCoverThatMeetsTheLimitExactlyIsReached() {
        StockKey beijing = StockKey.of(Sku.of("MUG"), WarehouseId.of("BJ"));
        CostLedger ledger = oneADay("BJ");

        assertThat(of(judge(ledger, promote().whenCovered(30)), beijing).action())
                .isEqualTo(SlowAction.PROMOTE);
        assertThat(of(judge(ledger, promote().whenCovered(30)), beijing).affected())
                .isEqualTo(cny("0.00"));
        assertThat(of(judge(ledger, promote().whenCovered(31)), beijing).action())
                .isEqualTo(SlowAction.KEEP);
    }

    @Test
    void ofWarehousesThatAreEquallyShortTheFirstIsNamedAndTheLimitIsShort() {
        SlowRule transfer = SlowRule.suggest(SlowAction.TRANSFER).whenIdle(0);
        CostLedger ledger = oneADay("BJ", "CD");
        ledger.append(receipt("HZ2", day(3, 30), MUG_HZ, 20, "11").recordedOn(day(3, 31))); // lasts 180 days

        assertThat(of(judge(ledger, transfer.whenShortElsewhere(30)), MUG_SH).elsewhere())
                .isEqualTo(WarehouseId.of("BJ"));
        assertThat(of(judge(ledger, transfer.whenShortElsewhere(29)), MUG_SH).action())
                .isEqualTo(SlowAction.KEEP);
    }

    @Test
    void theExplanationShowsHowLongTheStockLasts() {
        StockKey beijing = StockKey.of(Sku.of("MUG"), WarehouseId.of("BJ"));
        SlowFinding finding = of(judge(oneADay("BJ"), promote().whenCovered(20)), beijing);

        assertThat(finding.explain().toString())
                .startsWith("promote: 300.00 CNY\n  Value concerned: 100.00 CNY\n  Days without issue: 88\n")
                .contains("  Days of cover: 30 = 30 PCS ÷ 1 a day")
                .endsWith("  Mean age in days: 89\n  lasts 30 days, limit 20\n");
    }
}
