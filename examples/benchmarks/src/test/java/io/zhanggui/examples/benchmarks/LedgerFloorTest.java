package io.zhanggui.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.time.ReportingPeriod;
import io.zhanggui.core.violation.RejectedException;
import io.zhanggui.finance.ledger.AccountBalance;
import io.zhanggui.finance.ledger.JournalEntry;
import io.zhanggui.finance.ledger.JournalLine;
import io.zhanggui.finance.ledger.Ledger;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class LedgerFloorTest {

    @Test
    @Proves({"F1.post", "F1.build"})
    void floors_giveTheLibrarysBooks() {
        LedgerFacts facts = new LedgerFacts(2_000);
        Ledger ledger = LedgerFacts.ledger();
        LedgerFloor floor = new LedgerFloor(facts);
        LedgerFloor sums = new LedgerFloor(facts);
        for (int i = 0; i < facts.entries.length; i++) {
            assertThat(facts.entry(i)).isEqualTo(facts.entries[i]);
            assertThat(floor.post(i)).isEqualTo(ledger.post(facts.entries[i], LedgerFacts.STAMP));
            assertThat(sums.add(i)).isTrue();
        }
        assertThat(floor.sums).isEqualTo(sums.sums);
        List<AccountBalance> balances = ledger.trialBalance(ReportingPeriod.month(YearMonth.of(2025, 12)))
                .rows();
        assertThat(balances).hasSize(LedgerFacts.ACCOUNTS.size()).allSatisfy(row -> {
            int account = LedgerFacts.ACCOUNTS.indexOf(row.account());
            assertThat(row.debitMinor()).isEqualTo(sum(floor, account, 0));
            assertThat(row.creditMinor()).isEqualTo(sum(floor, account, 1));
        });
    }

    private static long sum(LedgerFloor floor, int account, int side) {
        long sum = 0;
        for (int day = 0; day < LedgerFacts.DAYS; day++) {
            sum += floor.sums[(account * LedgerFacts.DAYS + day) * 2 + side];
        }
        return sum;
    }

    @Test
    void both_replayAnEntryAndRefuseAClosedDay() {
        LedgerFacts facts = new LedgerFacts(3);
        Ledger ledger = LedgerFacts.ledger();
        LedgerFloor floor = new LedgerFloor(facts);
        ledger.post(facts.entries[0], LedgerFacts.STAMP);
        floor.post(0);
        assertThat(floor.post(0)).isEqualTo(ledger.post(facts.entries[0], LedgerFacts.STAMP));

        List<JournalLine> lines = facts.entries[1].lines();
        JournalEntry late = JournalEntry.of(LedgerFacts.ENTITY, facts.keys[1], LedgerFacts.CLOSED, lines);
        facts.days[1] = -1;
        assertThatThrownBy(() -> ledger.post(late, LedgerFacts.STAMP)).isInstanceOf(RejectedException.class);
        assertThat(floor.add(1)).isFalse();
        facts.amounts[2 * LedgerFacts.LINES]++;
        assertThat(floor.add(2)).isFalse();
    }
}
