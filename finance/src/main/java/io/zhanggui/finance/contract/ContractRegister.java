package io.zhanggui.finance.contract;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.id.ContractNo;
import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.table.Table;
import io.zhanggui.core.time.AsOf;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.joda.money.CurrencyUnit;

/** All contracts in one currency (合同台账), by number; a company that signs in several currencies has one for each. */
public final class ContractRegister {

    private final CurrencyUnit currency;
    private final SortedMap<ContractNo, Contract> byNumber;

    private ContractRegister(CurrencyUnit currency, SortedMap<ContractNo, Contract> byNumber) {
        this.currency = currency;
        this.byNumber = byNumber;
    }

    /**
     * A register of contracts in any order.
     *
     * @throws IllegalArgumentException if a contract is in another currency, or two have the same number
     */
    public static ContractRegister of(CurrencyUnit currency, Collection<Contract> contracts) {
        requireNonNull(currency, "currency");
        SortedMap<ContractNo, Contract> byNumber = new TreeMap<>();
        for (Contract contract : contracts) {
            if (!contract.currency().equals(currency)) {
                throw new IllegalArgumentException("contract " + contract.no() + " is in " + contract.currency()
                        + ", but the register in " + currency + ". Maybe keep a register for each currency?");
            }
            if (byNumber.put(contract.no(), contract) != null) {
                throw new IllegalArgumentException("contract " + contract.no() + " stands in the register twice");
            }
        }
        return new ContractRegister(currency, byNumber);
    }

    /** The currency of every contract. */
    public CurrencyUnit currency() {
        return currency;
    }

    /** All contracts by number. */
    public Collection<Contract> contracts() {
        return List.copyOf(byNumber.values());
    }

    /** The contract with that number; empty if there is none. */
    public Optional<Contract> contract(ContractNo no) {
        return Optional.ofNullable(byNumber.get(requireNonNull(no, "no")));
    }

    SortedMap<ContractNo, Contract> byNumber() {
        return byNumber;
    }

    /** The part of the register that fits, for example only sales. */
    public ContractRegister where(Predicate<Contract> fits) {
        return of(currency, byNumber.values().stream().filter(fits).toList());
    }

    /** The performance sheet of each contract that is in force, by number. */
    public List<ContractPerformanceSheet> sheets(PerformanceRecords records, AsOf asOf) {
        return byNumber.values().stream()
                .map(contract -> contract.performance(records, asOf))
                .filter(sheet -> sheet.status() != ContractStatus.NOT_IN_FORCE)
                .toList();
    }

    /** One line for each contract in force: parties, dates, amount, status, rates, what is overdue. */
    public Table toTable(PerformanceRecords records, AsOf asOf) {
        Table.Builder table = Table.titled(ContractTerm.REGISTER)
                .columns(
                        ContractTerm.CONTRACT_NO,
                        ContractTerm.KIND,
                        ContractTerm.PARTY,
                        ContractTerm.TITLE,
                        ContractTerm.SIGNED,
                        ContractTerm.END,
                        ContractTerm.VERSION,
                        ContractTerm.AMOUNT,
                        ContractTerm.STATUS,
                        ContractTerm.RATE_BY_AMOUNT,
                        ContractTerm.RATE_BY_COUNT,
                        ContractTerm.OVERDUE_COUNT,
                        ContractTerm.OVERDUE_AMOUNT,
                        ContractTerm.PENALTY_THEIRS,
                        ContractTerm.PENALTY_OURS);
        for (ContractPerformanceSheet sheet : sheets(records, asOf)) {
            Contract contract = sheet.contract();
            ContractVersion version = requireNonNull(sheet.version());
            table.row(
                    contract.no().value(),
                    contract.kind(),
                    contract.partyName(),
                    contract.title(),
                    contract.signed(),
                    version.end(),
                    version.number(),
                    version.amount(),
                    sheet.status(),
                    sheet.rateByAmount().percent(Rounding.CENT).orElse(null),
                    sheet.rateByCount().percent(Rounding.CENT).orElse(null),
                    sheet.overdue().size(),
                    sheet.overdueAmount(),
                    sheet.penalty(Obligor.THEIRS).orElse(null),
                    sheet.penalty(Obligor.OURS).orElse(null));
        }
        return table.build();
    }
}
