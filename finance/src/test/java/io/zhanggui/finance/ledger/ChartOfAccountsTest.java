package io.zhanggui.finance.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.posting.PostingReason;
import io.zhanggui.core.table.TableException;
import io.zhanggui.core.table.TableReader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChartOfAccountsTest {

    private final ChartOfAccounts shipped = ChartOfAccounts.smallEnterprises();

    static Stream<Term> terms() {
        return Stream.<Term[]>of(
                        LedgerTerm.values(),
                        AccountType.values(),
                        NormalSide.values(),
                        PeriodStatus.values(),
                        EntryKind.values(),
                        LedgerViolation.values())
                .flatMap(Stream::of);
    }

    @ParameterizedTest
    @MethodSource("terms")
    void every_term_has_a_text_in_both_languages(Term term) {
        assertThat(term.text(Locale.ENGLISH)).isNotBlank();
        assertThat(term.text(Locale.SIMPLIFIED_CHINESE)).isNotBlank();
    }

    /** The standard numbers its accounts 1 to 66. */
    @Test
    void the_shipped_chart_has_the_66_accounts_of_the_standard() {
        assertThat(shipped.accounts())
                .hasSize(66)
                .isSortedAccordingTo((a, b) -> a.code().compareTo(b.code()));
        assertThat(shipped.accounts().stream().filter(one -> one.code().isWithin(AccountCode.of("5"))))
                .hasSize(12)
                .allMatch(one -> one.type().isProfitAndLoss());
        assertThat(shipped.accounts().stream()
                        .filter(one -> one.normalSide() != one.type().normalSide())
                        .map(one -> one.code().value()))
                .containsExactly("1407", "1602", "1622", "1702");
        assertThat(ChartOfAccounts.source().document()).contains("财会〔2011〕17号");
    }

    @Test
    void an_account_shows_its_name_in_the_language_of_the_reader() {
        Term label = shipped.account(AccountCode.of("2211")).orElseThrow().label();
        assertThat(label.text(Locale.SIMPLIFIED_CHINESE)).isEqualTo("应付职工薪酬");
        assertThat(label.text(Locale.ENGLISH)).isEqualTo("Employee benefits payable");
    }

    @Test
    void a_sub_account_takes_type_and_side_from_the_nearest_one_above() {
        ChartOfAccounts chart = shipped.plus(table(
                "reason,account,name_zh,name_en",
                "A,22210106,应交增值税（销项税额）,VAT output",
                "B,222112,应交个人所得税,Income tax",
                "C,160201,累计折旧—设备,Depreciation of equipment",
                "D,1405,库存商品,Stock",
                "E,1405,库存商品,Stock"));
        assertThat(chart.accounts()).hasSize(69);
        assertThat(chart.account(AccountCode.of("22210106")).orElseThrow().type())
                .isEqualTo(AccountType.LIABILITY);
        Account equipment = chart.account(AccountCode.of("160201")).orElseThrow();
        assertThat(equipment.type()).isEqualTo(AccountType.ASSET);
        assertThat(equipment.normalSide()).isEqualTo(NormalSide.CREDIT);
        assertThat(chart.account(AccountCode.of("1405")).orElseThrow().nameEn()).isEqualTo("Stock");
        assertThat(shipped.account(AccountCode.of("1405")).orElseThrow().nameEn())
                .isEqualTo("Merchandise inventory");
    }

    @Test
    void a_table_may_name_type_and_side() {
        ChartOfAccounts chart = shipped.plus(table(
                "account,name_zh,name_en,type,normal_side",
                "6001,收入,Revenue,REVENUE,",
                "6002,折让,Allowance,REVENUE,DEBIT"));
        assertThat(chart.account(AccountCode.of("6001")).orElseThrow().normalSide())
                .isEqualTo(NormalSide.CREDIT);
        assertThat(chart.account(AccountCode.of("6002")).orElseThrow().normalSide())
                .isEqualTo(NormalSide.DEBIT);
    }

    @Test
    void an_account_without_type_and_without_one_above_is_refused_with_its_place() {
        assertThatThrownBy(() -> shipped.plus(table("account,name_zh,name_en", "9001,甲,A")))
                .isInstanceOf(TableException.class)
                .hasMessageContaining("accounts.csv, line 2, column account, value '9001'");
    }

    @Test
    void a_chart_refuses_a_code_twice_and_takes_another_account_in_its_place() {
        Account cash = Account.of("1001", "现金", "Cash", AccountType.ASSET);
        assertThatThrownBy(() -> ChartOfAccounts.of(List.of(cash, cash))).hasMessageContaining("1001");
        assertThat(shipped.plus(cash).account(cash.code())).contains(cash);
    }

    @Test
    void a_mapping_comes_from_a_table_and_refuses_a_reason_twice_or_misspelt() {
        PostingReason net = PostingReason.of("payroll.net-payable");
        AccountMapping mapping =
                AccountMapping.from(table("reason,account,name_zh", "payroll.net-payable,221101,应付职工薪酬—工资"));
        assertThat(mapping.account(net)).contains(AccountCode.of("221101"));
        assertThat(mapping.account(PostingReason.of("payroll.gross"))).isEmpty();
        assertThat(mapping.plus(net, AccountCode.of("2211")).account(net)).contains(AccountCode.of("2211"));
        assertThatThrownBy(() -> AccountMapping.from(table("reason,account", "a.b,1", "a.b,2")))
                .isInstanceOf(TableException.class)
                .hasMessageContaining("line 3, column reason");
        assertThatThrownBy(() -> AccountMapping.from(table("reason,account", "NET PAY,1")))
                .isInstanceOf(TableException.class)
                .hasMessageContaining("NET PAY");
    }

    @Test
    void periods_refuse_a_hold_that_is_closed() {
        AccountingPeriods periods =
                AccountingPeriods.open(LegalEntityId.of("ACME")).closed(LocalDate.of(2025, 10, 31));
        assertThatThrownBy(() -> periods.held(LocalDate.of(2025, 10, 31))).hasMessageContaining("2025-10-31");
    }

    private static TableReader table(String... lines) {
        byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        return TableReader.of("accounts.csv", () -> new ByteArrayInputStream(bytes));
    }
}
