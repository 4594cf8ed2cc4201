package io.zhanggui.examples.tour;

import static io.zhanggui.core.authority.DecisionType.PURCHASE_ORDER_SIGN;
import static io.zhanggui.core.kpi.KpiLibrary.COLLECTION_RATE;
import static io.zhanggui.core.kpi.KpiLibrary.SALES_ATTAINMENT;
import static io.zhanggui.core.kpi.Weight.weight;
import static io.zhanggui.hr.china.ChinaPayItem.PENSION_EMPLOYEE;
import static io.zhanggui.hr.china.tax.SpecialDeduction.CHILD_EDUCATION;
import static io.zhanggui.inventory.demand.Returns.SUBTRACT;
import static java.util.Locale.SIMPLIFIED_CHINESE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.authority.Approvers;
import io.zhanggui.core.authority.Authority;
import io.zhanggui.core.authority.AuthorityDecision;
import io.zhanggui.core.authority.AuthorityGrant;
import io.zhanggui.core.id.ContractNo;
import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.id.OrderNo;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.kpi.Banded;
import io.zhanggui.core.kpi.BonusRule;
import io.zhanggui.core.kpi.Grade;
import io.zhanggui.core.kpi.GradeScale;
import io.zhanggui.core.kpi.KpiException;
import io.zhanggui.core.kpi.Measurements;
import io.zhanggui.core.kpi.RatioHigher;
import io.zhanggui.core.kpi.Scorecard;
import io.zhanggui.core.kpi.ScorecardResult;
import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.organization.OrgHistory;
import io.zhanggui.core.posting.Posting;
import io.zhanggui.core.posting.PostingLine;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.template.OrgTemplates;
import io.zhanggui.core.time.AsOf;
import io.zhanggui.core.time.Knowledge;
import io.zhanggui.core.time.ReportingPeriod;
import io.zhanggui.core.violation.RejectedException;
import io.zhanggui.core.violation.Violations;
import io.zhanggui.finance.contract.Contract;
import io.zhanggui.finance.contract.ContractKind;
import io.zhanggui.finance.contract.ContractPerformanceSheet;
import io.zhanggui.finance.contract.ContractRegister;
import io.zhanggui.finance.contract.ContractStatistics;
import io.zhanggui.finance.contract.ContractVersion;
import io.zhanggui.finance.contract.Obligation;
import io.zhanggui.finance.contract.ObligationId;
import io.zhanggui.finance.contract.ObligationType;
import io.zhanggui.finance.contract.Obligor;
import io.zhanggui.finance.contract.PerformanceRecord;
import io.zhanggui.finance.contract.PerformanceRecords;
import io.zhanggui.finance.ledger.AccountCode;
import io.zhanggui.finance.ledger.AccountMapping;
import io.zhanggui.finance.ledger.ChartOfAccounts;
import io.zhanggui.finance.ledger.JournalEntry;
import io.zhanggui.finance.ledger.Ledger;
import io.zhanggui.hr.china.ChinaPayroll;
import io.zhanggui.hr.china.Place;
import io.zhanggui.hr.payroll.PayDates;
import io.zhanggui.hr.payroll.PayRunId;
import io.zhanggui.hr.payroll.PayRuns;
import io.zhanggui.hr.payroll.PayrollInput;
import io.zhanggui.hr.payroll.PayrollRules;
import io.zhanggui.hr.payroll.Payslip;
import io.zhanggui.hr.payroll.RunReport;
import io.zhanggui.inventory.costing.CostLedger;
import io.zhanggui.inventory.costing.CostRevision;
import io.zhanggui.inventory.demand.DemandHistory;
import io.zhanggui.inventory.demand.SalesLine;
import io.zhanggui.inventory.item.Kits;
import io.zhanggui.inventory.probability.LeadTime;
import io.zhanggui.inventory.replenishment.ReplenishmentPlan;
import io.zhanggui.inventory.replenishment.ReplenishmentPlanner;
import io.zhanggui.inventory.replenishment.StockPosition;
import io.zhanggui.inventory.replenishment.SupplyTerms;
import io.zhanggui.inventory.stock.Movement;
import io.zhanggui.inventory.stock.MovementId;
import io.zhanggui.inventory.stock.NegativeStock;
import io.zhanggui.inventory.stock.StockKey;
import io.zhanggui.procurement.supplier.Delivery;
import io.zhanggui.procurement.supplier.OrderedLine;
import io.zhanggui.procurement.supplier.Standing;
import io.zhanggui.procurement.supplier.Standings;
import io.zhanggui.procurement.supplier.SupplierEvaluation;
import io.zhanggui.procurement.supplier.SupplierFacts;
import io.zhanggui.procurement.supplier.SupplierMetric;
import io.zhanggui.procurement.supplier.SupplierScorecard;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

