package io.zhanggui.finance.contract;

import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.ContractNo;
import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.money.Rounding;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The contracts that the tests are about. */
final class Contracting {

    static final ContractNo HT08 = ContractNo.of("HT-2025-008");
    static final ContractNo HT31 = ContractNo.of("HT-2024-031");
    static final ObligationId O1 = ObligationId.of("O1");
    static final ObligationId O2 = ObligationId.of("O2");
    static final ObligationId O3 = ObligationId.of("O3");
    static final ObligationId O4 = ObligationId.of("O4");

    private Contracting() {}

    /** A purchase of 150,000 that grows to 186,000 on 2025-09-01, with a penalty of 0.05 % a day, at most 5 %. */
    static Contract pans() {
        ContractVersion first = ContractVersion.first(
                        day("2025-03-15"),
                        cny("150000"),
                        List.of(
                                theirs(O1, ObligationType.DELIVERY, "2025-06-15", "150000"),
                                ours(O2, ObligationType.PAYMENT, "2025-07-15", "150000")))
                .until(day("2025-12-31"))
                .penalty(PenaltyTerms.perDay(new BigDecimal("0.0005"), Rounding.CENT)
                        .cappedAt(new BigDecimal("0.05"), CapBase.OBLIGATION));
        ContractVersion second = first.next(
                day("2025-09-01"),
                cny("186000"),
                List.of(
                        theirs(O1, ObligationType.DELIVERY, "2025-06-15", "150000"),
                        ours(O2, ObligationType.PAYMENT, "2025-07-15", "150000"),
                        theirs(O3, ObligationType.DELIVERY, "2025-11-15", "36000"),
                        ours(O4, ObligationType.PAYMENT, "2025-12-20", "36000")),
                "增订双11备货锅具");
        return contract(HT08, "永康铁匠厨具有限公司", "炒锅刀具采购合同", first).amended(second);
    }

    /** A delivery in two parts, the second late, and an acceptance. */
    static Contract bedding() {
        return contract(
                HT31,
                "南通梦眠家纺有限公司",
                "冬季家纺采购合同",
                ContractVersion.first(
                                day("2024-09-10"),
                                cny("240000"),
                                List.of(
                                        theirs(O1, ObligationType.DELIVERY, "2025-08-31", "240000"),
                                        Obligation.milestone(
                                                O2, ObligationType.ACCEPTANCE, Obligor.OURS, day("2025-09-20"))))
                        .penalty(PenaltyTerms.perDay(new BigDecimal("0.0005"), Rounding.CENT)));
    }

    static Contract contract(ContractNo no, String party, String title, ContractVersion version) {
        return Contract.of(no, ContractKind.PURCHASE, PartyId.of("S07"), party, title, version.effective(), version);
    }

    static Obligation theirs(ObligationId id, ObligationType type, String due, String planned) {
        return Obligation.of(id, type, Obligor.THEIRS, day(due), cny(planned));
    }

    static Obligation ours(ObligationId id, ObligationType type, String due, String planned) {
        return Obligation.of(id, type, Obligor.OURS, day(due), cny(planned));
    }

    static PerformanceRecord record(ContractNo no, ObligationId id, String performed, String recorded, String amount) {
        return new PerformanceRecord(
                no, id, day(performed), day(recorded), amount.isEmpty() ? null : cny(amount), "DOC-" + performed);
    }

    static PerformanceRecord record(ContractNo no, ObligationId id, String performed, String amount) {
        return record(no, id, performed, performed, amount);
    }

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    static Money cny(String amount) {
        return Money.of(CurrencyUnit.of("CNY"), new BigDecimal(amount));
    }

    static Stamp stamp(String key) {
        return Stamp.by(PersonId.of("P1"))
                .at(Instant.parse("2025-11-30T12:00:00Z"))
                .key(key);
    }
}
