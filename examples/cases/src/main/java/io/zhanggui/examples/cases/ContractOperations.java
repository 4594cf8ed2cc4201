package io.zhanggui.examples.cases;

import io.zhanggui.core.id.ContractNo;
import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.time.AsOf;
import io.zhanggui.core.time.ReportingPeriod;
import io.zhanggui.finance.contract.CapBase;
import io.zhanggui.finance.contract.Contract;
import io.zhanggui.finance.contract.ContractKind;
import io.zhanggui.finance.contract.ContractPerformanceSheet;
import io.zhanggui.finance.contract.ContractRegister;
import io.zhanggui.finance.contract.ContractStatistics;
import io.zhanggui.finance.contract.ContractVersion;
import io.zhanggui.finance.contract.Obligation;
import io.zhanggui.finance.contract.ObligationId;
import io.zhanggui.finance.contract.ObligationPerformance;
import io.zhanggui.finance.contract.ObligationType;
import io.zhanggui.finance.contract.Obligor;
import io.zhanggui.finance.contract.PaymentPlan;
import io.zhanggui.finance.contract.PenaltyAssessment;
import io.zhanggui.finance.contract.PenaltyTerms;
import io.zhanggui.finance.contract.PerformanceRecord;
import io.zhanggui.finance.contract.PerformanceRecords;
import io.zhanggui.finance.contract.RenewalNotice;
import io.zhanggui.finance.contract.RenewalTerms;
import io.zhanggui.finance.contract.Retention;
import io.zhanggui.finance.contract.Termination;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Operations on {@code finance.contract}. */
final class ContractOperations {

    private static final Money NOTHING = Money.zero(CurrencyUnit.of("CNY"));
    private static final LocalDate LONG_AGO = LocalDate.EPOCH;
    private static final ContractNo NO = ContractNo.of("C");
    private static final ObligationId ONLY = ObligationId.of("M");

    private ContractOperations() {}

    static void addTo(Operations operations) {
        operations
                .add("op=fulfilment", ContractOperations::fulfilment)
                .add("op=stats", ContractOperations::statistics)
                .add("op=amend", ContractOperations::amend)
                .add("op=late_penalty", ContractOperations::latePenalty)
                .add("op=liquidated", ContractOperations::liquidated)
                .add("op=payment_plan", ContractOperations::paymentPlan)
                .add("op=retention", ContractOperations::retention)
                .add("op=renewal", ContractOperations::renewal)
                .add("op=invoice_after_end", ContractOperations::invoiceAfterEnd);
    }

    private static Object fulfilment(CaseInput in) {
        List<Obligation> obligations = new ArrayList<>();
        List<PerformanceRecord> records = new ArrayList<>();
        for (CaseInput each : in.list("obligations")) {
            ObligationId id = ObligationId.of(each.text("id"));
            obligations.add(delivery(id, each.date("due"), each.money("amount")));
            addRecord(records, id, in.date("as_of"), each.money("done"));
        }
        ContractPerformanceSheet sheet = contract(NO, LONG_AGO, NOTHING, obligations)
                .performance(PerformanceRecords.of(records), AsOf.of(in.date("as_of")));
        return Map.of(
                "pct_by_amount", sheet.rateByAmount().percent(Rounding.CENT).orElseThrow(),
                "pct_by_count", sheet.rateByCount().percent(Rounding.CENT).orElseThrow(),
                "overdue",
                        sheet.overdue().stream()
                                .map(row -> row.obligation().id().value())
                                .toList(),
                "overdue_amount", sheet.overdueAmount(),
                "status", sheet.status().name());
    }

    private static Object statistics(CaseInput in) {
        List<Contract> contracts = new ArrayList<>();
        for (CaseInput each : in.list("contracts")) {
            ContractNo no = ContractNo.of("C" + contracts.size());
            contracts.add(contract(no, each.date("signed"), each.money("amount"), List.of()));
        }
        List<Obligation> obligations = new ArrayList<>();
        List<PerformanceRecord> records = new ArrayList<>();
        for (CaseInput each : in.list("obligations")) {
            ObligationId id = ObligationId.of("M" + obligations.size());
            obligations.add(delivery(id, each.date("due"), each.money("amount")));
            each.findDate("done").ifPresent(done -> addRecord(records, id, done, each.money("amount")));
        }
        contracts.add(contract(NO, LONG_AGO, NOTHING, obligations));
        return figures(ContractStatistics.of(
                ContractRegister.of(NOTHING.getCurrencyUnit(), contracts),
                PerformanceRecords.of(records),
                ReportingPeriod.parse(in.text("quarter"))));
    }

    private static Map<String, ?> figures(ContractStatistics of) {
        return Map.of(
                "signed_count", of.signedCount(),
                "signed_amount", of.signedAmount(),
                "due_count", of.dueCount(),
                "on_time_count", of.onTimeCount(),
                "on_time_rate", of.onTimeRateByCount().percent(Rounding.CENT).orElseThrow(),
                "performed_amount", of.performedAmount(),
                "open_amount", of.openAmount());
    }

