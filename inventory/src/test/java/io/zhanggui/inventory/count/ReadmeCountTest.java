package io.zhanggui.inventory.count;

import static io.zhanggui.inventory.count.CountSamples.APPROVAL;
import static io.zhanggui.inventory.count.CountSamples.CNY;
import static java.util.Locale.SIMPLIFIED_CHINESE;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.approval.ApprovalCase;
import io.zhanggui.core.approval.ApprovalContext;
import io.zhanggui.core.approval.Approvals;
import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.authority.Authority;
import io.zhanggui.core.authority.AuthorityGrant;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.organization.OrgHistory;
import io.zhanggui.core.organization.OrgSnapshot;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.repository.AuditTrail;
import io.zhanggui.core.repository.CommandReceipts;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.time.WorkCalendar;
import io.zhanggui.inventory.costing.CostLedger;
import io.zhanggui.inventory.stock.Movement;
import io.zhanggui.inventory.stock.MovementId;
import io.zhanggui.inventory.stock.NegativeStock;
import io.zhanggui.inventory.stock.StockBook;
import io.zhanggui.inventory.stock.StockEvents;
import io.zhanggui.inventory.stock.StockKey;
import io.zhanggui.inventory.stock.StockLevels;
import io.zhanggui.inventory.turnover.AbcClass;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

/** The code of README.md on counting, with what its comments promise. */
class ReadmeCountTest {

    private static final Path PAGE = Path.of("README.md");
    private static final Path SOURCE =
            Path.of("src", "test", "java", "io", "zhanggui", "inventory", "count", "ReadmeCountTest.java");

    private final StockKey mugs = StockKey.of(Sku.of("MUG"), WarehouseId.of("WH-SH"));
    private final Instant cutOff = Instant.parse("2025-11-28T10:00:00Z");
    private final CountSamples company = new CountSamples();

    private Stamp by(PersonId person) {
        return Stamp.by(person).at(cutOff.plusSeconds(3600));
    }

