package io.zhanggui.hr.payroll;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.audit.Actor;
import io.zhanggui.core.audit.AuditEntry;
import io.zhanggui.core.audit.Fingerprint;
import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.posting.Posting;
import io.zhanggui.core.repository.AuditTrail;
import io.zhanggui.core.repository.CommandReceipts;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.repository.UnitOfWork;
import io.zhanggui.core.repository.Versioned;
import io.zhanggui.core.violation.ItemResult;
import io.zhanggui.core.violation.RejectedException;
import io.zhanggui.core.violation.Violations;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Carries pay runs from draft to closed (工资核算、复核、审批、发放、关闭): open, calculate, review, approve, pay, close.
 *
 * <p>Every command is one unit of work with its audit entry and its receipt: a retry under the same command key replays
 * and changes nothing; what a method gives back is then the run as it stands now. Whoever opened, calculated or reviewed
 * a run never approves it. Everything that is made of payslips is made of {@link #results}, which refuses payslips that
 * are not those of the run.
 */
public final class PayRuns {

    private final PayRunRepository runs;
    private final PayslipRepository slips;
    private final CommandReceipts receipts;
    private final AuditTrail audit;
    private final PayRunApproval approval;
    private final PayYears years;
    private final UnitOfWork work;

    /**
     * The service on a host's ports; the unit of work covers all of them.
     *
     * @param openings the years to date that other systems left, on top of which approved runs count
     */
    public PayRuns(
            PayRunRepository runs,
            PayslipRepository slips,
            YearOpeningRepository openings,
            CommandReceipts receipts,
            AuditTrail audit,
            PayRunApproval approval,
            UnitOfWork work) {
        this.runs = requireNonNull(runs, "runs");
        this.slips = requireNonNull(slips, "slips");
        this.receipts = requireNonNull(receipts, "receipts");
        this.audit = requireNonNull(audit, "audit");
        this.approval = requireNonNull(approval, "approval");
        this.work = requireNonNull(work, "work");
        this.years = new PayYears(runs, slips, openings, work);
    }

    /** The service on memory adapters of its own in a store. */
    public static PayRuns inMemory(MemoryStore store, PayRunApproval approval) {
        return new PayRuns(
                PayRunRepository.inMemory(store),
                PayslipRepository.inMemory(store),
                YearOpeningRepository.inMemory(store),
                CommandReceipts.inMemory(store),
                AuditTrail.inMemory(store),
                approval,
                store);
    }

    /**
     * Opens a company's regular run of a month; its id is made of both.
     *
     * @param rules give dates and currency; people of other places may be paid by rules of their own with the same
     * @throws IllegalArgumentException if the rules are for another month of work
     * @throws io.zhanggui.core.repository.DuplicateIdException if the month was opened already
     */
    public PayRunId open(LegalEntityId entity, YearMonth month, PayrollRules rules, Stamp stamp) {
        if (!rules.dates().work().equals(month)) {
            throw new IllegalArgumentException(
                    "rules are for work in " + rules.dates().work() + ", but the pay run is for " + month);
        }
        return open(PayRunId.of(entity, month), entity, rules, stamp);
    }

    /** Opens a run under an id of the host's own, for example an additional one; see the other {@code open}. */
    public PayRunId open(PayRunId id, LegalEntityId entity, PayrollRules rules, Stamp stamp) {
        PayDates dates = rules.dates();
        Fingerprint content = command("payroll.run-open", id, stamp)
                .add("entity", entity)
                .add("work", dates.work())
                .add("contribution", dates.contribution())
                .add("payment", dates.payment())
                .add("currency", rules.currency())
                .build();
        once(stamp, content, () -> {
            runs.add(new PayRun(
                    id,
                    entity,
                    dates,
                    rules.currency(),
                    PayRun.personsOf(stamp.actor()),
                    List.of(),
                    new PayRunState.Draft()));
            record(stamp, "payroll.run-opened", id, content);
            return id.value();
        });
        return id;
    }

    /**
     * Calculates a payslip for each input, as a new revision; one bad input never stops the run. A person with more
     * than one input gets no payslip. The report names what is another than in the revision before; a hold of somebody
     * who has no payslip any more is void.
     *
     * @throws RejectedException if the run was reviewed or approved
     * @throws io.zhanggui.core.repository.NotFoundException if there is no such run
     */
    public RunReport calculate(PayRunId id, Stream<PayrollInput> inputs, Stamp stamp) {
        return calculateAll(id, inputs.map(input -> new ItemResult.Done<>(input.person(), input)), stamp);
    }

    /**
     * The same for inputs some of which could not be made; these people are left out, and the report says why.
     *
     * @throws RejectedException if the run was reviewed or approved
     */
    public RunReport calculateAll(PayRunId id, Stream<ItemResult<PersonId, PayrollInput>> inputs, Stamp stamp) {
        PayRun run = get(id);
        List<ItemResult<PersonId, PayrollInput>> all;
        try (inputs) {
            all = inputs.sorted(Comparator.comparing(ItemResult::key)).toList();
        }
        List<ItemResult<PersonId, Payslip>> items = RunCalculation.of(run, all);
        Fingerprint.Builder content = command("payroll.run-calculate", id, stamp);
        RunCalculation.addTo(content, all);
        return work.call(() -> {
            int revision = Integer.parseInt(receipts.once(stamp, content.build(), () -> store(id, items, stamp)));
            List<Payslip> stored = slipsOf(id, revision);
            return new RunReport(
                    id,
                    revision,
                    RunCalculation.asStored(items, stored),
                    revision == 1 ? List.of() : SlipChange.between(slipsOf(id, revision - 1), stored));
        });
    }

    private String store(PayRunId id, List<ItemResult<PersonId, Payslip>> items, Stamp stamp) {
        Versioned<PayRun> run = runs.get(id);
        RunChecks.requireState(run.value(), PayRunState::isOpen);
        int revision = run.value().revision() + 1;
        List<Payslip> done = RunCalculation.slips(items);
        slips.addAll(
                done.stream().map(slip -> new RunPayslip(id, revision, slip)).toList());
        PayRunTotals totals = RunCalculation.totals(run.value(), revision, done, items.size() - done.size());
        Set<PersonId> persons = done.stream().map(Payslip::person).collect(Collectors.toSet());
        runs.replace(run.map(each -> each.preparedBy(stamp.actor(), new PayRunState.Calculated(totals))
                .holdingOnly(persons)));
        record(stamp, "payroll.run-calculated", id, totals.content());
        return Integer.toString(revision);
    }

    /**
     * Puts the calculated run forward for approval, after somebody looked it through (复核); that may be whoever
     * calculated it or another, and neither approves it.
     *
     * @throws RejectedException if it is not calculated, has no payslip, its payslips are not those that were calculated,
     *     or their years to date are not what {@link PayYears} gives for the entity
     */
    public PayRun review(PayRunId id, Stamp stamp) {
        Fingerprint content = command("payroll.run-review", id, stamp).build();
        return change(
                id, "payroll.run-reviewed", stamp, content, PayRunState.Calculated.class, PayRuns::contentOf, run -> {
                    PayRunTotals totals = totals(run);
                    RunChecks.refuseIf(totals.slips() == 0, PayrollViolation.NOTHING_CALCULATED, id.value());
                    years.check(run, verified(run).slips()).throwIfAny();
                    return run.preparedBy(
                            stamp.actor(), new PayRunState.Reviewed(totals, signature(stamp, totals.content())));
                });
    }

    /**
     * Takes a reviewed run back, so that it can be calculated anew.
     *
     * @throws RejectedException if it is not reviewed
     */
    public PayRun withdraw(PayRunId id, Stamp stamp) {
        Fingerprint content = command("payroll.run-withdraw", id, stamp).build();
        return change(
                id,
                "payroll.run-withdrawn",
                stamp,
                content,
                PayRunState.Reviewed.class,
                PayRuns::contentOf,
                run -> run.in(new PayRunState.Calculated(totals(run))));
    }

    /** Everything that stands against an approval by that actor now; see {@link #approve}. */
    public Violations checkApproval(PayRunId id, Actor actor) {
        return work.call(() -> checkApproval(runs.get(id).value(), actor));
    }

    private Violations checkApproval(PayRun run, Actor actor) {
        List<Payslip> current = slipsOf(run.id(), run.revision());
        Violations found = RunChecks.checkApproval(run, current, actor, approval);
        return run.state() instanceof PayRunState.Reviewed ? found.plus(years.check(run, current)) : found;
    }

    /**
     * Approves a reviewed run; from then on its payslips never change.
     *
     * @throws RejectedException with everything that stands against it: the run is not reviewed, the actor had a hand
     *     in it, the payslips are not those that were reviewed, their years to date are no longer what
     *     {@link PayYears} gives, for example because a supplement was approved meanwhile, or the host's check refuses
     */
    public PayRun approve(PayRunId id, Stamp stamp) {
        Fingerprint content = command("payroll.run-approve", id, stamp).build();
        return change(id, "payroll.run-approved", stamp, content, PayRunState.class, PayRuns::contentOf, run -> {
            checkApproval(run, stamp.actor()).throwIfAny();
            PayRunSignature review = run.state().reviewedBy().orElseThrow();
            return run.in(new PayRunState.Approved(totals(run), review, signature(stamp, review.content())));
        });
    }

    /**
     * Keeps a payslip off the bank list until it is released (暂缓发放). It still counts: in the posting, in what is owed
     * to funds and in the tax. Whoever holds has no hand in the amounts, and may approve.
     *
     * @param stamp must say the reason
     * @throws RejectedException if the run is a draft or closed, the person has no payslip, is held or paid already, or
     *     no reason is given
     */
    public PayRun hold(PayRunId id, PersonId person, Stamp stamp) {
        Fingerprint content = command("payroll.slip-hold", id, stamp)
                .add("person", person)
                .add("reason", stamp.reason())
                .build();
        return change(id, "payroll.slip-held", stamp, content, PayRunState.class, after -> content, run -> {
            RunChecks.requireHolds(run);
            RunChecks.checkHold(verified(run), person, stamp).throwIfAny();
            return run.holding(new PayHold(person, stamp.actor(), stamp.at(), requireNonNull(stamp.reason())));
        });
    }

    /**
     * Lets a held payslip onto the next bank list (解除暂缓).
     *
     * @throws RejectedException if the run is closed or the payslip is not held
     */
    public PayRun release(PayRunId id, PersonId person, Stamp stamp) {
        Fingerprint content =
                command("payroll.slip-release", id, stamp).add("person", person).build();
        return change(id, "payroll.slip-released", stamp, content, PayRunState.class, after -> content, run -> {
            RunChecks.requireHolds(run);
            RunChecks.refuseIf(!run.isHeld(person), PayrollViolation.NOT_HELD, person.value());
            return run.releasing(person);
        });
    }

    /**
     * Records that the bank pays a list (发放). A second list pays those who were on hold for the first.
     *
     * @param list as {@link PayRunResults#bankList} gave it
     * @param accounts the host's own accounts, which the list must have; never those of the list
     * @param day the day on which the bank pays
     * @throws RejectedException if the run is not approved, the list is not the one that the run gives now with these
     *     accounts, somebody on it has no account, several have one account and do not share it, nobody is on it although
     *     somebody is on hold, the day is before the last payment's, or the first is not in the month of payment for which
     *     tax was withheld
     */
    public PayRun pay(PayRunId id, BankList list, BankAccounts accounts, LocalDate day, Stamp stamp) {
        requireNonNull(accounts, "accounts");
        Fingerprint content = command("payroll.run-pay", id, stamp)
                .add("list", list.fingerprint())
                .add("day", day)
                .build();
        return change(id, "payroll.run-paid", stamp, content, PayRunState.class, after -> list.fingerprint(), run -> {
            RunChecks.requirePayable(run);
            RunChecks.checkPayment(verified(run), list, accounts, day).throwIfAny();
            return run.in(RunChecks.paid(run.state(), list, day, signature(stamp, list.fingerprint())));
        });
    }

    /**
     * Closes a run that is paid in full; nothing is held, released or paid any more.
     *
     * @throws RejectedException if it is not paid, or somebody is not paid yet
     */
    public PayRun close(PayRunId id, Stamp stamp) {
        return closeCarrying(id, Set.of(), stamp);
    }

    /**
     * Closes a run although some are not paid. What they are owed stays owed, as {@code payroll.net-payable} in the
     * books; paying it is no matter of this run any more.
     *
     * @param carried everybody who is not paid yet, and nobody else
     * @param stamp must say the reason if somebody is carried
     * @throws RejectedException if the run is not paid, others than these are not paid, or no reason is given
     */
    public PayRun closeCarrying(PayRunId id, Set<PersonId> carried, Stamp stamp) {
        Fingerprint content = command("payroll.run-close", id, stamp)
                .add("carried", carried.stream().sorted().toList())
                .build();
        return change(id, "payroll.run-closed", stamp, content, PayRunState.Paid.class, PayRuns::contentOf, run -> {
            RunChecks.checkClosing(verified(run), carried, stamp).throwIfAny();
            return run.in(
                    RunChecks.closed(run.state(), signature(stamp, totals(run).content())));
        });
    }

    /**
     * The run as it stands.
     *
     * @throws io.zhanggui.core.repository.NotFoundException if there is none
     */
    public PayRun get(PayRunId id) {
        return work.call(() -> runs.get(id).value());
    }

    /**
     * The payslips of the last calculation, from which all lists are made; none for a draft. They are read and checked
     * once, so keep what this gives for as many lists as are needed.
     *
     * @throws RejectedException if the payslips are not those of the run, or not those that were reviewed and approved
     */
    public PayRunResults results(PayRunId id) {
        return work.call(() -> verified(runs.get(id).value()));
    }

    /** The payslips of the last calculation, in the order of persons; see {@link #results}. */
    public List<Payslip> payslips(PayRunId id) {
        return results(id).slips();
    }

    /**
     * What the ledger is told: cost by department, what is owed as sums, no person; see {@link PayrollPosting}.
     *
     * @throws RejectedException if the run is not approved, or its payslips are not those that were approved
     */
    public Posting posting(PayRunId id) {
        return results(id).posting();
    }

    private PayRunResults verified(PayRun run) {
        return PayRunResults.verified(run, slipsOf(run.id(), run.revision()));
    }

    private List<Payslip> slipsOf(PayRunId id, int revision) {
        try (Stream<Versioned<RunPayslip>> stored = slips.ofRun(id, revision)) {
            return stored.map(each -> each.value().slip()).toList();
        }
    }

    /** One step of a run, with what it holds after that in the audit trail; the run as it stands then. */
    private PayRun change(
            PayRunId id,
            String action,
            Stamp stamp,
            Fingerprint command,
            Class<? extends PayRunState> from,
            Function<PayRun, Fingerprint> said,
            UnaryOperator<PayRun> step) {
        once(stamp, command, () -> {
            Versioned<PayRun> run = runs.get(id);
            RunChecks.requireState(run.value(), from::isInstance);
            Versioned<PayRun> changed = runs.replace(run.map(step));
            record(stamp, action, id, said.apply(changed.value()));
            return id.value();
        });
        return get(id);
    }

    private void once(Stamp stamp, Fingerprint content, Supplier<String> action) {
        work.call(() -> receipts.once(stamp, content, action));
    }

    private void record(Stamp stamp, String action, PayRunId id, Fingerprint content) {
        audit.record(new AuditEntry(stamp, action, id.value(), content));
    }

    private static Fingerprint.Builder command(String action, PayRunId id, Stamp stamp) {
        return Fingerprint.of(action).add("run", id).add("actor", stamp.actor());
    }

    private static PayRunSignature signature(Stamp stamp, Fingerprint content) {
        return new PayRunSignature(stamp.actor(), stamp.at(), content);
    }

    private static Fingerprint contentOf(PayRun run) {
        return totals(run).content();
    }

    private static PayRunTotals totals(PayRun run) {
        return run.state().totals().orElseThrow();
    }
}