/** What a host writes for each use, as short as it gets; the README takes its sample from here. */
class TourTest {

    private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final LegalEntityId ACME = LegalEntityId.of("ACME");
    private static final PersonId CLERK = PersonId.of("P003");
    private static final PersonId CFO = PersonId.of("P004");
    private static final Instant NOW = Instant.parse("2025-11-30T02:00:00Z");

    private final Stamp stamp = Stamp.by(CLERK).at(NOW);

    @Test
    void chart_from_a_template_and_who_may_approve() {
        LocalDate jan1 = LocalDate.of(2025, 1, 1);
        LocalDate today = LocalDate.of(2025, 11, 30);
        PositionId gm = PositionId.of("GM");
        PositionId purchasing = PositionId.of("PUR-MGR");
        PersonId boss = PersonId.of("P001");
        // README:authority
        OrgHistory history = OrgTemplates.smallETailer() // three departments, all positions vacant
                .found(LegalEntityId.of("ACME"), jan1, stamp)
                .appoint(gm, boss, jan1, stamp);
        Authority authority = Authority.of(
                List.of(
                        AuthorityGrant.to(purchasing).may(PURCHASE_ORDER_SIGN).upTo(Money.parse("CNY 50000.00")),
                        AuthorityGrant.to(gm).may(PURCHASE_ORDER_SIGN).unlimited()),
                history);
        Approvers who = authority.whoMay(PURCHASE_ORDER_SIGN, Money.parse("CNY 80000.00"), OrgUnitId.of("PUR"), today);
        System.out.println(
                who.explain().toText(SIMPLIFIED_CHINESE)); // 应由 GM P001 审批 … PUR-MGR：80,000.00 元超过授权限额 50,000.00 元
        // README:end
        assertThat(history.on(today).toMermaid()).startsWith("flowchart");
        assertThat(who.first().orElseThrow().person()).isEqualTo(boss);
        assertThat(who.explain().toText(SIMPLIFIED_CHINESE))
                .contains("应由 GM P001 审批", "PUR-MGR：80,000.00 元超过授权限额 50,000.00 元");
        AuthorityDecision decision =
                authority.decide(PersonId.of("P007"), PURCHASE_ORDER_SIGN, cny("80000.00"), OrgUnitId.of("PUR"), today);
        assertThat(decision.permitted()).isFalse();
    }

