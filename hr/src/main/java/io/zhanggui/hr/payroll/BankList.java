package io.zhanggui.hr.payroll;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.audit.BankCardNumber;
import io.zhanggui.core.audit.Fingerprint;
import io.zhanggui.core.audit.PersonName;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.table.Table;
import io.zhanggui.core.violation.Violations;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.joda.money.Money;

/**
 * What the bank is told to pay for a pay run (银行代发表): everybody who is not paid yet and not on hold. What was paid
 * before, the list and what is held make up the approved net pay, to the cent.
 *
 * @param run the pay run
 * @param number 1 for the first list of the run, one more with each that was paid
 * @param approvedNet net pay of the run as approved
 * @param paidBefore the total of the lists that were paid before
 * @param lines who is paid, in the order of persons; nobody whose net pay is zero
 * @param held whoever is on hold and so not on the list, in the order of persons
 */
@Beta
public record BankList(
        PayRunId run, int number, Money approvedNet, Money paidBefore, List<BankLine> lines, List<BankLine> held) {

    public BankList {
        requireNonNull(run, "run");
        if (number < 1) {
            throw new IllegalArgumentException("number must be at least 1, but is " + number);
        }
        lines = List.copyOf(lines);
        held = List.copyOf(held);
        Money parts = paidBefore.plus(sum(approvedNet, lines)).plus(sum(approvedNet, held));
        if (!parts.isEqual(approvedNet)) {
            throw new IllegalArgumentException(
                    "list " + number + " of pay run " + run + " does not make up the approved net pay");
        }
    }

    private static Money sum(Money like, List<BankLine> lines) {
        return lines.stream().map(BankLine::amount).reduce(Money.zero(like.getCurrencyUnit()), Money::plus);
    }

    /** What the bank pays by this list. */
    public Money total() {
        return sum(approvedNet, lines);
    }

    /** What is held back. */
    public Money heldTotal() {
        return sum(approvedNet, held);
    }

    /** One violation for each person on the list without an account; such a list is not paid. */
    public Violations missingAccounts() {
        Violations.Builder found = Violations.builder();
        lines.forEach(line -> found.addIf(
                line.account() == null,
                PayrollViolation.ACCOUNT_MISSING,
                line.person().value()));
        return found.build();
    }

    /**
     * One violation for each person who has the account of another one on the list, unless the host says that they share
     * it; such a list is not paid.
     */
    public Violations sharedAccounts(BankAccounts accounts) {
        Map<BankCardNumber, Set<PersonId>> holders = new HashMap<>();
        lines.forEach(line -> {
            if (line.account() != null) {
                holders.computeIfAbsent(line.account(), account -> new TreeSet<>())
                        .add(line.person());
            }
        });
        Violations.Builder found = Violations.builder();
        for (BankLine line : lines) {
            Set<PersonId> people = line.account() == null ? Set.of() : holders.getOrDefault(line.account(), Set.of());
            found.addIf(
                    people.size() > 1 && !accounts.mayShare(Set.copyOf(people)),
                    PayrollViolation.ACCOUNT_SHARED,
                    line.person().value());
        }
        return found.build();
    }

    /** The list with masked accounts and its total, then whoever is on hold. */
    public Table toTable() {
        Table.Builder table = Table.titled(PayrollTerm.BANK_LIST)
                .columns(
                        PayrollTerm.COLUMN_PERSON,
                        PayrollTerm.COLUMN_ACCOUNT,
                        PayrollTerm.COLUMN_AMOUNT,
                        PayrollTerm.COLUMN_NOTE);
        lines.forEach(line -> table.row(
                line.person().value(),
                Optional.ofNullable(line.account()).map(BankCardNumber::masked).orElse(null),
                line.amount(),
                line.account() == null ? PayrollTerm.NO_ACCOUNT : null));
        table.row(PayrollTerm.TOTAL, null, total(), null);
        held.forEach(line -> table.row(line.person().value(), null, line.amount(), PayrollTerm.ON_HOLD));
        return table.build();
    }

    /**
     * The list for the bank, with full account numbers and names; the caller answers for where it goes.
     *
     * @param names what the bank calls the holder of the account; an empty cell where there is none
     * @throws io.zhanggui.core.violation.RejectedException if somebody on the list has no account
     */
    public Table revealForBank(Function<PersonId, Optional<PersonName>> names) {
        missingAccounts().throwIfAny();
        Table.Builder table = Table.titled(PayrollTerm.BANK_LIST)
                .columns(
                        PayrollTerm.COLUMN_PERSON,
                        PayrollTerm.COLUMN_NAME,
                        PayrollTerm.COLUMN_ACCOUNT,
                        PayrollTerm.COLUMN_AMOUNT);
        for (BankLine line : lines) {
            table.row(
                    line.person().value(),
                    names.apply(line.person()).map(PersonName::reveal).orElse(null),
                    requireNonNull(line.account()).reveal(),
                    line.amount());
        }
        return table.build();
    }

    /** The fingerprint of who gets how much on which account. */
    public Fingerprint fingerprint() {
        Fingerprint.Builder content =
                Fingerprint.of("payroll.bank-list").add("run", run).add("number", number);
        Stream.of(lines, held).forEach(part -> {
            content.add("lines", part.size());
            part.forEach(line -> content.add("person", line.person())
                    .add("account", line.account())
                    .add("amount", line.amount()));
        });
        return content.build();
    }

    /** Masked: counts only. */
    @Override
    public String toString() {
        return "BankList[" + run + ", " + number + ", " + lines.size() + " people, " + held.size() + " held]";
    }
}
