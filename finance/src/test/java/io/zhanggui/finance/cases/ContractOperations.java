package io.zhanggui.finance.cases;

import static java.math.RoundingMode.HALF_UP;

import com.fasterxml.jackson.databind.JsonNode;
import io.zhanggui.core.id.ContractNo;
import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.money.Apportionment;
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
import io.zhanggui.finance.contract.ObligationType;
import io.zhanggui.finance.contract.Obligor;
import io.zhanggui.finance.contract.PaymentPlan;
import io.zhanggui.finance.contract.PenaltyAssessment;
import io.zhanggui.finance.contract.PenaltyTerms;
import io.zhanggui.finance.contract.PerformanceRate;
import io.zhanggui.finance.contract.PerformanceRecord;
import io.zhanggui.finance.contract.PerformanceRecords;
import io.zhanggui.finance.contract.RenewalNotice;
import io.zhanggui.finance.contract.RenewalTerms;
import io.zhanggui.finance.contract.Retention;
import io.zhanggui.finance.contract.Termination;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Maps the fields of each contract operation to one call of the library. */
final class ContractOperations {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final ContractNo NO = ContractNo.of("C");
    private static final LocalDate EARLY = LocalDate.of(2000, 1, 1);

    private ContractOperations() {}

    static Map<String, Function<JsonNode, Object>> all() {
        return Map.of(
                "fulfilment", ContractOperations::fulfilment,
                "amend", ContractOperations::amend,
                "stats", ContractOperations::stats,
                "late_penalty", ContractOperations::latePenalty,
                "liquidated", ContractOperations::liquidated,
                "retention", ContractOperations::retention,
                "renewal", ContractOperations::renewal,
                "invoice_after_end", ContractOperations::invoiceAfterEnd,
                "payment_plan", ContractOperations::paymentPlan,
                "allocate", ContractOperations::allocate);
    }

    private static Object fulfilment(JsonNode in) {
        List<Obligation> obligations = new ArrayList<>();
        List<PerformanceRecord> records = new ArrayList<>();
        for (JsonNode one : in.get("obligations")) {
            ObligationId id = ObligationId.of(text(one, "id"));
            obligations.add(obligation(id, date(one, "due"), money(one, "amount")));
            if (money(one, "done").isPositive()) {
                records.add(new PerformanceRecord(NO, id, EARLY, EARLY, money(one, "done"), ""));
            }
        }
        ContractPerformanceSheet sheet = contract(NO, EARLY, money("0"), obligations)
                .performance(PerformanceRecords.of(records), AsOf.of(date(in, "as_of")));
        return Map.of(
                "pct_by_amount", percent(sheet.rateByAmount()),
                "pct_by_count", percent(sheet.rateByCount()),
                "overdue",
                        sheet.overdue().stream()
                                .map(row -> row.obligation().id().value())
                                .toList(),
                "overdue_amount", text(sheet.overdueAmount()),
                "status", sheet.status().name());
    }

    private static Object amend(JsonNode in) {
        ObligationId whole = ObligationId.of("O1");
        Contract contract =
                contract(NO, EARLY, money(in, "original"), List.of(obligation(whole, EARLY, money(in, "original"))));
        for (JsonNode change : in.get("amendments")) {
            contract = contract.amended(contract.latest().nextWithMore(EARLY, whole, money(change.asText()), "change"));
        }
        PerformanceRecords records = PerformanceRecords.of(
                List.of(new PerformanceRecord(NO, whole, EARLY, EARLY, money(in, "performed"), "")));
        return Map.of(
                "current", text(contract.latest().amount()),
                "pct", percent(contract.performance(records, AsOf.of(EARLY)).rateByAmount()),
                "versions", contract.versions().size());
    }

    private static Object stats(JsonNode in) {
        List<Contract> contracts = new ArrayList<>();
        List<Obligation> obligations = new ArrayList<>();
        List<PerformanceRecord> records = new ArrayList<>();
        for (JsonNode one : in.get("obligations")) {
            ObligationId id = ObligationId.of("O" + obligations.size());
            obligations.add(obligation(id, date(one, "due"), money(one, "amount")));
            if (one.hasNonNull("done")) {
                records.add(
                        new PerformanceRecord(NO, id, date(one, "done"), date(one, "done"), money(one, "amount"), ""));
            }
        }
        contracts.add(contract(NO, EARLY, money("0"), obligations));
        for (JsonNode one : in.get("contracts")) {
            ContractNo no = ContractNo.of("C" + contracts.size());
            contracts.add(contract(no, date(one, "signed"), money(one, "amount"), List.of()));
        }
        ContractStatistics statistics = ContractStatistics.of(
                ContractRegister.of(CNY, contracts),
                PerformanceRecords.of(records),
                ReportingPeriod.parse(text(in, "quarter")));
        return Map.of(
                "signed_count", (int) statistics.signedCount(),
                "signed_amount", text(statistics.signedAmount()),
                "due_count", (int) statistics.dueCount(),
                "on_time_count", (int) statistics.onTimeCount(),
                "on_time_rate", percent(statistics.onTimeRateByCount()),
                "performed_amount", text(statistics.performedAmount()),
                "open_amount", text(statistics.openAmount()));
    }