    @Test
    void kpi_card_with_grade_and_bonus() {
        Scorecard card = Scorecard.builder("电商销售经理", YearMonth.of(2025, 11))
                .indicator(
                        SALES_ATTAINMENT, weight(60), RatioHigher.of("1200000").cappedAt(120))
                .indicator(COLLECTION_RATE, weight(40), Banded.from("95%->100, 90%->80, 0->0"))
                .build();
        ScorecardResult result = card.score(Measurements.of(SALES_ATTAINMENT, "1080000", COLLECTION_RATE, "0.93"));
        Grade grade = result.grade(GradeScale.ofMinima("A", 95, "B", 85, "C", 70, "D", 0));
        Money bonus = BonusRule.coefficients("A", "1.2", "B", "1.0", "C", "0.8", "D", "0")
                .bonus(cny("10000.00"), grade);

        assertThat(result.score()).contains(new BigDecimal("86.00")); // 60 % of 90 and 40 % of 80
        assertThat(bonus).isEqualTo(cny("10000.00"));
        assertThat(result.explain().toText(SIMPLIFIED_CHINESE)).contains("86");
        assertThatThrownBy(() -> Scorecard.builder("99 %", YearMonth.of(2025, 11))
                        .indicator(SALES_ATTAINMENT, weight(99), RatioHigher.of("1200000"))
                        .build())
                .isInstanceOf(KpiException.class);
    }

    @Test
    void one_payslip_that_explains_itself() {
        // README:payslip
        PayrollRules rules = ChinaPayroll.rules()
                .resolve(
                        Place.SHANGHAI, PayDates.of(YearMonth.of(2025, 11), LocalDate.of(2025, 11, 30)), Knowledge.ALL);
        Payslip slip = rules.calculate(PayrollInput.builder(PersonId.of("P007"), rules)
                .basePay(Money.parse("CNY 20000.00"))
                .allowance("meal", Money.parse("CNY 500.00"))
                .housingFundRate("0.07")
                .specialDeduction(CHILD_EDUCATION, Money.parse("CNY 2000.00"))
                .build());

        slip.net(); // CNY 16615.12
        slip.explain().toText(Locale.SIMPLIFIED_CHINESE); // every line: formula, inputs, rule, source
        // README:end

        assertThat(slip.net()).isEqualTo(cny("16615.12"));
        assertThat(slip.line(PENSION_EMPLOYEE).amount()).isEqualTo(cny("1640.00"));
        assertThat(slip.explain().toText(SIMPLIFIED_CHINESE)).contains("养老保险（个人）", "沪医保规〔2025〕2号");
        assertThat(slip.unverified())
                .anyMatch(rule -> rule.rule().key().code().equals("cn.housing-fund.cap")); // marked, never in silence

        Payslip december = rulesOf(12)
                .calculate(
                        input("P007", rulesOf(12)).yearToDate(slip.yearToDate()).build());
        assertThat(december.yearToDate().months()).isEqualTo(2);
    }

    @Test
    void pay_run_approved_by_somebody_else_and_booked() {
        PayrollRules rules = rulesOf(11);
        PayRuns runs = PayRuns.inMemory(new MemoryStore(), (actor, run, total) -> Violations.none());
        List<PayrollInput> inputs = new ArrayList<>();
        for (int i = 1; i <= 500; i++) {
            inputs.add(input("P" + i, rules).build());
        }
        inputs.set(
                99,
                PayrollInput.builder(PersonId.of("P100"), rules)
                        .basePay(cny("9000.00"))
                        .build()); // no fund rate

        PayRunId id = runs.open(
                ACME, YearMonth.of(2025, 11), rules, Stamp.by(CLERK).at(NOW).key("open-2025-11"));
        RunReport report = runs.calculate(id, inputs.stream(), Stamp.by(CLERK).at(NOW));
        assertThat(report.slips()).hasSize(499); // one refused, with its violations
        assertThat(report.leftOut()).hasSize(1);
        runs.review(id, Stamp.by(CLERK).at(NOW));
        assertThatThrownBy(() -> runs.approve(id, Stamp.by(CLERK).at(NOW))).isInstanceOf(RejectedException.class);
        runs.approve(id, Stamp.by(CFO).at(NOW).key("approve-2025-11"));
        Posting posting = runs.posting(id); // reasons, not accounts; sums to zero; no person in it

        AccountMapping mapping = AccountMapping.none();
        for (PostingLine line : posting.lines()) {
            mapping = mapping.plus(line.reason(), AccountCode.of(line.amount().isPositive() ? "5602" : "2211"));
        }
        Ledger ledger = Ledger.inMemory(ACME, ChartOfAccounts.smallEnterprises(), mapping, new MemoryStore());
        JournalEntry entry = ledger.post(posting, Stamp.by(CFO).at(NOW)).entry();
        assertThat(entry.amount(AccountCode.of("5602"), CNY).plus(entry.amount(AccountCode.of("2211"), CNY)))
                .isEqualTo(cny("0.00"));
    }

