package io.zhanggui.hr.payroll;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.audit.Fingerprint;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.money.Apportionment;
import io.zhanggui.core.posting.Posting;
import io.zhanggui.core.table.Table;
import io.zhanggui.core.violation.RejectedException;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.core.violation.Violations;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;

/**
 * The payslips of a pay run, read once and checked against the fingerprint of the run, and every list that is made of
 * them; see {@link PayRuns#results}.
 */
@Beta
public final class PayRunResults {

    private final PayRun run;
    private final List<Payslip> slips;

    private PayRunResults(PayRun run, List<Payslip> slips) {
        this.run = run;
        this.slips = List.copyOf(slips);
    }

    /**
     * Results whose payslips are what the header says.
     *
     * @throws RejectedException if number, sums or fingerprint of the payslips are not those of the run
     */
    static PayRunResults verified(PayRun run, List<Payslip> slips) {
        if (!isVerified(run, slips)) {
            throw new RejectedException(Violations.of(
                    Violation.of(PayrollViolation.CONTENT_CHANGED, run.id().value())));
        }
        return new PayRunResults(run, slips);
    }

    static boolean isVerified(PayRun run, List<Payslip> slips) {
        Optional<PayRunTotals> totals = run.state().totals();
        if (totals.isEmpty()) {
            return slips.isEmpty();
        }
        PayRunTotals said = totals.get();
        return signed(run.state())
                && RunCalculation.totals(run, said.revision(), slips, said.leftOut())
                        .equals(said);
    }

    /** What was signed must be what was calculated. */
    private static boolean signed(PayRunState state) {
        return Stream.of(state.reviewedBy(), state.approvedBy())
                .flatMap(Optional::stream)
                .allMatch(signature -> state.totals()
                        .filter(totals -> totals.content().equals(signature.content()))
                        .isPresent());
    }

    /** The fingerprint of all payslips of a run, whatever their order. */
    static Fingerprint contentOf(PayRunId id, List<Payslip> slips) {
        Fingerprint.Builder content = Fingerprint.of("payroll.run").add("run", id);
        slips.stream().sorted(Comparator.comparing(Payslip::person)).forEach(slip -> {
            content.add("slip", slip.fingerprint());
            if (!slip.input().rules().place().isEmpty()) {
                content.add("place", slip.input().rules().place());
            }
        });
        return content.build();
    }

    /** The header as it was when the payslips were read. */
    public PayRun run() {
        return run;
    }

    /** The payslips of the last calculation, in the order of persons. */
    public List<Payslip> slips() {
        return slips;
    }

    /** The payslip of a person; empty if they have none. */
    public Optional<Payslip> slip(PersonId person) {
        return slips.stream().filter(slip -> slip.person().equals(person)).findFirst();
    }

    /**
     * The next list for the bank: everybody who is not paid yet, but for those on hold.
     *
     * @param accounts where each person's pay goes; empty if that is not known, which is a violation of the list
     * @throws RejectedException if the run is not approved
     */
    public BankList bankList(BankAccounts accounts) {
        requireApproved();
        List<PayRunPayment> payments = run.state().payments();
        Set<PersonId> unpaid = unpaid();
        List<BankLine> lines = new ArrayList<>();
        List<BankLine> held = new ArrayList<>();
        for (Payslip slip : slips) {
            if (unpaid.contains(slip.person())) {
                boolean isHeld = run.isHeld(slip.person());
                (isHeld ? held : lines)
                        .add(new BankLine(
                                slip.person(),
                                isHeld
                                        ? null
                                        : requireNonNull(accounts.of(slip.person()), "account")
                                                .orElse(null),
                                slip.net()));
            }
        }
        Money zero = Money.zero(run.currency());
        return new BankList(
                run.id(),
                payments.size() + 1,
                slips.stream().map(Payslip::net).reduce(zero, Money::plus),
                payments.stream().map(PayRunPayment::total).reduce(zero, Money::plus),
                lines,
                held);
    }

    /** Whoever has something to get and is not paid yet. */
    Set<PersonId> unpaid() {
        Set<PersonId> owed = slips.stream()
                .filter(slip -> !slip.net().isZero())
                .map(Payslip::person)
                .collect(Collectors.toSet());
        run.leftUnpaid().ifPresent(owed::retainAll);
        return owed;
    }

    /**
     * The register (工资表): a row for each person and a column for each kind of line; its sums are those of the payslips.
     */
    public Table register() {
        return PayrollRegister.withTotals(slips);
    }

