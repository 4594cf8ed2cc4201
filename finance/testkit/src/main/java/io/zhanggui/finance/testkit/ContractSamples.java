package io.zhanggui.finance.testkit;

import io.zhanggui.core.id.ContractNo;
import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.money.Rounding;
import io.zhanggui.finance.contract.CapBase;
import io.zhanggui.finance.contract.Contract;
import io.zhanggui.finance.contract.ContractKind;
import io.zhanggui.finance.contract.ContractVersion;
import io.zhanggui.finance.contract.Obligation;
import io.zhanggui.finance.contract.ObligationId;
import io.zhanggui.finance.contract.ObligationType;
import io.zhanggui.finance.contract.Obligor;
import io.zhanggui.finance.contract.PenaltyTerms;
import io.zhanggui.finance.contract.RenewalTerms;
import io.zhanggui.finance.contract.Retention;
import io.zhanggui.finance.contract.Termination;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.joda.money.Money;

/** Contracts that the port tests store. */
final class ContractSamples {

    static final LocalDate DAY = LocalDate.of(2025, 2, 28);

    private ContractSamples() {}

    static Contract plain(String no, String amount) {
        Money money = Money.parse(amount);
        Obligation delivery =
                Obligation.of(ObligationId.of("O2"), ObligationType.DELIVERY, Obligor.THEIRS, DAY.plusDays(30), money);
        return Contract.of(
                ContractNo.of(no),
                ContractKind.PURCHASE,
                PartyId.of("S01"),
                "supplier",
                "purchase",
                DAY,
                ContractVersion.first(DAY, money, List.of(delivery)));
    }

    /** Everything that a contract can have, awkward in every part. */
    static Contract full(String no) {
        Contract plain = plain(no, "JPY 5000");
        ContractVersion first = ContractVersion.first(DAY, plain.latest().amount(), obligations())
                .until(DAY.plusYears(1))
                .recordedOn(DAY.minusDays(1))
                .penalty(PenaltyTerms.perDay(new BigDecimal("0.00050"), Rounding.WHOLE)
                        .cappedAt(new BigDecimal("0.10"), CapBase.CONTRACT)
                        .on(Set.of(ObligationType.INVOICE, ObligationType.OTHER)))
                .retention(new Retention(new BigDecimal("0.050"), 12, Rounding.parse("0 DOWN")))
                .renewal(new RenewalTerms(0, 12));
        ContractVersion second =
                first.nextWithMore(DAY.minusDays(5), ObligationId.of("O2"), Money.parse("JPY -1"), "说明 \"x\"\n第二行");
        return Contract.of(plain.no(), ContractKind.SALE, PartyId.of("客户 '1'"), "", "=1+1,", DAY.minusYears(30), first)
                .amended(second.penalty(PenaltyTerms.perDay(new BigDecimal("0.0010"), Rounding.WHOLE)))
                .amended(second.next(DAY.plusDays(3), Money.parse("JPY 0"), List.of(), "nothing is left"))
                .terminated(new Termination(DAY.plusDays(4), DAY.plusDays(5), "bankrupt"));
    }

    /** One of each type, neither in the order of ids nor in that of dates. */
    private static List<Obligation> obligations() {
        List<Obligation> all = new ArrayList<>();
        all.add(Obligation.of(
                ObligationId.of("O2"),
                ObligationType.DELIVERY,
                Obligor.THEIRS,
                DAY.plusDays(30),
                Money.parse("JPY 5000")));
        for (ObligationType type : ObligationType.values()) {
            all.add(Obligation.milestone(
                    ObligationId.of("O1 " + type.code()), type, Obligor.OURS, DAY.plusDays(20 - all.size())));
        }
        return all;
    }
}