    @Test
    void reorders_from_sales_lines() {
        LocalDate today = LocalDate.of(2025, 11, 30);
        Sku tea = Sku.of("TEA-001");
        List<SalesLine> salesLines = new ArrayList<>();
        for (int day = 0; day < 364; day++) {
            salesLines.add(new SalesLine(tea, today.minusDays(day), Quantity.ofPieces(3 + day % 3), "TMALL"));
        }
        List<LocalDateRange> promotions =
                List.of(LocalDateRange.of(LocalDate.of(2025, 11, 1), LocalDate.of(2025, 11, 12)));

        DemandHistory demand = DemandHistory.weekly()
                .returns(SUBTRACT)
                .kits(Kits.none())
                .exclude(promotions)
                .from(salesLines.stream());
        ReplenishmentPlan plan = ReplenishmentPlanner.builder()
                .cycleService("0.95")
                .reviewEvery(7)
                .build()
                .plan(
                        demand,
                        List.of(StockPosition.of(tea, Quantity.ofPieces(20), Quantity.ofPieces(0))),
                        List.of(new SupplyTerms(
                                tea, PartyId.of("S01"), LeadTime.of(12, 2), BigDecimal.TEN, new BigDecimal("12"))),
                        today);

        assertThat(plan.refused()).isEmpty();
        assertThat(plan.proposals()).singleElement().satisfies(proposal -> {
            assertThat(proposal.quantity().amount().remainder(new BigDecimal("12")))
                    .isEqualByComparingTo("0");
            assertThat(proposal.explain().toText(SIMPLIFIED_CHINESE)).contains("安全库存");
        });
    }

    @Test
    void fifo_with_a_back_dated_movement() {
        StockKey stock = StockKey.of(Sku.of("TEA-001"), WarehouseId.of("WH-SH"));
        LocalDate oct31 = LocalDate.of(2025, 10, 31);
        List<Movement> movements = List.of(
                Movement.receipt(
                        MovementId.of("M1"), LocalDate.of(2025, 10, 1), stock, Quantity.ofPieces(10), price("10")),
                Movement.receipt(
                        MovementId.of("M2"), LocalDate.of(2025, 10, 20), stock, Quantity.ofPieces(10), price("12")),
                Movement.issue(MovementId.of("M3"), LocalDate.of(2025, 10, 25), stock, Quantity.ofPieces(12)));
        Movement backDatedReceipt = Movement.receipt(
                        MovementId.of("M4"), LocalDate.of(2025, 10, 10), stock, Quantity.ofPieces(5), price("8"))
                .recordedOn(LocalDate.of(2025, 11, 5));

        CostLedger ledger = CostLedger.fifo(CNY, NegativeStock.REFUSE).append(movements);
        assertThat(ledger.now().costOfGoodsSold()).isEqualTo(cny("124.00")); // 10 × 10 + 2 × 12
        CostRevision revision = ledger.append(backDatedReceipt); // same verb; the date says that it is back-dated

        assertThat(revision.costOfGoodsSold()).isEqualTo(cny("116.00")); // 10 × 10 + 2 × 8
        assertThat(revision.changedFrom()).contains(LocalDate.of(2025, 10, 10));
        assertThat(revision.postings(ACME, ReportingPeriod.month(YearMonth.of(2025, 11))))
                .allSatisfy(posting -> assertThat(posting.date()).isEqualTo(LocalDate.of(2025, 11, 1)));
        assertThat(ledger.on(oct31).value()).isEqualTo(cny("144.00")); // as known now
        assertThat(ledger.asOf(AsOf.of(oct31).knownOn(oct31)).value()).isEqualTo(cny("96.00")); // as reported then
    }