    /** The register with a row for each department instead of each person. */
    public Table registerByUnit() {
        return PayrollRegister.byUnit(slips);
    }

    /** What each place is told for each scheme (社保公积金明细); together they are the contributions of all payslips. */
    public List<ContributionList> contributionLists() {
        return ContributionList.of(slips);
    }

    /** What the tax office is told (个人所得税扣缴申报表); its total is the tax of all payslips. */
    public TaxDeclaration taxDeclaration() {
        return TaxDeclaration.of(run.currency(), slips);
    }

    /**
     * What is another than in an earlier run, with the reasons (环比差异).
     *
     * @param previous mostly the run of the month before
     * @throws IllegalArgumentException if it is in another currency
     */
    public PayDifferences differences(PayRunResults previous) {
        return PayDifferences.between(previous.slips, slips);
    }

    /**
     * What the ledger is told, on the last day of the month of work; see {@link PayrollPosting}.
     *
     * @throws RejectedException if the run is not approved
     */
    public Posting posting() {
        return posting(run.dates().work().atEndOfMonth(), List.of());
    }

    /**
     * The same on another day, for a supplementary run whose month is closed already, and with levies that no payslip
     * has.
     *
     * @param date the day on which it belongs
     * @param levies what the employer owes beside the payslips
     * @throws RejectedException if the run is not approved
     */
    public Posting posting(LocalDate date, List<LevyAmount> levies) {
        requireApproved();
        return PayrollPosting.of(run, slips, date, levies);
    }

    /**
     * The wages of the run that a levy counts: gross pay without what is exempt of tax, repaid to employees, or severance
     * (工资总额).
     */
    public Money wageBill() {
        return wagesByUnit().values().stream().reduce(Money.zero(run.currency()), Money::plus);
    }

    /**
     * What a levy on the wage bill costs each department, for {@link #posting(LocalDate, List)}: what the levy of the
     * employer rises by with the wages of this run, parted by them to the cent. So the runs of a month add up to the levy
     * of its whole wage bill, and a small supplementary run is no small employer.
     *
     * @param before the {@link #wageBill} of the employer's runs that were levied for the month before this one; zero for
     *     the first
     * @param heads how many people the employer has in the month, whether this run pays them or not
     * @throws IllegalArgumentException if {@code before} or {@code heads} is negative, or the run pays more people
     */
    public List<LevyAmount> levies(EmployerLevy levy, Money before, int heads) {
        if (before.isNegative() || heads < slips.size()) {
            throw new IllegalArgumentException("wages before must not be negative, and heads at least the "
                    + slips.size() + " that pay run " + run.id() + " pays, but heads are " + heads);
        }
        Map<String, Money> wages = wagesByUnit();
        Money bill = wageBill();
        if (!bill.isPositive()) {
            return List.of();
        }
        List<BigDecimal> weights = wages.values().stream()
                .map(wage -> wage.getAmount().max(BigDecimal.ZERO))
                .toList();
        Money levied = before.isZero() ? before : levy.monthly(before, heads);
        List<Money> parts =
                Apportionment.split(levy.monthly(before.plus(bill), heads).minus(levied), weights);
        List<LevyAmount> amounts = new ArrayList<>();
        for (String unit : wages.keySet()) {
            amounts.add(
                    new LevyAmount(levy.item(), unit.isEmpty() ? null : OrgUnitId.of(unit), parts.get(amounts.size())));
        }
        return amounts;
    }

    private Map<String, Money> wagesByUnit() {
        Map<String, Money> wages = new TreeMap<>();
        for (Payslip slip : slips) {
            Money wage = slip.earnings().stream()
                    .filter(line -> line.item().treatment() != PayTreatment.EXEMPT)
                    .filter(line -> line.item().treatment() != PayTreatment.REPAID)
                    .filter(line -> line.item() != PayrollItem.SEVERANCE)
                    .map(PayLine::amount)
                    .reduce(Money.zero(run.currency()), Money::plus);
            wages.merge(slip.input().unit().map(OrgUnitId::value).orElse(""), wage, Money::plus);
        }
        return wages;
    }

    private void requireApproved() {
        RunChecks.requireState(run, PayRunState::isApproved);
    }

    /** Masked: id and counts only. */
    @Override
    public String toString() {
        return "PayRunResults[" + run + "]";
    }
}
