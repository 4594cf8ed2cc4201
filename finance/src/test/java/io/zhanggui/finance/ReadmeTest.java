package io.zhanggui.finance;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.CommandKey;
import io.zhanggui.core.id.ContractNo;
import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.posting.Posting;
import io.zhanggui.core.posting.PostingLine;
import io.zhanggui.core.posting.PostingReason;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.time.AsOf;
import io.zhanggui.core.time.ReportingPeriod;
import io.zhanggui.finance.contract.ActionKind;
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
import io.zhanggui.finance.contract.PenaltyTerms;
import io.zhanggui.finance.contract.PerformanceRecords;
import io.zhanggui.finance.ledger.AccountCode;
import io.zhanggui.finance.ledger.AccountMapping;
import io.zhanggui.finance.ledger.ChartOfAccounts;
import io.zhanggui.finance.ledger.Ledger;
import io.zhanggui.finance.ledger.PostingResult;
import io.zhanggui.finance.ledger.TrialBalance;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** The code of README.md, with what its comments promise. */
class ReadmeTest {

    @Test
    void contracts() {
        Contract contract = Contract.of(
                ContractNo.of("HT-2025-026"),
                ContractKind.PURCHASE,
                PartyId.of("S08"),
                "揭阳不锈钢制品厂",
                "不锈钢制品采购合同",
                LocalDate.of(2025, 8, 12),
                ContractVersion.first(
                                LocalDate.of(2025, 8, 12),
                                Money.parse("CNY 76000.00"),
                                List.of(
                                        Obligation.of(
                                                ObligationId.of("O1"),
                                                ObligationType.DELIVERY,
                                                Obligor.THEIRS,
                                                LocalDate.of(2025, 10, 10),
                                                Money.parse("CNY 76000.00")),
                                        Obligation.of(
                                                ObligationId.of("O2"),
                                                ObligationType.PAYMENT,
                                                Obligor.OURS,
                                                LocalDate.of(2025, 11, 10),
                                                Money.parse("CNY 76000.00"))))
                        .penalty(PenaltyTerms.perDay(new BigDecimal("0.001"), Rounding.CENT)
                                .cappedAt(new BigDecimal("0.05"), CapBase.OBLIGATION)));

        ContractPerformanceSheet sheet =
                contract.performance(PerformanceRecords.none(), AsOf.of(LocalDate.of(2025, 11, 30)));
        assertThat(sheet.rateByAmount()).hasToString("0.00%");
        assertThat(sheet.overdue().stream().map(ObligationPerformance::overdueDays))
                .containsExactly(51L, 20L);
        assertThat(sheet.penalty(Obligor.THEIRS)).contains(Money.parse("CNY 3800.00"));
        assertThat(sheet.nextAction().orElseThrow().kind()).isEqualTo(ActionKind.URGE);
        assertThat(sheet.toTable().title().text(Locale.SIMPLIFIED_CHINESE)).isEqualTo("合同履行一览表");
        assertThat(sheet.explain().toText(Locale.SIMPLIFIED_CHINESE)).contains("3,876.00 元");

        ContractRegister register = ContractRegister.of(CurrencyUnit.of("CNY"), List.of(contract));
        ContractStatistics quarter =
                ContractStatistics.of(register, PerformanceRecords.none(), ReportingPeriod.quarter(2025, 4));
        assertThat(quarter.dueCount()).isEqualTo(2);
    }

    @Test
    void ledger() {
        Posting posting = new Posting(
                LegalEntityId.of("ACME"),
                CommandKey.of("pay-2025-11"),
                LocalDate.of(2025, 11, 30),
                List.of(
                        PostingLine.of(PostingReason.of("payroll.gross"), Money.parse("CNY 20000.00")),
                        PostingLine.of(PostingReason.of("payroll.net-payable"), Money.parse("CNY -20000.00"))));
        Stamp stamp = Stamp.by(PersonId.of("P004")).at(Instant.parse("2025-12-01T01:00:00Z"));

        ChartOfAccounts chart = ChartOfAccounts.smallEnterprises();
        AccountMapping mapping = AccountMapping.none()
                .plus(PostingReason.of("payroll.gross"), AccountCode.of("5602"))
                .plus(PostingReason.of("payroll.net-payable"), AccountCode.of("2211"));
        Ledger ledger = Ledger.inMemory(LegalEntityId.of("ACME"), chart, mapping, new MemoryStore());

        PostingResult result = ledger.post(posting, stamp);
        TrialBalance balances = ledger.trialBalance(ReportingPeriod.parse("2025-11"));
        ledger.closeProfitAndLoss(LocalDate.of(2025, 11, 30), AccountCode.of("3103"), stamp.key("pl-2025-11"));
        ledger.close(LocalDate.of(2025, 11, 30), stamp.key("close-2025-11"));

        assertThat(result.code()).isEqualTo("created");
        assertThat(ledger.post(posting, stamp).code()).isEqualTo("replayed");
        assertThat(balances.closing(AccountCode.of("5602"), CurrencyUnit.of("CNY")))
                .isEqualTo(Money.parse("CNY 20000.00"));
        assertThat(ledger.balance(AccountCode.of("3103"), CurrencyUnit.of("CNY"), LocalDate.of(2025, 11, 30)))
                .isEqualTo(Money.parse("CNY 20000.00"));
    }
}