    @Test
    void contract_performance_sheet_as_of_a_date() {
        ContractNo no = ContractNo.of("HT-1");
        Contract contract = Contract.of(
                no,
                ContractKind.PURCHASE,
                PartyId.of("S01"),
                "云栖茶业",
                "春茶",
                LocalDate.of(2025, 1, 10),
                ContractVersion.first(
                        LocalDate.of(2025, 1, 10),
                        cny("800.00"),
                        List.of(
                                delivery("M1", LocalDate.of(2025, 1, 31), "300.00"),
                                delivery("M2", LocalDate.of(2025, 4, 30), "500.00"))));
        PerformanceRecords records = PerformanceRecords.of(List.of(
                record(no, "M1", LocalDate.of(2025, 1, 30), "300.00"),
                record(no, "M2", LocalDate.of(2025, 4, 20), "200.00")));

        ContractPerformanceSheet sheet = contract.performance(records, AsOf.of(LocalDate.of(2025, 5, 15)));
        assertThat(sheet.rateByAmount().percent(Rounding.CENT)).contains(new BigDecimal("62.50"));
        assertThat(sheet.overdue()).hasSize(1);
        assertThat(sheet.overdueAmount()).isEqualTo(cny("300.00"));
        assertThat(sheet.nextAction()).isPresent();
        assertThat(sheet.toTable().rows()).hasSize(2);

        ContractRegister register = ContractRegister.of(CNY, List.of(contract));
        ContractStatistics quarter = ContractStatistics.of(register, records, ReportingPeriod.quarter(2025, 1));
        assertThat(quarter.signedCount()).isEqualTo(1);
        assertThat(quarter.onTimeCount()).isEqualTo(1);
    }

    @Test
    void supplier_scorecard_with_standings() {
        PartyId supplier = PartyId.of("S01");
        SupplierScorecard card = SupplierScorecard.builder("供应商评分")
                .criterion(
                        "OTIF",
                        weight(60),
                        SupplierMetric.OTIF,
                        RatioHigher.of("1").cappedAt(100))
                .criterion(
                        "RESPONSE",
                        weight(40),
                        SupplierMetric.MANUAL,
                        RatioHigher.of("100").cappedAt(100))
                .standings(Standings.ofMinima(80, 65, 50, 0))
                .build();
        LocalDate promised = LocalDate.of(2025, 11, 10);
        OrderedLine inTime = new OrderedLine(
                OrderNo.of("PO-1"),
                Sku.of("TEA-001"),
                BigDecimal.TEN,
                promised,
                null,
                null,
                List.of(Delivery.of(promised, BigDecimal.TEN)));

        SupplierEvaluation evaluation = card.evaluate(
                supplier,
                List.of(SupplierFacts.of(
                        supplier,
                        ReportingPeriod.month(YearMonth.of(2025, 11)),
                        List.of(inTime),
                        Map.of("RESPONSE", new BigDecimal("90")))));

        assertThat(evaluation.score()).contains(new BigDecimal("96.0"));
        assertThat(evaluation.standing()).contains(Standing.ALLOW);
    }

    @Test
    void readme_shows_this_very_code() throws Exception {
        assertThat(squeezed(Files.readString(ROOT.resolve("README.md"))))
                .contains(squeezed(sample("payslip")), squeezed(sample("authority")));
    }