    private static Object latePenalty(JsonNode in) {
        PenaltyTerms terms = PenaltyTerms.perDay(decimal(in, "rate_per_day"), Rounding.CENT);
        if (in.hasNonNull("cap_pct")) {
            terms = terms.cappedAt(decimal(in, "cap_pct"), CapBase.OBLIGATION);
        }
        SortedMap<LocalDate, Money> payments = new TreeMap<>();
        in.get("payments").forEach(one -> payments.merge(date(one, "date"), money(one, "amount"), Money::plus));
        Money principal = money(in, "principal");
        return text(terms.assess(principal, date(in, "due"), payments, principal, date(in, "as_of"))
                .payable());
    }

    private static Object liquidated(JsonNode in) {
        PenaltyTerms terms = PenaltyTerms.perDay(decimal(in, "rate_per_day"), Rounding.CENT)
                .cappedAt(decimal(in, "cap_pct"), CapBase.CONTRACT);
        SortedMap<LocalDate, Money> deliveries = new TreeMap<>();
        in.get("deliveries")
                .forEach(one -> deliveries.merge(
                        LocalDate.parse(one.get(0).asText()), money(one.get(1).asText()), Money::plus));
        Money total = money(in, "contract_total");
        PenaltyAssessment penalty = terms.assess(total, date(in, "due"), deliveries, total, deliveries.lastKey());
        return Map.of("uncapped", text(penalty.uncapped()), "payable", text(penalty.payable()));
    }

    private static Object retention(JsonNode in) {
        Retention terms = new Retention(decimal(in, "pct"), in.get("months").asInt(), Rounding.CENT);
        Obligation release =
                terms.release(ObligationId.of("R"), Obligor.OURS, money(in, "total"), date(in, "accepted"));
        return Map.of(
                "retained", text(terms.retained(money(in, "total"))),
                "release", release.due().toString());
    }

    private static Object renewal(JsonNode in) {
        RenewalNotice notice = new RenewalTerms(
                        in.get("notice_days").asInt(), in.get("renew_months").asInt())
                .notice(date(in, "end"));
        return Map.of(
                "last_notice_date", notice.lastNoticeOn().toString(),
                "next_end", notice.nextEnd().toString());
    }

    private static Object invoiceAfterEnd(JsonNode in) {
        List<LocalDate> planned = StreamSupport.stream(in.get("bill_dates").spliterator(), false)
                .map(day -> LocalDate.parse(day.asText()))
                .toList();
        return contract(NO, EARLY, money("0"), List.of())
                .terminated(new Termination(date(in, "terminated"), null, "ended"))
                .billable(planned)
                .stream()
                .map(LocalDate::toString)
                .toList();
    }

    private static Object paymentPlan(JsonNode in) {
        return new PaymentPlan(decimals(in, "pcts"), Rounding.CENT)
                .instalments(money(in, "total")).stream()
                        .map(ContractOperations::text)
                        .toList();
    }

    private static Object allocate(JsonNode in) {
        return Apportionment.split(money(in, "total"), decimals(in, "weights")).stream()
                .map(ContractOperations::text)
                .toList();
    }

    private static Contract contract(ContractNo no, LocalDate signed, Money amount, List<Obligation> obligations) {
        ContractVersion version = ContractVersion.first(signed, amount, obligations);
        return Contract.of(no, ContractKind.SALE, PartyId.of("P"), "party", "title", signed, version);
    }

    private static Obligation obligation(ObligationId id, LocalDate due, Money planned) {
        return Obligation.of(id, ObligationType.DELIVERY, Obligor.THEIRS, due, planned);
    }

    private static List<BigDecimal> decimals(JsonNode in, String field) {
        return StreamSupport.stream(in.get(field).spliterator(), false)
                .map(one -> new BigDecimal(one.asText()))
                .toList();
    }

    private static String percent(PerformanceRate rate) {
        return rate.percent(new Rounding(2, HALF_UP))
                .map(BigDecimal::toPlainString)
                .orElse("N/A");
    }

    private static String text(JsonNode in, String field) {
        return in.get(field).asText();
    }

    private static LocalDate date(JsonNode in, String field) {
        return LocalDate.parse(text(in, field));
    }

    private static BigDecimal decimal(JsonNode in, String field) {
        return new BigDecimal(text(in, field));
    }

    private static Money money(JsonNode in, String field) {
        return money(text(in, field));
    }

    static Money money(String amount) {
        return Money.of(CNY, new BigDecimal(amount));
    }

    static String text(Money money) {
        return money.getAmount().toPlainString();
    }
}
