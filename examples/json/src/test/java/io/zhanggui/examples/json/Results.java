package io.zhanggui.examples.json;

import static io.zhanggui.core.authority.DecisionType.PURCHASE_ORDER_SIGN;
import static io.zhanggui.core.kpi.Weight.weight;

import io.zhanggui.core.audit.BankCardNumber;
import io.zhanggui.core.audit.PersonName;
import io.zhanggui.core.audit.ResidentIdentityNumber;
import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.authority.Authority;
import io.zhanggui.core.authority.AuthorityBasis;
import io.zhanggui.core.authority.AuthorityGrant;
import io.zhanggui.core.authority.AuthorityHistory;
import io.zhanggui.core.authority.AuthorityNo;
import io.zhanggui.core.authority.DecisionRequest;
import io.zhanggui.core.authority.Delegation;
import io.zhanggui.core.authority.LimitPeriod;
import io.zhanggui.core.authority.SegregationWaiver;
import io.zhanggui.core.authority.Usage;
import io.zhanggui.core.control.CorrectiveAction;
import io.zhanggui.core.control.Deviation;
import io.zhanggui.core.control.FollowUpRule;
import io.zhanggui.core.control.Goal;
import io.zhanggui.core.control.GoalTree;
import io.zhanggui.core.control.Standard;
import io.zhanggui.core.duty.DutyCatalog;
import io.zhanggui.core.duty.DutyEdition;
import io.zhanggui.core.id.CommandKey;
import io.zhanggui.core.id.JobId;
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
import io.zhanggui.core.kpi.ManualCalibration;
import io.zhanggui.core.kpi.Measurement;
import io.zhanggui.core.kpi.Measurements;
import io.zhanggui.core.kpi.MultiRater;
import io.zhanggui.core.kpi.Objective;
import io.zhanggui.core.kpi.RaterGroup;
import io.zhanggui.core.kpi.RatioHigher;
import io.zhanggui.core.kpi.SalesFunnel;
import io.zhanggui.core.kpi.ScoreKey;
import io.zhanggui.core.kpi.ScoreRecord;
import io.zhanggui.core.kpi.Scorecard;
import io.zhanggui.core.kpi.ScoringRule;
import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.organization.Assignment;
import io.zhanggui.core.organization.Collaboration;
import io.zhanggui.core.organization.CollaborationMember;
import io.zhanggui.core.organization.CollaborationPurpose;
import io.zhanggui.core.organization.CollaborationRole;
import io.zhanggui.core.organization.ExitRule;
import io.zhanggui.core.organization.Job;
import io.zhanggui.core.organization.JobRequirement;
import io.zhanggui.core.organization.LineKind;
import io.zhanggui.core.organization.OrgChange;
import io.zhanggui.core.organization.OrgEvent;
import io.zhanggui.core.organization.OrgHistory;
import io.zhanggui.core.organization.OrgMetrics;
import io.zhanggui.core.organization.OrgName;
import io.zhanggui.core.organization.OrgSnapshot;
import io.zhanggui.core.organization.OrgUnit;
import io.zhanggui.core.organization.Position;
import io.zhanggui.core.organization.Pyramid;
import io.zhanggui.core.organization.ReportingLine;
import io.zhanggui.core.organization.RequirementKind;
import io.zhanggui.core.organization.Site;
import io.zhanggui.core.organization.SiteStandard;
import io.zhanggui.core.organization.SpanLimits;
import io.zhanggui.core.organization.Supervision;
import io.zhanggui.core.organization.UnitKind;
import io.zhanggui.core.posting.Posting;
import io.zhanggui.core.posting.PostingLine;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.quantity.UnitConversion;
import io.zhanggui.core.quantity.UnitOfMeasure;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.repository.Recorded;
import io.zhanggui.core.repository.Versioned;
import io.zhanggui.core.review.Finding;
import io.zhanggui.core.review.FindingSeverity;
import io.zhanggui.core.review.StructureReview;
import io.zhanggui.core.template.EnterpriseType;
import io.zhanggui.core.template.OrgTemplate;
import io.zhanggui.core.template.OrgTemplates;
import io.zhanggui.core.template.TemplateCheck;
import io.zhanggui.core.time.AsOf;
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
import io.zhanggui.hr.china.ChinaPayroll;
import io.zhanggui.hr.china.Coverage;
import io.zhanggui.hr.china.Place;
import io.zhanggui.hr.china.tax.AnnualBonus;
import io.zhanggui.hr.china.tax.BasicDeduction;
import io.zhanggui.hr.payroll.BankAccounts;
import io.zhanggui.hr.payroll.BankList;
import io.zhanggui.hr.payroll.LevyAmount;
import io.zhanggui.hr.payroll.PayDifferences;
import io.zhanggui.hr.payroll.PayItem;
import io.zhanggui.hr.payroll.PayRunId;
import io.zhanggui.hr.payroll.PayRunResults;
import io.zhanggui.hr.payroll.PayRuns;
import io.zhanggui.hr.payroll.PayrollInput;
import io.zhanggui.hr.payroll.PayrollRules;
import io.zhanggui.hr.payroll.Payslip;
import io.zhanggui.hr.payroll.RunPayslip;
import io.zhanggui.hr.payroll.RunReport;
import io.zhanggui.inventory.costing.CostLedger;
import io.zhanggui.inventory.costing.PeriodicAverage;
import io.zhanggui.inventory.demand.Adida;
import io.zhanggui.inventory.demand.Croston;
import io.zhanggui.inventory.demand.DemandClassification;
import io.zhanggui.inventory.demand.Drift;
import io.zhanggui.inventory.demand.ForecastAccuracy;
import io.zhanggui.inventory.demand.ForecastModel;
import io.zhanggui.inventory.demand.Holt;
import io.zhanggui.inventory.demand.HoltWinters;
import io.zhanggui.inventory.demand.Imapa;
import io.zhanggui.inventory.demand.Naive;
import io.zhanggui.inventory.demand.SeasonalNaive;
import io.zhanggui.inventory.demand.SeasonalStart;
import io.zhanggui.inventory.demand.Theta;
import io.zhanggui.inventory.demand.Tsb;
import io.zhanggui.inventory.policy.BaseStockPolicy;
import io.zhanggui.inventory.policy.PeriodicReviewPolicy;
import io.zhanggui.inventory.policy.ReorderPointPolicy;
import io.zhanggui.inventory.probability.RiskPooling;
import io.zhanggui.inventory.stock.Movement;
import io.zhanggui.inventory.stock.MovementId;
import io.zhanggui.inventory.stock.NegativeStock;
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
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

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
        return Stream.of(
                        ids(),
                        core(),
                        organisation(),
                        review(),
                        kpis(),
                        goals(),
                        SegregationResults.all(),
                        TaxResults.all(),
                        LabourResults.all(),
                        TurnoverResults.all(),
                        MinMaxResults.all(),
                        LotSizeResults.all(),
                        StockResults.all(),
                        HongKongResults.all(),
                        pay(),
                        UncommonPayResults.all(),
                        attendance(),
                        EmploymentResults.all(),
                        AttendanceResults.all(),
                        payRun(),
                        contracts(),
                        ItemResults.all(),
                        CostingResults.all(),
                        stock(),
                        CountResults.all(),
                        ReplenishmentResults.all(),
                        DistributionResults.all(),
                        WarehouseResults.all(),
                        FulfilmentResults.all())
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
                duties(history.on(TODAY)),
                history.events()
                        .subList(history.events().size() - 3, history.events().size()),
                history.events(),
                reorganised(history).stream()
                        .flatMap(each -> each instanceof List<?> list ? list.stream() : Stream.of(each))
                        .toList(),
                SiteStandard.shipped(),
                authority.decide(PersonId.of("P007"), PURCHASE_ORDER_SIGN, cny("80000.00"), purchasing, TODAY),
                authority.decide(PersonId.of("P001"), PURCHASE_ORDER_SIGN, cny("80000.00"), purchasing, TODAY),
                authority.whoMay(PURCHASE_ORDER_SIGN, cny("80000.00"), purchasing, TODAY),
                authority.rights(purchasing, Map.of(PURCHASE_ORDER_SIGN, cny("80000.00")), TODAY),
                authorityHistory(history));
    }

    private static List<Object> authorityHistory(OrgHistory org) {
        PersonId boss = PersonId.of("P001");
        PersonId buyer = PersonId.of("P007");
        OrgUnitId team = OrgUnitId.of("TEAM");
        AuthorityGrant.May may = AuthorityGrant.to(PositionId.of("GM")).may(PURCHASE_ORDER_SIGN);
        AuthorityHistory history = AuthorityHistory.of(org.createUnit(
                        new OrgUnit(team, UnitKind.EMPOWERED_TEAM, OrgName.of("选品小组", "selection")),
                        OrgUnitId.of("PUR"),
                        JAN1,
                        STAMP))
                .grant(
                        AuthorityNo.of("1"),
                        may.upTo(cny("50000.00"))
                                .per(LimitPeriod.MONTH, cny("90000.00"))
                                .converting()
                                .within(OrgUnitId.of("PUR"))
                                .from(JAN1)
                                .because("采购管理制度第八条")
                                .restingOn(AuthorityBasis.TRADITIONAL),
                        STAMP)
                .grant(
                        AuthorityNo.of("2"),
                        AuthorityGrant.toTeam(team)
                                .may(PURCHASE_ORDER_SIGN)
                                .unlimited()
                                .from(JAN1)
                                .ofCategory("IT")
                                .inCountry("CN")
                                .serving("双11选品"),
                        STAMP)
                .delegate(
                        AuthorityNo.of("3"),
                        Delegation.of(boss, buyer, PURCHASE_ORDER_SIGN, TODAY, TODAY.plusDays(1))
                                .upTo(cny("40000.00"))
                                .passedOn(1),
                        STAMP)
                .revoke(AuthorityNo.of("2"), TODAY.plusDays(9), STAMP)
                .endDelegation(AuthorityNo.of("3"), TODAY, STAMP)
                .waive(
                        AuthorityNo.of("4"),
                        SegregationWaiver.of("PAY")
                                .toPerson(buyer)
                                .from(TODAY)
                                .until(TODAY.plusDays(5))
                                .approvedBy(boss, "人手不足", "抽查"),
                        STAMP)
                .endWaiver(AuthorityNo.of("4"), TODAY.plusDays(2), STAMP);
        AuthorityHistory delegated =
                AuthorityHistory.restore(org, history.events().subList(0, 3));
        DecisionRequest request = DecisionRequest.of(PURCHASE_ORDER_SIGN, cny("40000.00"), OrgUnitId.of("PUR"), TODAY)
                .requestedBy(PersonId.of("P009"));
        return List.of(
                history.events(),
                history.waivers(AsOf.of(TODAY)),
                delegated.authority().using(Usage.none()).decide(buyer, request),
                delegated.authority().decide(buyer, request.ofCategory("IT").inCountry("DE")),
                history.heldBy(boss, JAN1),
                delegated.heldBy(buyer, TODAY));
    }

    private static List<Object> review() {
        OrgUnit top = OrgUnit.department(OrgUnitId.of("TOP"), OrgName.of("总部", "Head office"));
        OrgSnapshot org = OrgHistory.found(ACME, top, JAN1, STAMP)
                .append(
                        List.of(
                                new OrgChange.CreateUnit(department("A"), top.id(), JAN1),
                                new OrgChange.CreateUnit(department("B"), OrgUnitId.of("A"), JAN1),
                                new OrgChange.CreatePosition(position("GM", "TOP"), JAN1),
                                new OrgChange.CreatePosition(position("DEP", "TOP"), JAN1),
                                new OrgChange.CreatePosition(
                                        position("AID", "TOP").reportingTo(PositionId.of("GM")), JAN1),
                                new OrgChange.Appoint(Assignment.from(JAN1, CLERK, PositionId.of("AID"))
                                        .acting())),
                        STAMP)
                .on(TODAY);
        return List.of(
                StructureReview.standard()
                        .within(SpanLimits.of(2, 9))
                        .review(org)
                        .plus(List.of(Finding.Noted.of(OrgName.of("报表迟交", "late report"), "R-1", TODAY)
                                .as(FindingSeverity.SERIOUS)
                                .advising(OrgName.of("催办", "urge")))),
                OrgMetrics.of(org).spans().orElseThrow(),
                OrgMetrics.of(org).managerSpans(),
                OrgMetrics.of(org).managementCost(CNY, each -> cny("9000.50")),
                Pyramid.of(4_096, 8));
    }

    private static OrgUnit department(String id) {
        return OrgUnit.department(OrgUnitId.of(id), OrgName.of(id));
    }

    private static Position position(String id, String unit) {
        return Position.of(PositionId.of(id), OrgUnitId.of(unit), OrgName.of(id));
    }

    /** Every kind of change that says more than a name, and what a chart tells of them. */
    private static List<Object> reorganised(OrgHistory before) {
        PositionId buyer = PositionId.of("PUR-BUYER");
        PositionId accountant = PositionId.of("FIN-ACC");
        OrgUnitId finance = OrgUnitId.of("FIN");
        OrgUnitId purchasing = OrgUnitId.of("PUR");
        OrgUnit stores = OrgUnit.department(OrgUnitId.of("STORE"), OrgName.of("仓储部", "Stores"));
        LocalDate may = LocalDate.of(2025, 5, 1);
        Job job = Job.of(JobId.of("BUYER"), OrgName.of("采购员", "Buyer"))
                .onGrade("P3")
                .requiring(JobRequirement.of(RequirementKind.EXPERIENCE, OrgName.of("采购", "Purchasing"), 2));
        Site site = Site.in("DE").covering(new BigDecimal("600.50")).making("冰箱", "空调");
        OrgHistory after = before.createJob(job, JAN1, STAMP)
                .changeJob(job.onGrade("P4"), may, STAMP)
                .changePosition(before.on(TODAY).position(buyer).ofJob(job.id()), may, STAMP)
                .locateUnit(purchasing, site, JAN1, STAMP)
                .drawLine(ReportingLine.functional(buyer, accountant, JAN1), STAMP)
                .endLine(buyer, accountant, LineKind.FUNCTIONAL, LocalDate.of(2026, 1, 1), STAMP)
                .supervise(Supervision.from(JAN1, finance, purchasing), STAMP)
                .endSupervision(finance, purchasing, LocalDate.of(2026, 1, 1), STAMP)
                .splitUnit(purchasing, stores, List.of(), List.of(PositionId.of("PUR-STORE")), may, STAMP)
                .mergeUnits(stores.id(), finance, LocalDate.of(2025, 7, 1), STAMP);
        List<OrgChange> changes = after.events().stream()
                .skip(before.events().size())
                .map(OrgEvent::change)
                .toList();
        OrgSnapshot org = after.on(TODAY);
        PartyId maker = PartyId.of("S01");
        Collaboration alliance = new Collaboration(
                OrgName.of("双十一联盟", "Double 11 alliance"),
                CollaborationPurpose.SEIZE_OPPORTUNITY,
                OrgName.of("两日达", "Two days to the door"),
                LocalDateRange.ofUnboundedEnd(JAN1),
                List.of(CollaborationMember.from(JAN1, maker, CollaborationRole.SUPPLIER)),
                new ExitRule(30, 1));
        return List.of(
                changes.subList(0, 5),
                changes.subList(5, changes.size()),
                org.lines().managers(buyer),
                org.sites().byCountry(purchasing).values().stream().toList(),
                org.jobs(),
                alliance);
    }

    private static List<Object> duties(OrgSnapshot org) {
        OrgTemplate template = OrgTemplates.smallETailer();
        DutyCatalog catalog = template.catalog(ACME);
        TemplateCheck check = template.check(org);
        return List.of(
                new DutyEdition(JAN1, catalog, STAMP),
                catalog.check(org),
                catalog.toRaci(org),
                check,
                OrgTemplates.classify(org),
                check.layers(template, org, unit -> new BigDecimal("1.50")),
                template.difference(template.edit()
                        .drop(OrgUnitId.of("PUR"))
                        .rename(OrgUnitId.of("GA"), OrgName.of("行政部", "Administration"))
                        .build()),
                template.header(),
                OrgTemplates.of(EnterpriseType.TRADING).header(),
                OrgTemplates.topCoreSupport().units(),
                OrgTemplates.of(EnterpriseType.E_TAILER).units(),
                OrgTemplates.operationsDepartment().positions());
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
        ScoreRecord score = new ScoreRecord(
                ScoreKey.of(PositionId.of("电商销售经理"), CLERK, card.period()),
                2,
                card.score(measured),
                STAMP.reason("重算"));
        return List.of(
                rules,
                KpiLibrary.all(),
                card.score(measured).adjusted(new Adjustment(new BigDecimal("-1.50"), "迟到", "考勤")),
                GradeScale.ofMinima("A", 95, "B", 85, "C", 70, "D", 0),
                BonusRule.coefficients("A", "1.20", "B", "1.0"),
                BonusPool.of(cny("1000.00")).with(CLERK, new BigDecimal("5000.00"), new BigDecimal("1.20")),
                ForcedDistribution.of("A", "20", "B", "70", "C", "10"),
                Objective.of("新品上市", KeyResult.of("上架", "0", "40", "25")),
                SalesFunnel.of(1_000, 50, cny("10000.00")),
                SalesFunnel.of(1_000, 50, cny("10000.00")).changeTo(SalesFunnel.of(1_200, 0, cny("0.00"))),
                new ManualCalibration(new BigDecimal("86.50"), new BigDecimal("85"), STAMP.reason("尺度偏宽")),
                score,
                score.changesSince(new ScoreRecord(
                        score.key(), 1, card.score(Measurements.of(sales, "1", collection, "1")), STAMP)),
                MultiRater.of(new RaterGroup("上级", weight(60), 1, 0), new RaterGroup("同级", weight(40), 3, 1)));
    }

    private static List<Object> goals() {
        Goal central = Goal.central("G", "年末旺季", ReportingPeriod.parse("2025Q4"));
        Goal november = central.part("G-11", "十一月销售额", weight(100))
                .in(ReportingPeriod.parse("2025-11"))
                .of(PositionId.of("电商销售经理"))
                .measuredBy(KpiLibrary.SALES_ATTAINMENT, RatioHigher.of("1200000"));
        GoalTree tree = GoalTree.of(central, november);
        Standard standard =
                new Standard("送达时效", new BigDecimal("48"), Better.LOWER, new BigDecimal("5"), new BigDecimal("15.0"));
        Deviation late = standard.compare(new BigDecimal("52"));
        CorrectiveAction action = CorrectiveAction.of(late, "加开一班车", PositionId.of("仓储物流经理"), TODAY);
        GradeScale scale = GradeScale.ofMinima("A", 95, "B", 85, "C", 70, "D", 0);
        FollowUpRule followUps = new FollowUpRule(scale, "B", 10, 2);
        return List.of(
                tree,
                tree.attainment(Map.of("G-11", Measurement.of(KpiLibrary.SALES_ATTAINMENT, "1080000.00"))),
                action,
                action.measuredAgain(late.repeated()),
                followUps,
                followUps.decide(List.of(scale.named("D")), TODAY).orElseThrow());
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
                Coverage.in(Place.SHENZHEN).injuryClass(2).variant(Coverage.LOCAL_HUKOU),
                Coverage.in(Place.SHANGHAI).injuryRate("0.004").supplementaryFundRate("0.05"),
                Samples.payslip(),
                first,
                new RunPayslip(PayRunId.of("R1"), 2, first),
                bonus.separate(cny("36000.01")),
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
        PayrollInput.Builder raised = PayrollInput.builder(PersonId.of("P1"), rules)
                .basePay(cny("9500.00"))
                .housingFundRate("0.07");
        RunReport again = runs.calculate(id, Stream.of(raised.build()), STAMP);
        runs.review(id, STAMP);
        Object reviewed = runs.get(id);
        runs.hold(id, PersonId.of("P1"), STAMP.reason("账户已注销"));
        runs.approve(id, Stamp.by(PersonId.of("P004")).at(NOW).key("approve"));
        Object approved = runs.get(id);
        runs.release(id, PersonId.of("P1"), STAMP);
        PayRunResults results = runs.results(id);
        BankAccounts accounts = person -> Optional.of(BankCardNumber.parse("4111111111111111"));
        BankList list = results.bankList(accounts);
        runs.pay(id, list, accounts, rules.dates().payment(), STAMP);
        Object paid = runs.get(id);
        runs.close(id, STAMP);
        Posting posting = results.posting();
        return List.of(
                draft,
                report,
                calculated,
                again,
                reviewed,
                approved,
                list,
                paid,
                runs.get(id),
                results.contributionLists(),
                results.taxDeclaration(),
                PayDifferences.between(report.slips(), results.slips()),
                new LevyAmount(PayItem.of("union-fee"), OrgUnitId.of("OPS"), cny("180.00")),
                posting,
                ledger(posting));
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
                Holt.ofDamped(0.2, 0.1, 0.9),
                HoltWinters.ofMultiplicative(4),
                HoltWinters.ofAdditive(4).withStart(new SeasonalStart.FirstSeasons()),
                HoltWinters.ofAdditive(2).withInitial(4, 0.5, List.of(-1.5, 1.5)),
                Theta.of(0.3),
                Croston.ofSba(0.1),
                Tsb.of(0.1, 0.1),
                Adida.of(0.1),
                Imapa.of(0.1),
                SeasonalNaive.of(4),
                Drift.of(),
                Naive.of());
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
                PolicyResults.all(),
                DemandResults.all(),
                SimulationResults.all(),
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