    @Test
    void the_chinese_readme_shows_the_same_code_with_comments_of_its_own() throws Exception {
        String chinese = Files.readString(ROOT.resolve("README.zh-CN.md"));
        List<String> java = blocks(chinese, "java");

        assertThat(java.get(0)).isEqualTo(uncommented(sample("payslip")));
        assertThat(java.get(1)).isEqualTo(uncommented(sample("authority")));
        assertThat(java).hasSize(3).isSubsetOf(blocks(Files.readString(ROOT.resolve("README.md")), "java"));
        assertThat(blocks(chinese, "xml")).isEqualTo(blocks(Files.readString(ROOT.resolve("README.md")), "xml"));
    }

    @Test
    void the_chinese_readme_quotes_the_explanation_word_for_word() throws Exception {
        PayrollRules rules = rulesOf(11);
        Payslip slip = rules.calculate(PayrollInput.builder(PersonId.of("P007"), rules)
                .basePay(cny("20000.00"))
                .allowance("meal", cny("500.00"))
                .housingFundRate("0.07")
                .specialDeduction(CHILD_EDUCATION, cny("2000.00"))
                .build());
        Matcher quoted =
                Pattern.compile("(?s)```text\n(.*?)\n```").matcher(Files.readString(ROOT.resolve("README.zh-CN.md")));

        assertThat(quoted.find()).isTrue();
        assertThat(slip.explain().toText(SIMPLIFIED_CHINESE).lines().map(String::strip))
                .contains(quoted.group(1).split("\n"));
    }

    @Test
    void the_types_among_the_chinese_terms_exist() throws Exception {
        List<String> terms = Files.readString(ROOT.resolve("README.zh-CN.md"))
                .lines()
                .dropWhile(line -> !line.equals("## 术语"))
                .filter(line -> line.startsWith("|"))
                .flatMap(line -> Pattern.compile("`(\\w+)`").matcher(line).results())
                .map(type -> type.group(1) + ".java")
                .toList();
        List<String> sources;
        try (Stream<Path> files = Files.walk(ROOT)) {
            sources = files.filter(file -> file.toString().contains("main"))
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
        assertThat(terms)
                .hasSizeGreaterThan(10)
                .allSatisfy(type -> assertThat(sources).contains(type));
    }

    private static String sample(String name) throws Exception {
        String source =
                Files.readString(ROOT.resolve("examples/tour/src/test/java/io/zhanggui/examples/tour/TourTest.java"));
        String mark = "// README:" + name + "\n";
        int start = source.indexOf(mark) + mark.length();
        return source.substring(start, source.indexOf("// README:end\n", start));
    }

    /** The blocks of a page in a language, without comments and white space. */
    private static List<String> blocks(String page, String language) {
        return Pattern.compile("(?s)```" + language + "\n(.*?)```")
                .matcher(page)
                .results()
                .map(block -> uncommented(block.group(1)))
                .toList();
    }

    private static String uncommented(String code) {
        return squeezed(code.replaceAll("(?m)\\s//.*$", ""));
    }

    /** Text without any white space, so that line breaks of two formats do not count. */
    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }

    private static PayrollRules rulesOf(int month) {
        YearMonth work = YearMonth.of(2025, month);
        return ChinaPayroll.rules().resolve(Place.SHANGHAI, PayDates.of(work, work.atEndOfMonth()), Knowledge.ALL);
    }

    private static PayrollInput.Builder input(String person, PayrollRules rules) {
        return PayrollInput.builder(PersonId.of(person), rules)
                .unit(OrgUnitId.of("OPS"))
                .basePay(cny("12000.00"))
                .housingFundRate("0.07");
    }

    private static Obligation delivery(String id, LocalDate due, String amount) {
        return Obligation.of(ObligationId.of(id), ObligationType.DELIVERY, Obligor.THEIRS, due, cny(amount));
    }

    private static PerformanceRecord record(ContractNo no, String obligation, LocalDate day, String amount) {
        return new PerformanceRecord(no, ObligationId.of(obligation), day, day, cny(amount), "GRN");
    }

    private static BigMoney price(String amount) {
        return BigMoney.of(CNY, new BigDecimal(amount));
    }

    private static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }
}
