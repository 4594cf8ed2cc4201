package io.zhanggui.examples.json;

import io.zhanggui.core.id.ContractNo;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.time.AsOf;
import io.zhanggui.core.time.Knowledge;
import io.zhanggui.finance.contract.CapBase;
import io.zhanggui.finance.contract.Contract;
import io.zhanggui.finance.contract.ContractKind;
import io.zhanggui.finance.contract.ContractPerformanceSheet;
import io.zhanggui.finance.contract.ContractVersion;
import io.zhanggui.finance.contract.Obligation;
import io.zhanggui.finance.contract.ObligationId;
import io.zhanggui.finance.contract.ObligationType;
import io.zhanggui.finance.contract.Obligor;
import io.zhanggui.finance.contract.PenaltyTerms;
import io.zhanggui.finance.contract.PerformanceRecord;
import io.zhanggui.finance.contract.PerformanceRecords;
import io.zhanggui.hr.china.ChinaPayroll;
import io.zhanggui.hr.china.Place;
import io.zhanggui.hr.china.tax.SpecialDeduction;
import io.zhanggui.hr.payroll.PayDates;
import io.zhanggui.hr.payroll.PayrollInput;
import io.zhanggui.hr.payroll.PayrollRules;
import io.zhanggui.hr.payroll.Payslip;
import io.zhanggui.inventory.demand.DemandHistory;
import io.zhanggui.inventory.demand.SalesLine;
import io.zhanggui.inventory.probability.LeadTime;
import io.zhanggui.inventory.replenishment.ReorderProposal;
import io.zhanggui.inventory.replenishment.ReplenishmentPlan;
import io.zhanggui.inventory.replenishment.ReplenishmentPlanner;
import io.zhanggui.inventory.replenishment.StockPosition;
import io.zhanggui.inventory.replenishment.SupplyTerms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.Money;

/** One result of each of three fields, calculated and not made up. */
final class Samples {

    private static final LocalDate TODAY = LocalDate.of(2025, 11, 30);

    private Samples() {}

    static PayrollRules payrollRules() {
        return ChinaPayroll.rules().resolve(Place.SHANGHAI, PayDates.of(YearMonth.of(2025, 11), TODAY), Knowledge.ALL);
    }

    static Payslip payslip() {
        PayrollRules rules = payrollRules();
        return rules.calculate(PayrollInput.builder(PersonId.of("P007"), rules)
                .unit(OrgUnitId.of("OPS"))
                .basePay(Money.parse("CNY 20000.00"))
                .allowance("meal", Money.parse("CNY 500.00"))
                .housingFundRate("0.07")
                .specialDeduction(SpecialDeduction.CHILD_EDUCATION, Money.parse("CNY 2000.00"))
                .build());
    }

    static ContractPerformanceSheet performanceSheet() {
        ContractNo no = ContractNo.of("HT-2025-001");
        LocalDate signed = LocalDate.of(2025, 1, 10);
        Contract contract = Contract.of(
                no,
                ContractKind.PURCHASE,
                PartyId.of("S01"),
                "云栖茶业",
                "春茶采购",
                signed,
                ContractVersion.first(
                                signed,
                                Money.parse("CNY 800.00"),
                                List.of(
                                        delivery("M1", LocalDate.of(2025, 1, 31), "CNY 300.00"),
                                        delivery("M2", LocalDate.of(2025, 4, 30), "CNY 500.00")))
                        .penalty(PenaltyTerms.perDay(new BigDecimal("0.0005"), Rounding.CENT)
                                .cappedAt(new BigDecimal("0.10"), CapBase.CONTRACT)));
        PerformanceRecords records = PerformanceRecords.of(List.of(
                received(no, "M1", LocalDate.of(2025, 1, 30), "CNY 300.00", "入库单 GRN-17"),
                received(no, "M2", LocalDate.of(2025, 4, 20), "CNY 200.00", "入库单 GRN-32")));
        return contract.performance(records, AsOf.of(LocalDate.of(2025, 5, 15)));
    }

    static ReorderProposal reorderProposal() {
        return replenishmentPlan().proposals().get(0);
    }

    static ReplenishmentPlan replenishmentPlan() {
        Sku tea = Sku.of("TEA-001");
        Stream<SalesLine> sales = IntStream.range(0, 364)
                .mapToObj(day -> new SalesLine(tea, TODAY.minusDays(day), Quantity.ofPieces(3 + day % 3), "TMALL"));
        return ReplenishmentPlanner.builder()
                .cycleService("0.95")
                .reviewEvery(7)
                .build()
                .plan(
                        DemandHistory.weekly().from(sales),
                        List.of(StockPosition.of(tea, Quantity.ofPieces(20), Quantity.ofPieces(0))),
                        List.of(new SupplyTerms(
                                tea, PartyId.of("S01"), LeadTime.of(12, 2), BigDecimal.TEN, new BigDecimal("12"))),
                        TODAY);
    }

    private static Obligation delivery(String id, LocalDate due, String amount) {
        return Obligation.of(ObligationId.of(id), ObligationType.DELIVERY, Obligor.THEIRS, due, Money.parse(amount));
    }

    private static PerformanceRecord received(
            ContractNo no, String obligation, LocalDate day, String amount, String evidence) {
        return new PerformanceRecord(no, ObligationId.of(obligation), day, day, Money.parse(amount), evidence);
    }
}