    private static Object amend(CaseInput in) {
        Contract contract =
                contract(NO, LONG_AGO, in.money("original"), List.of(delivery(ONLY, LONG_AGO, in.money("original"))));
        for (CaseInput more : in.list("amendments")) {
            contract = contract.amended(contract.latest().nextWithMore(LONG_AGO, ONLY, more.asMoney(), "amendment"));
        }
        List<PerformanceRecord> records = new ArrayList<>();
        addRecord(records, ONLY, LONG_AGO, in.money("performed"));
        ContractPerformanceSheet sheet = contract.performance(PerformanceRecords.of(records), AsOf.of(LONG_AGO));
        return Map.of(
                "current", contract.latest().amount(),
                "pct", sheet.rateByAmount().percent(Rounding.CENT).orElseThrow(),
                "versions", contract.versions().size());
    }

    private static Object latePenalty(CaseInput in) {
        List<PerformanceRecord> records = new ArrayList<>();
        in.list("payments").forEach(payment -> addRecord(records, ONLY, payment.date("date"), payment.money("amount")));
        Money principal = in.money("principal");
        return penalty(in, CapBase.OBLIGATION, principal, records, in.date("as_of"))
                .map(PenaltyAssessment::payable)
                .orElse(NOTHING);
    }

    private static Object liquidated(CaseInput in) {
        List<PerformanceRecord> records = new ArrayList<>();
        TreeSet<LocalDate> days = new TreeSet<>(List.of(in.date("due")));
        for (CaseInput each : in.list("deliveries")) {
            addRecord(records, ONLY, each.date("0"), each.money("1"));
            days.add(each.date("0"));
        }
        Optional<PenaltyAssessment> penalty =
                penalty(in, CapBase.CONTRACT, in.money("contract_total"), records, days.last());
        return Map.of(
                "uncapped", penalty.map(PenaltyAssessment::uncapped).orElse(NOTHING),
                "payable", penalty.map(PenaltyAssessment::payable).orElse(NOTHING));
    }

    private static Optional<PenaltyAssessment> penalty(
            CaseInput in, CapBase capBase, Money amount, List<PerformanceRecord> records, LocalDate until) {
        PenaltyTerms uncapped = PenaltyTerms.perDay(in.decimal("rate_per_day"), Rounding.CENT);
        PenaltyTerms terms = in.findDecimal("cap_pct")
                .map(cap -> uncapped.cappedAt(cap, capBase))
                .orElse(uncapped);
        ContractVersion version = ContractVersion.first(
                        LONG_AGO, amount, List.of(delivery(ONLY, in.date("due"), amount)))
                .penalty(terms);
        return contract(NO, LONG_AGO, version)
                .performance(PerformanceRecords.of(records), AsOf.of(until))
                .row(ONLY)
                .flatMap(ObligationPerformance::penalty);
    }

    private static Object paymentPlan(CaseInput in) {
        return new PaymentPlan(in.decimals("pcts"), Rounding.CENT).instalments(in.money("total"));
    }

    private static Object retention(CaseInput in) {
        Retention retention = new Retention(in.decimal("pct"), in.integer("months"), Rounding.CENT);
        return Map.of(
                "retained", retention.retained(in.money("total")), "release", retention.releaseOn(in.date("accepted")));
    }

    private static Object renewal(CaseInput in) {
        RenewalNotice notice =
                new RenewalTerms(in.integer("notice_days"), in.integer("renew_months")).notice(in.date("end"));
        return Map.of("last_notice_date", notice.lastNoticeOn(), "next_end", notice.nextEnd());
    }

    private static Object invoiceAfterEnd(CaseInput in) {
        return contract(NO, LONG_AGO, NOTHING, List.of())
                .terminated(new Termination(in.date("terminated"), null, "terminated"))
                .billable(in.texts("bill_dates").stream().map(LocalDate::parse).toList());
    }

    private static Contract contract(ContractNo no, LocalDate signed, Money amount, List<Obligation> obligations) {
        return contract(no, signed, ContractVersion.first(signed, amount, obligations));
    }

    private static Contract contract(ContractNo no, LocalDate signed, ContractVersion version) {
        return Contract.of(no, ContractKind.PURCHASE, PartyId.of("P"), "party", "title", signed, version);
    }

    private static Obligation delivery(ObligationId id, LocalDate due, Money amount) {
        return Obligation.of(id, ObligationType.DELIVERY, Obligor.THEIRS, due, amount);
    }

    private static void addRecord(List<PerformanceRecord> records, ObligationId id, LocalDate day, Money amount) {
        if (!amount.isZero()) {
            records.add(new PerformanceRecord(NO, id, day, day, amount, ""));
        }
    }
}
