package io.zhanggui.examples.json;

import static io.zhanggui.core.authority.DecisionType.PURCHASE_ORDER_SIGN;
import static io.zhanggui.core.kpi.Weight.weight;

import io.zhanggui.core.audit.BankCardNumber;
import io.zhanggui.core.audit.PersonName;
import io.zhanggui.core.audit.ResidentIdentityNumber;
import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.authority.Authority;
import io.zhanggui.core.authority.AuthorityGrant;
import io.zhanggui.core.control.Standard;
import io.zhanggui.core.id.CommandKey;
import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.id.OrderNo;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.id.ShopId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.UnifiedSocialCreditCode;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.kpi.Adjustment;
import io.zhanggui.core.kpi.Better;
import io.zhanggui.core.kpi.BonusPool;
import io.zhanggui.core.kpi.BonusRule;
import io.zhanggui.core.kpi.ForcedDistribution;
import io.zhanggui.core.kpi.GradeScale;
import io.zhanggui.core.kpi.Indicator;
import io.zhanggui.core.kpi.KeyResult;
import io.zhanggui.core.kpi.Kpi;
import io.zhanggui.core.kpi.KpiLibrary;
import io.zhanggui.core.kpi.Manual;
import io.zhanggui.core.kpi.Measurements;
import io.zhanggui.core.kpi.MultiRater;
import io.zhanggui.core.kpi.Objective;
import io.zhanggui.core.kpi.RaterGroup;
import io.zhanggui.core.kpi.RatioHigher;
import io.zhanggui.core.kpi.Scorecard;
import io.zhanggui.core.kpi.ScoringRule;
import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.organization.OrgHistory;
import io.zhanggui.core.organization.OrgTemplates;
import io.zhanggui.core.posting.Posting;
import io.zhanggui.core.posting.PostingLine;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.quantity.UnitConversion;
import io.zhanggui.core.quantity.UnitOfMeasure;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.repository.Recorded;
import io.zhanggui.core.repository.Versioned;
import io.zhanggui.core.time.Knowledge;
import io.zhanggui.core.time.ReportingPeriod;
import io.zhanggui.core.time.WorkCalendar;
import io.zhanggui.core.violation.ItemResult;
import io.zhanggui.core.violation.Violations;
import io.zhanggui.finance.contract.PerformanceRecords;
import io.zhanggui.finance.ledger.AccountCode;
import io.zhanggui.finance.ledger.AccountMapping;
import io.zhanggui.finance.ledger.ChartOfAccounts;
import io.zhanggui.finance.ledger.Ledger;
import io.zhanggui.hr.attendance.AttendanceMonth;
import io.zhanggui.hr.attendance.AttendanceRules;
import io.zhanggui.hr.attendance.OvertimeHours;
import io.zhanggui.hr.attendance.Proration;
import io.zhanggui.hr.china.AnnualBonus;
import io.zhanggui.hr.china.BasicDeduction;
import io.zhanggui.hr.china.ChinaPayroll;
import io.zhanggui.hr.china.Place;
import io.zhanggui.hr.payroll.PayRunId;
import io.zhanggui.hr.payroll.PayRuns;
import io.zhanggui.hr.payroll.PayrollInput;
import io.zhanggui.hr.payroll.PayrollRules;
import io.zhanggui.hr.payroll.Payslip;
import io.zhanggui.hr.payroll.RunPayslip;
import io.zhanggui.hr.payroll.RunReport;
import io.zhanggui.inventory.costing.CostLedger;
import io.zhanggui.inventory.costing.NegativeStock;
import io.zhanggui.inventory.costing.PeriodicAverage;
import io.zhanggui.inventory.demand.Croston;
import io.zhanggui.inventory.demand.DemandClassification;
import io.zhanggui.inventory.demand.ForecastAccuracy;
import io.zhanggui.inventory.demand.ForecastModel;
import io.zhanggui.inventory.demand.Holt;
import io.zhanggui.inventory.demand.Naive;
import io.zhanggui.inventory.demand.SeasonalNaive;
import io.zhanggui.inventory.demand.Tsb;
import io.zhanggui.inventory.replenishment.BaseStockPolicy;
import io.zhanggui.inventory.replenishment.PeriodicReviewPolicy;
import io.zhanggui.inventory.replenishment.PoissonDemand;
import io.zhanggui.inventory.replenishment.ReorderPointPolicy;
import io.zhanggui.inventory.replenishment.RiskPooling;
import io.zhanggui.inventory.stock.Movement;
import io.zhanggui.inventory.stock.MovementId;
import io.zhanggui.inventory.stock.StockKey;
import io.zhanggui.inventory.turnover.AbcClassification;
import io.zhanggui.inventory.turnover.Turnover;
import io.zhanggui.inventory.turnover.XyzClassification;
import io.zhanggui.procurement.supplier.Delivery;
import io.zhanggui.procurement.supplier.OrderedLine;
import io.zhanggui.procurement.supplier.Standings;
import io.zhanggui.procurement.supplier.Supplier;
import io.zhanggui.procurement.supplier.SupplierEvaluation;
import io.zhanggui.procurement.supplier.SupplierFacts;
import io.zhanggui.procurement.supplier.SupplierMetric;
import io.zhanggui.procurement.supplier.SupplierRanking;
import io.zhanggui.procurement.supplier.SupplierScorecard;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Results of every feature, calculated by the library, from which a {@link Harvest} takes what there is. */
final class Results {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final LegalEntityId ACME = LegalEntityId.of("ACME");
    private static final PersonId CLERK = PersonId.of("P003");
    private static final Instant NOW = Instant.parse("2025-11-30T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2025, 11, 30);
    private static final LocalDate JAN1 = LocalDate.of(2025, 1, 1);
    private static final ReportingPeriod NOVEMBER = ReportingPeriod.month(YearMonth.of(2025, 11));
    private static final Stamp STAMP = Stamp.by(CLERK).at(NOW);

    private Results() {}

    static Stream<Object> all() {
        return Stream.of(ids(), core(), organisation(), kpis(), pay(), attendance(), payRun(), contracts(), stock())
                .flatMap(List::stream)
                .flatMap(each -> each instanceof List<?> list ? list.stream() : Stream.of(each));
    }

    private static List<Object> ids() {
        return List.of(
                CommandKey.of("键-1"),
                OrderNo.of("PO-1"),
                ShopId.of("TMALL"),
                UnifiedSocialCreditCode.parse("91350100M000100Y43"),
                PersonName.of("欧阳小红"),
                ResidentIdentityNumber.parse("11010519491231002X"),
                BankCardNumber.parse("4111111111111111"));
    }

    private static List<Object> core() {
        return List.of(
                new Versioned<>(Samples.performanceSheet().contract(), 3),
                new Recorded<>(
                        NOW, Samples.performanceSheet().rows().get(0).records().get(0)),
                ChinaPayroll.rules().book().rules().subList(0, 40),
                NOVEMBER,
                ReportingPeriod.year(2025),
                new ItemResult.Failed<>(CLERK, new IllegalStateException("broke")),
                UnitConversion.of(UnitOfMeasure.of("BOX"), new BigDecimal("12.50"), UnitOfMeasure.PIECE),
                new Standard(
                                "周转天数",
                                new BigDecimal("30.0"),
                                Better.LOWER,
                                new BigDecimal("0.05"),
                                new BigDecimal("0.10"))
                        .compare(new BigDecimal("33.3")));
    }

    private static List<Object> organisation() {
        OrgHistory history = OrgTemplates.smallETailer()
                .found(ACME, JAN1, STAMP)
                .appoint(PositionId.of("PUR-MGR"), PersonId.of("P007"), LocalDate.of(2025, 3, 1), STAMP)
                .appoint(PositionId.of("GM"), PersonId.of("P001"), JAN1, STAMP)
                .release(PositionId.of("PUR-MGR"), PersonId.of("P007"), LocalDate.of(2025, 12, 1), STAMP);
        Authority authority = Authority.of(
                List.of(
                        AuthorityGrant.to(PositionId.of("PUR-MGR"))
                                .may(PURCHASE_ORDER_SIGN)
                                .upTo(cny("50000.00"))
                                .from(JAN1),
                        AuthorityGrant.to(PositionId.of("GM"))
                                .may(PURCHASE_ORDER_SIGN)
                                .unlimited()
                                .from(JAN1)),
                history.on(TODAY));
        OrgUnitId purchasing = OrgUnitId.of("PUR");
        return List.of(
                ApprovalResults.of(history),
                OrgTemplates.smallETailer(),
                history.events()
                        .subList(history.events().size() - 3, history.events().size()),
                history.events(),
                authority.decide(PersonId.of("P007"), PURCHASE_ORDER_SIGN, cny("80000.00"), purchasing, TODAY),
                authority.decide(PersonId.of("P001"), PURCHASE_ORDER_SIGN, cny("80000.00"), purchasing, TODAY),
                authority.whoMay(PURCHASE_ORDER_SIGN, cny("80000.00"), purchasing, TODAY));
    }

    private static List<Object> kpis() {
        List<ScoringRule> rules = Stream.of(
                        "ratio-higher target=1200000.00 cap=120",
                        "linear worst=0.10 best=0",
                        "banded 95%->100, 90%->80, else->10",
                        "step-deduct target=0.005 step=0.005 points=10 mode=FULL_STEPS better=lower",
                        "ratio-lower-mirror target=100000 cap=110",
                        "ratio-lower-inverse target=90 cap=120",
                        "target-range lo=95 hi=102 zeroLo=70 zeroHi=120",
                        "binary condition=at-most limit=2.5%",
                        "count-deduct points=5 floor=60",
                        "step-bonus target=1.00 step=0.01 points=1 cap=10",
                        "linear-points 0.04->50, 0.02->100 outside=extend",
                        "piecewise 0.8->0.5, 1->1, 1.2->2 below=clamp",
                        "banded-ratio target=5 1.2->20, 1->15, else->0",
                        "manual cap=120")
                .map(ScoringRule::parse)
                .toList();
        Kpi sales = KpiLibrary.SALES_ATTAINMENT;
        Kpi collection = KpiLibrary.COLLECTION_RATE;
        Scorecard card = Scorecard.builder("电商销售经理", YearMonth.of(2025, 11))
                .indicator(sales, weight(60), RatioHigher.of("1200000").cappedAt(120))
                .group("回款", weight(40), Indicator.of(collection, weight(100), rules.get(2)))
                .build();
        Measurements measured = Measurements.of(sales, "1080000", collection, "0.93");
        return List.of(
                rules,
                KpiLibrary.all(),
                card.score(measured).adjusted(new Adjustment(new BigDecimal("-1.50"), "迟到", "考勤")),
                GradeScale.ofMinima("A", 95, "B", 85, "C", 70, "D", 0),
                BonusRule.coefficients("A", "1.20", "B", "1.0"),
                BonusPool.of(cny("1000.00")).with(CLERK, new BigDecimal("5000.00"), new BigDecimal("1.20")),
                ForcedDistribution.of("A", "20", "B", "70", "C", "10"),
                Objective.of("新品上市", KeyResult.of("上架", "0", "40", "25")),
                MultiRater.of(new RaterGroup("上级", weight(60), 1, 0), new RaterGroup("同级", weight(40), 3, 1)));
    }

    private static List<Object> pay() {
        PayrollRules rules = Samples.payrollRules();
        Payslip first = rules.calculate(PayrollInput.builder(PersonId.of("P008"), rules)
                .basePay(cny("60000.00"))
                .contributionBase(cny("37302.00"))
                .contributionBase(rules.schemes().get(0).employeeItem(), cny("20000.00"))
                .housingFundRate("0.050")
                .deduction("宿舍", cny("300.00"))
                .taxStatus(BasicDeduction.FIRST_JOB)
                .build());
        AnnualBonus bonus = ChinaPayroll.rules().annualBonus(TODAY, Knowledge.ALL);
        return List.of(
                Place.SHANGHAI,
                Samples.payslip(),
                first,
                new RunPayslip(PayRunId.of("R1"), 2, first),
                bonus.separate(cny("36000.01")),
                bonus.compare(cny("200000"), cny("30000"), cny("24000"), cny("36000")),
                ChinaPayroll.rules().withholding(TODAY, Knowledge.ALL).annualTax(cny("54321.00")),
                ChinaPayroll.rules().contributionLimits(cny("12307.00"), TODAY, Knowledge.ALL, Rounding.WHOLE));
    }

    private static List<Object> attendance() {
        AttendanceRules rules = ChinaPayroll.rules()
                .attendance(Place.SHANGHAI, YearMonth.of(2025, 11), Knowledge.ALL, Proration.FORWARD, Rounding.CENT);
        AttendanceMonth month = AttendanceMonth.of(
                        CLERK,
                        YearMonth.of(2025, 11),
                        new BigDecimal("20"),
                        new BigDecimal("18.5"),
                        new BigDecimal("0.5"),
                        new BigDecimal("1.0"))
                .overtime(OvertimeHours.of("40.50", "8", "0"));
        return List.of(
                rules,
                month,
                rules.lines(month, cny("12000.00"), WorkCalendar.china()),
                rules.overtime(cny("12000.00"), month.overtime()),
                rules.findings(month),
                month.paidDays(WorkCalendar.china()));
    }

    private static List<Object> payRun() {
        PayrollRules rules = Samples.payrollRules();
        PayRuns runs = PayRuns.inMemory(new MemoryStore(), (actor, run, total) -> Violations.none());
        List<PayrollInput> inputs = List.of(
                PayrollInput.builder(PersonId.of("P1"), rules)
                        .basePay(cny("9000.00"))
                        .housingFundRate("0.07")
                        .build(),
                PayrollInput.builder(PersonId.of("P2"), rules)
                        .basePay(cny("9000.00"))
                        .build()); // no fund rate: refused
        PayRunId id = runs.open(ACME, YearMonth.of(2025, 11), rules, STAMP);
        Object draft = runs.get(id);
        RunReport report = runs.calculate(id, inputs.stream(), STAMP);
        Object calculated = runs.get(id);
        runs.submit(id, STAMP);
        Object submitted = runs.get(id);
        runs.approve(id, Stamp.by(PersonId.of("P004")).at(NOW).key("approve"));
        Posting posting = runs.posting(id);
        return List.of(draft, report, calculated, submitted, runs.get(id), posting, ledger(posting));
    }

    private static List<Object> ledger(Posting posting) {
        AccountMapping mapping = AccountMapping.none();
        for (PostingLine line : posting.lines()) {
            mapping = mapping.plus(line.reason(), AccountCode.of(line.amount().isPositive() ? "5602" : "2211"));
        }
        Ledger ledger = Ledger.inMemory(ACME, ChartOfAccounts.smallEnterprises(), mapping, new MemoryStore());
        Object created = ledger.post(posting, STAMP);
        Object replayed = ledger.post(posting, STAMP);
        return List.of(
                created,
                replayed,
                ledger.entry(posting.key()).orElseThrow(),
                ledger.trialBalance(NOVEMBER),
                ledger.close(LocalDate.of(2025, 10, 31), STAMP),
                ChartOfAccounts.smallEnterprises());
    }

    private static List<Object> contracts() {
        PartyId supplier = PartyId.of("S01");
        SupplierScorecard card = SupplierScorecard.builder("供应商评分")
                .criterion(
                        "OTIF",
                        weight(60),
                        SupplierMetric.OTIF,
                        RatioHigher.of("1").cappedAt(100))
                .criterion("RESPONSE", weight(40), SupplierMetric.MANUAL, Manual.rating())
                .standings(Standings.ofMinima(80, 65, 50, 0))
                .build();
        LocalDate promised = LocalDate.of(2025, 11, 10);
        SupplierFacts facts = SupplierFacts.of(
                supplier,
                NOVEMBER,
                List.of(new OrderedLine(
                        OrderNo.of("PO-1"),
                        Sku.of("TEA-001"),
                        BigDecimal.TEN,
                        promised,
                        new BigDecimal("12.50"),
                        null,
                        List.of(Delivery.of(promised, BigDecimal.TEN)))),
                Map.of("RESPONSE", new BigDecimal("90.0")));
        SupplierEvaluation evaluation = card.evaluate(supplier, List.of(facts));
        return List.of(
                Samples.performanceSheet(),
                PerformanceRecords.of(Samples.performanceSheet().rows().get(0).records()),
                facts,
                evaluation,
                SupplierRanking.of(List.of(evaluation)),
                Supplier.of(supplier, "云栖茶业").supplying("茶"));
    }

    private static List<Object> stock() {
        StockKey tea = StockKey.of(Sku.of("TEA-001"), WarehouseId.of("WH-SH"));
        LocalDate day = LocalDate.of(2025, 10, 1);
        List<Movement> movements = List.of(
                Movement.receipt(MovementId.of("M1"), day, tea, Quantity.ofPieces(10), price("10.3333")),
                Movement.receipt(MovementId.of("M2"), day.plusDays(9), tea, Quantity.ofPieces(10), price("12.50")),
                Movement.issue(MovementId.of("M3"), day.plusDays(12), tea, Quantity.ofPieces(12)),
                Movement.landedCost(MovementId.of("M4"), day.plusDays(15), tea, cny("7.00"), MovementId.of("M1")));
        CostLedger ledger = CostLedger.fifo(CNY, NegativeStock.REFUSE).append(movements);
        double[] weekly = {3, 0, 5, 0, 0, 4, 2, 0, 7, 1, 0, 6, 0, 0, 2, 5};
        List<ForecastModel> models = List.of(
                Holt.ofDamped(0.2, 0.1, 0.9), Croston.ofSba(0.1), Tsb.of(0.1, 0.1), SeasonalNaive.of(4), Naive.of());
        return List.of(
                movements,
                ledger.now(),
                ledger.account(tea),
                ledger.during(ReportingPeriod.month(YearMonth.of(2025, 10))),
                PeriodicAverage.opening(Quantity.ofPieces(3), price("10.00")),
                Samples.replenishmentPlan(),
                DemandClassification.of(weekly),
                ForecastAccuracy.of(weekly, new double[] {0, 0}, new double[] {1, 2}),
                models,
                models.stream().map(model -> model.forecast(weekly, 3)).toList(),
                BaseStockPolicy.of(7),
                PoissonDemand.of(3.3),
                PeriodicReviewPolicy.of(1, 90.5),
                ReorderPointPolicy.of(10, 50),
                RiskPooling.of(new double[] {1, 2}, new double[][] {{1, 0.5}, {0.5, 1}}),
                AbcClassification.of(Map.of(Sku.of("A"), 90.0, Sku.of("B"), 10.0)),
                Turnover.of(100, 7.5, 30),
                XyzClassification.of(weekly));
    }

    private static BigMoney price(String amount) {
        return BigMoney.of(CNY, new BigDecimal(amount));
    }

    private static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }
}
