package io.zhanggui.examples.benchmarks;

import io.zhanggui.core.id.ContractNo;
import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.time.AsOf;
import io.zhanggui.finance.contract.Contract;
import io.zhanggui.finance.contract.ContractKind;
import io.zhanggui.finance.contract.ContractRegister;
import io.zhanggui.finance.contract.ContractVersion;
import io.zhanggui.finance.contract.Obligation;
import io.zhanggui.finance.contract.ObligationId;
import io.zhanggui.finance.contract.ObligationType;
import io.zhanggui.finance.contract.Obligor;
import io.zhanggui.finance.contract.PerformanceRecord;
import io.zhanggui.finance.contract.PerformanceRecords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.joda.money.Money;

/**
 * Contracts of ten obligations each, signed over three years, every tenth obligation a milestone; about one obligation
 * in five is open, one in five done in two parts, the others in one, in time or late.
 */
final class ContractFacts {

    static final int OBLIGATIONS = 10;
    static final int FIRST_YEAR = 2023;
    static final int LAST_YEAR = 2025;
    static final AsOf AS_OF = AsOf.of(LocalDate.of(2025, 6, 30));

    private static final LocalDate START = LocalDate.of(FIRST_YEAR, 1, 1);
    private static final int MILESTONE = 9;

    final List<Contract> contracts = new ArrayList<>();
    final ContractRegister register;
    final PerformanceRecords records;
    /** The records of an obligation by its number, by day. */
    final PerformanceRecord[][] recordsOf;

    /**
     * Days as 20250630 and cents by the number of the obligation; planned 0 is a milestone, day 0 is nothing done.
     */
    final int[] due;

    final long[] planned;
    final int[] firstDay;
    final long[] firstAmount;
    final int[] secondDay;
    final long[] secondAmount;
    /** Days as 20250630 and cents by the number of the contract. */
    final int[] signed;

    final long[] amount;

    ContractFacts(int obligations) {
        int count = obligations / OBLIGATIONS;
        due = new int[obligations];
        planned = new long[obligations];
        firstDay = new int[obligations];
        firstAmount = new long[obligations];
        secondDay = new int[obligations];
        secondAmount = new long[obligations];
        signed = new int[count];
        amount = new long[count];
        recordsOf = new PerformanceRecord[obligations][];
        SplittableRandom random = new SplittableRandom(6);
        List<PerformanceRecord> all = new ArrayList<>();
        for (int contract = 0; contract < count; contract++) {
            LocalDate day = START.plusDays(random.nextInt(1_000));
            signed[contract] = number(day);
            List<Obligation> owed = new ArrayList<>();
            ContractNo no = ContractNo.of(String.format("HT-%07d", contract));
            for (int k = 0; k < OBLIGATIONS; k++) {
                int i = contract * OBLIGATIONS + k;
                draw(i, k == MILESTONE, day, random);
                amount[contract] += planned[i];
                ObligationId id = ObligationId.of("O" + k);
                owed.add(obligation(i, id));
                recordsOf[i] = records(i, no, id);
                all.addAll(List.of(recordsOf[i]));
            }
            contracts.add(contract(contract, no, owed));
        }
        register = ContractRegister.of(PayFacts.CNY, contracts);
        records = PerformanceRecords.of(all);
    }

    private void draw(int i, boolean milestone, LocalDate from, SplittableRandom random) {
        LocalDate day = from.plusDays(random.nextInt(400));
        due[i] = number(day);
        planned[i] = milestone ? 0 : random.nextLong(1, 1_000_000);
        int fate = random.nextInt(5);
        if (fate == 0) {
            return;
        }
        LocalDate first = day.plusDays(random.nextInt(-30, 15));
        firstDay[i] = number(first);
        firstAmount[i] = planned[i];
        if (fate == 1 && planned[i] > 1) {
            firstAmount[i] = random.nextLong(1, planned[i]);
            secondDay[i] = number(first.plusDays(random.nextInt(1, 30)));
            secondAmount[i] = planned[i] - firstAmount[i];
        }
    }

    static int number(LocalDate day) {
        return (day.getYear() * 100 + day.getMonthValue()) * 100 + day.getDayOfMonth();
    }

    private static LocalDate date(int number) {
        return LocalDate.of(number / 10_000, number / 100 % 100, number % 100);
    }

    private Obligation obligation(int i, ObligationId id) {
        LocalDate day = date(due[i]);
        return planned[i] == 0
                ? Obligation.milestone(id, ObligationType.DELIVERY, Obligor.THEIRS, day)
                : Obligation.of(id, ObligationType.PAYMENT, Obligor.OURS, day, PayFacts.money(planned[i]));
    }

    private PerformanceRecord[] records(int i, ContractNo no, ObligationId id) {
        if (firstDay[i] == 0) {
            return new PerformanceRecord[0];
        }
        PerformanceRecord first = record(no, id, firstDay[i], firstAmount[i]);
        return secondDay[i] == 0
                ? new PerformanceRecord[] {first}
                : new PerformanceRecord[] {first, record(no, id, secondDay[i], secondAmount[i])};
    }

    private static PerformanceRecord record(ContractNo no, ObligationId id, int day, long cents) {
        LocalDate date = date(day);
        Money done = cents == 0 ? null : PayFacts.money(cents);
        return new PerformanceRecord(no, id, date, date, done, "");
    }

    private Contract contract(int i, ContractNo no, List<Obligation> owed) {
        LocalDate day = date(signed[i]);
        return Contract.of(
                no,
                ContractKind.PURCHASE,
                PartyId.of("V" + i % 500),
                "供应商",
                "采购",
                day,
                ContractVersion.first(day, PayFacts.money(amount[i]), owed));
    }
}