    @Test
    void from_the_plan_to_the_stock_book() {
        MemoryStore store = company.store;
        OrgHistory chart = CountSamples.CHART;
        List<AuthorityGrant> grants = CountSamples.GRANTS;
        ZoneId zone = ZoneId.of("Asia/Shanghai");
        OrgUnitId finance = CountSamples.FIN;
        PersonId keeper = CountSamples.KIM;
        PersonId clerk = CountSamples.CHO;
        PersonId other = CountSamples.DAN;
        StockEvents events = StockEvents.inMemory(store);
        StockBook book = new StockBook(
                events,
                StockLevels.inMemory(store),
                CommandReceipts.inMemory(store),
                AuditTrail.inMemory(store),
                NegativeStock.REFUSE,
                store);
        Movement receipt = Movement.receipt(
                MovementId.of("R1"),
                LocalDate.of(2025, 11, 3),
                mugs,
                Quantity.ofPieces(10),
                BigMoney.parse("CNY 5.00"));
        book.record(List.of(receipt), Stamp.by(keeper).at(cutOff));
        CostLedger ledger = CostLedger.fifo(CNY, NegativeStock.REFUSE).append(List.of(receipt));
        List<CountCandidate> candidates = List.of(CountCandidate.of(mugs, AbcClass.A, Quantity.ofPieces(10)));
        LocalDate today = LocalDate.of(2025, 11, 28);

        CountPlan plan = CountPlan.on(WorkCalendar.china())
                .timesAYear(AbcClass.A, 12)
                .timesAYear(AbcClass.B, 4)
                .timesAYear(AbcClass.C, 1)
                .atZero()
                .afterBigDifference();
        DueCounts due = plan.due(candidates, today);
        LocalDate day = plan.monthEnd(YearMonth.of(2025, 11));

        Function<Instant, ApprovalContext> contexts = at -> {
            OrgSnapshot org = chart.on(LocalDate.ofInstant(at, zone));
            return ApprovalContext.of(org, Authority.of(grants, org));
        };
        Approvals approvals = Approvals.inMemory(store, contexts);
        CountAuthority authority = CountAuthority.of(contexts, finance);
        StockTakes takes = StockTakes.inMemory(store, approvals, authority, CountBook.of(events, book));
        StockTakeNo no = StockTakeNo.of("PD2511");
        CountItem mug = CountItem.of(mugs);
        List<CountLine> lines = CountLine.asOf(
                mugs, events.read(mugs), cutOff, ledger.account(mugs).unitCost());
        takes.plan(
                StockTakeOrder.of(no, mugs.warehouse(), day, cutOff, CNY)
                        .blindly()
                        .keptBy(keeper)
                        .recounting(RecountRule.above(CountThreshold.quantityOver("1")))
                        .lines(lines),
                by(clerk));
        takes.start(no, by(clerk));
        CountSheet sheet = takes.get(no).sheetFor(clerk);
        takes.count(no, List.of(Tally.of(mug, Quantity.ofPieces(8), clerk, cutOff.plusSeconds(600))), by(clerk));
        StockTake recounting = takes.finish(no, by(clerk));
        takes.count(no, List.of(Tally.of(mug, Quantity.ofPieces(8), other, cutOff.plusSeconds(900))), by(other));
        StockTake counted = takes.finish(no, by(clerk));
        assertThat(recounting.open()).hasSize(1);
        assertThat(sheet.toTable().rows()).hasSize(1);
        assertThat(due.due()).extracting(DueCount::reason).containsExactly(CountReason.NEVER_COUNTED);
        assertThat(counted.state()).isEqualTo(StockTakeState.COUNTED);

        Movement late = Movement.issue(MovementId.of("I1"), day, mugs, Quantity.ofPieces(1));
        book.record(List.of(late), by(keeper));
        takes.moved(no, List.of(new MovementMoment(mug, late.id(), cutOff.minusSeconds(3600))), by(clerk));
        takes.get(no).summary().gross();

        assertThat(takes.get(no).summary().gross()).isEqualTo(Money.parse("CNY 5.00"));
        takes.reasons(no, List.of(DifferenceReason.of(mug, CountCause.THEFT)), by(clerk));
        takes.submit(no, APPROVAL, finance, by(clerk));
        ApprovalCase waiting = takes.approvalCase(no);
        PersonId approver = waiting.asked().get(0);
        approvals.approve(waiting.id(), "SIGN", waiting.request().fingerprint(), by(approver));
        takes.approve(no, by(approver));
        StockTake done = takes.adjust(no, today, by(clerk).key("adjust-PD2511"));
        book.level(mugs).onHand();

        assertThat(day).isEqualTo(today);
        assertThat(approver).isEqualTo(CountSamples.FINANCE);
        assertThat(book.level(mugs).onHand()).isEqualTo(Quantity.ofPieces(8));
        ledger.append(List.of(late));
        assertThat(done.summary().explain().toText(SIMPLIFIED_CHINESE)).startsWith("差异总额：5.00 元");

        CountAccuracy accuracy = CountAccuracy.of(done.results(), CountTolerance.within("0.005"));
        accuracy.byLine();
        accuracy.byQuantity();
        Map<YearMonth, CountAccuracy> trend = CountAccuracy.monthly(List.of(done), CountTolerance.exact());

        WriteOffs writeOffs =
                WriteOffs.inMemory(store, approvals, book::record, stock -> ledger.unitCost(stock, today));
        WriteOff broken = WriteOff.damage(
                WriteOffNo.of("BS-7"),
                today,
                mugs,
                Quantity.ofPieces(1),
                BigMoney.parse("CNY 5.00"),
                CountCause.MANAGEMENT,
                "photo-1.jpg");
        writeOffs.declare(broken, APPROVAL, finance, by(keeper));

        ledger.append(done.adjustments(today));
        LossReport losses = LossReport.of(
                LocalDateRange.of(LocalDate.of(2025, 11, 1), LocalDate.of(2025, 12, 1)),
                CNY,
                List.of(ledger.account(mugs)),
                LossReport.causes(List.of(done), List.of(broken)));
        losses.byCause();
        losses.total().shrinkage(Money.parse("CNY 10000.00"));

        assertThat(accuracy.byLine()).hasValue(new BigDecimal("0.000000"));
        assertThat(accuracy.byQuantity()).hasValue(new BigDecimal("0.888889"));
        assertThat(trend).containsOnlyKeys(YearMonth.of(2025, 11));
        assertThat(losses.byCause()).containsOnlyKeys(CountCause.THEFT);
        assertThat(losses.total().shrinkage(Money.parse("CNY 10000.00"))).hasValue(new BigDecimal("0.000500"));
        assertThat(writeOffs.get(broken.no()).state()).isEqualTo(WriteOffState.DECLARED);
    }

    @Test
    void the_page_shows_what_is_tested_here() throws IOException {
        String page = Files.readString(PAGE);
        String section = page.substring(page.indexOf("\n## Counting (盘点)"), page.indexOf("\n## Turnover and classes"));
        String tested = withoutBlanks(Files.readString(SOURCE));
        List<String> blocks = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL)
                .matcher(section)
                .results()
                .map(block -> block.group(1))
                .toList();
        assertThat(blocks).hasSize(5);
        for (String block : blocks) {
            assertThat(tested).contains(withoutBlanks(block.replaceAll("(?m)//.*$", "")));
        }
    }

    /** Where lines break is the formatter's business. */
    private static String withoutBlanks(String text) {
        return text.replaceAll("\\s+", "");
    }
}
