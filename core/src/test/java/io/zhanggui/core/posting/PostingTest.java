package io.zhanggui.core.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.id.CommandKey;
import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PartyId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostingTest {

    private static final PostingReason WAGES = PostingReason.of("payroll.wages");
    private static final PostingReason PAYABLE = PostingReason.of("payroll.net-payable");

    @Test
    void a_posting_sums_to_zero_in_each_currency() {
        List<PostingLine> lines = List.of(
                line(WAGES, "CNY 100.00"),
                line(PAYABLE, "CNY -60.00"),
                line(PAYABLE, "CNY -40.00"),
                line(WAGES, "HKD 5.00"),
                line(PAYABLE, "HKD -5.00"));
        assertThat(posting(lines).lines()).isEqualTo(lines);
    }

    @Test
    void a_posting_that_does_not_balance_is_refused_with_the_difference() {
        assertThatThrownBy(() -> posting(List.of(line(WAGES, "CNY 100.00"), line(PAYABLE, "CNY -99.99"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("posting run-1 does not sum to zero, but to CNY 0.01");
        assertThatThrownBy(() -> posting(List.of(line(WAGES, "CNY 1.00"), line(PAYABLE, "HKD -1.00"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_posting_has_at_least_two_lines() {
        assertThatThrownBy(() -> posting(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("posting run-1 needs at least two lines, but has 0");
    }

    @Test
    void a_posting_does_not_change_with_the_list_it_came_in() {
        List<PostingLine> mine = new ArrayList<>(List.of(line(WAGES, "CNY 1.00"), line(PAYABLE, "CNY -1.00")));
        Posting posting = posting(mine);
        mine.clear();
        assertThat(posting.lines()).hasSize(2);
    }

    @Test
    void a_line_may_name_who_bears_it_and_whom_it_concerns() {
        PostingLine line = line(WAGES, "CNY 1.00").unit(OrgUnitId.of("OPS")).party(PartyId.of("TMALL"));
        assertThat(line)
                .isEqualTo(new PostingLine(WAGES, OrgUnitId.of("OPS"), PartyId.of("TMALL"), Money.parse("CNY 1.00")));
        assertThat(line(WAGES, "CNY 1.00").unit()).isNull();
        assertThat(line(WAGES, "CNY 1.00").party()).isNull();
    }

    @Test
    void a_line_moves_something() {
        assertThatThrownBy(() -> line(WAGES, "CNY 0.00"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("posting line payroll.wages has amount 0. Maybe leave it out?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"payroll.net-payable", "costing.fifo.true-up", "a.b"})
    void a_reason_is_a_dotted_code(String code) {
        assertThat(PostingReason.of(code)).hasToString(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "payroll", "Payroll.net", "payroll.", ".net", "payroll.-net", "payroll net.x", "应付.工资"})
    void another_reason_is_refused(String code) {
        assertThatThrownBy(() -> PostingReason.of(code))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("posting reason '" + code + "' is not like payroll.net-payable");
    }

    private static Posting posting(List<PostingLine> lines) {
        return new Posting(LegalEntityId.of("ACME"), CommandKey.of("run-1"), LocalDate.of(2025, 11, 30), lines);
    }

    private static PostingLine line(PostingReason reason, String amount) {
        return PostingLine.of(reason, Money.parse(amount));
    }
}
