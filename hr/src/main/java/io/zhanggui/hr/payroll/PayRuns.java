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
import io.zhanggui.core.violation.Violation;
import io.zhanggui.core.violation.Violations;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;

/**
 * Carries pay runs from draft to approval (工资核算、提交、审批): open, calculate, submit, approve.
 *
 * <p>Every command is one unit of work with its audit entry and its receipt: a retry under the same command key replays
 * and changes nothing; what a method gives back is then the run as it stands now. Whoever opened, calculated or submitted a run never approves it.
 */
public final class PayRuns {

    private final PayRunRepository runs;
    private final PayslipRepository slips;
    private final CommandReceipts receipts;
    private final AuditTrail audit;
    private final PayRunApproval approval;
    private final UnitOfWork work;

    /** The service on a host's ports; the unit of work covers all of them. */
    public PayRuns(
            PayRunRepository runs,
            PayslipRepository slips,
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
    }

    /** The service on memory adapters of its own in a store. */
    public static PayRuns inMemory(MemoryStore store, PayRunApproval approval) {
        return new PayRuns(
                PayRunRepository.inMemory(store),
                PayslipRepository.inMemory(store),
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
                    id, entity, dates, rules.currency(), PayRun.personsOf(stamp.actor()), new PayRunState.Draft()));
            record(stamp, "payroll.run-opened", id, content);
            return id.value();
        });
        return id;
    }

    /**
     * Calculates a payslip for each input, as a new revision; one bad input never stops the run. A person with more
     * than one input gets no payslip.
     *
     * @throws RejectedException if the run was submitted or approved
     * @throws io.zhanggui.core.repository.NotFoundException if there is no such run
     */
    public RunReport calculate(PayRunId id, Stream<PayrollInput> inputs, Stamp stamp) {
        PayRun run = get(id);
        List<PayrollInput> all;
        try (inputs) {
            all = inputs.sorted(Comparator.comparing(PayrollInput::person)).toList();
        }
        List<ItemResult<PersonId, Payslip>> items = calculate(run, all);
        Fingerprint.Builder content = command("payroll.run-calculate", id, stamp);
        all.stream().map(input -> input.fingerprint().hex()).sorted().forEach(hex -> content.add("input", hex));
        return work.call(() -> {
            String revision = receipts.once(stamp, content.build(), () -> store(id, items, stamp));
            return report(id, Integer.parseInt(revision), items);
        });
    }

    private static List<ItemResult<PersonId, Payslip>> calculate(PayRun run, List<PayrollInput> inputs) {
        Map<PersonId, Long> counts =
                inputs.stream().collect(Collectors.groupingBy(PayrollInput::person, Collectors.counting()));
        return inputs.stream()
                .map(input -> ItemResult.of(input.person(), input, each -> {
                    checkInput(run, each, counts.getOrDefault(each.person(), 0L))
                            .throwIfAny();
                    return each.rules().calculate(each);
                }))
                .toList();
    }

    private static Violations checkInput(PayRun run, PayrollInput input, long count) {
        PayrollRules rules = input.rules();
        return Violations.builder()
                .addIf(count > 1, PayrollViolation.PERSON_TWICE, "person")
                .addIf(
                        !rules.dates().equals(run.dates()),
                        PayrollViolation.OTHER_DATES,
                        "rules.dates",
                        rules.dates(),
                        run.dates())
                .addIf(
                        !rules.currency().equals(run.currency()),
                        PayrollViolation.OTHER_CURRENCY,
                        "rules.currency",
                        rules.currency(),
                        run.currency())
                .build();
    }

    private String store(PayRunId id, List<ItemResult<PersonId, Payslip>> items, Stamp stamp) {
        Versioned<PayRun> run = runs.get(id);
        requireThat(run.value(), run.value().state().isOpen());
        int revision = run.value().revision() + 1;
        List<Payslip> done = new RunReport(id, revision, items).slips();
        slips.addAll(
                done.stream().map(slip -> new RunPayslip(id, revision, slip)).toList());
        PayRunTotals totals = new PayRunTotals(
                revision,
                done.size(),
                items.size() - done.size(),
                sum(run.value(), done, Payslip::gross),
                sum(run.value(), done, Payslip::net),
                sum(run.value(), done, Payslip::employerCost),
                contentOf(id, done));
        runs.replace(run.map(each -> each.preparedBy(stamp.actor(), new PayRunState.Calculated(totals))));
        record(stamp, "payroll.run-calculated", id, totals.content());
        return Integer.toString(revision);
    }

    /** What was stored counts, also for a retry with a newer version of the library. */
    private RunReport report(PayRunId id, int revision, List<ItemResult<PersonId, Payslip>> items) {
        Map<PersonId, Payslip> stored =
                slipsOf(id, revision).stream().collect(Collectors.toMap(Payslip::person, Function.identity()));
        return new RunReport(
                id, revision, items.stream().map(item -> asStored(item, stored)).toList());
    }

    private static ItemResult<PersonId, Payslip> asStored(
            ItemResult<PersonId, Payslip> item, Map<PersonId, Payslip> stored) {
        Payslip slip = stored.get(item.key());
        if (slip != null) {
            return new ItemResult.Done<>(item.key(), slip);
        }
        return item instanceof ItemResult.Done
                ? new ItemResult.Refused<>(
                        item.key(), Violations.of(Violation.of(PayrollViolation.LEFT_OUT_BEFORE, "person")))
                : item;
    }

    /**
     * Puts the calculated run forward for approval.
     *
     * @throws RejectedException if it is not calculated or has no payslip
     */
    public PayRun submit(PayRunId id, Stamp stamp) {
        Fingerprint content = command("payroll.run-submit", id, stamp).build();
        once(stamp, content, () -> {
            Versioned<PayRun> run = runs.get(id);
            PayRunTotals totals = requireState(run.value(), state -> state instanceof PayRunState.Calculated);
            if (totals.slips() == 0) {
                throw new RejectedException(
                        Violations.of(Violation.of(PayrollViolation.NOTHING_CALCULATED, id.value())));
            }
            Fingerprint now = contentOf(id, slipsOf(id, totals.revision()));
            PayRunSignature submission = new PayRunSignature(stamp.actor(), stamp.at(), now);
            runs.replace(
                    run.map(each -> each.preparedBy(stamp.actor(), new PayRunState.Submitted(totals, submission))));
            record(stamp, "payroll.run-submitted", id, now);
            return id.value();
        });
        return get(id);
    }

    /**
     * Takes a submitted run back, so that it can be calculated anew.
     *
     * @throws RejectedException if it is not submitted
     */
    public PayRun withdraw(PayRunId id, Stamp stamp) {
        Fingerprint content = command("payroll.run-withdraw", id, stamp).build();
        once(stamp, content, () -> {
            Versioned<PayRun> run = runs.get(id);
            PayRunTotals totals = requireState(run.value(), state -> state instanceof PayRunState.Submitted);
            runs.replace(run.map(each -> each.in(new PayRunState.Calculated(totals))));
            record(stamp, "payroll.run-withdrawn", id, totals.content());
            return id.value();
        });
        return get(id);
    }

    /** Everything that stands against an approval by that actor now; see {@link #approve}. */
    public Violations checkApproval(PayRunId id, Actor actor) {
        return work.call(() -> checkApproval(runs.get(id).value(), actor));
    }

    private Violations checkApproval(PayRun run, Actor actor) {
        if (!(run.state() instanceof PayRunState.Submitted submitted)) {
            return wrongState(run);
        }
        PayRunTotals totals = submitted.result();
        Fingerprint now = contentOf(run.id(), slipsOf(run.id(), totals.revision()));
        return Violations.builder()
                .addIf(
                        run.wasPreparedBy(actor),
                        PayrollViolation.APPROVER_PREPARED,
                        run.id().value(),
                        actor.toString())
                .addIf(
                        !now.equals(submitted.submission().content()) || !now.equals(totals.content()),
                        PayrollViolation.CONTENT_CHANGED,
                        run.id().value())
                .build()
                .plus(approval.check(actor, run, totals.employerCost()));
    }

    /**
     * Approves a submitted run; from then on it never changes.
     *
     * @throws RejectedException with everything that stands against it: the run is not submitted, the actor had a hand
     *     in it, the payslips are not those that were submitted, or the host's check refuses
     */
    public PayRun approve(PayRunId id, Stamp stamp) {
        Fingerprint content = command("payroll.run-approve", id, stamp).build();
        once(stamp, content, () -> {
            Versioned<PayRun> run = runs.get(id);
            checkApproval(run.value(), stamp.actor()).throwIfAny();
            PayRunState.Submitted before = (PayRunState.Submitted) run.value().state();
            PayRunSignature signature = new PayRunSignature(
                    stamp.actor(), stamp.at(), before.submission().content());
            runs.replace(run.map(
                    each -> each.in(new PayRunState.Approved(before.result(), before.submission(), signature))));
            record(stamp, "payroll.run-approved", id, signature.content());
            return id.value();
        });
        return get(id);
    }

    /**
     * The run as it stands.
     *
     * @throws io.zhanggui.core.repository.NotFoundException if there is none
     */
    public PayRun get(PayRunId id) {
        return work.call(() -> runs.get(id).value());
    }

    /** The payslips of the last calculation, in the order of persons; empty for a draft. */
    public List<Payslip> payslips(PayRunId id) {
        return work.call(() -> slipsOf(id, runs.get(id).value().revision()));
    }

    /**
     * What the ledger is told: cost by department, what is owed as sums, no person; see {@link PayrollPosting}.
     *
     * @throws RejectedException if the run is not approved, or its payslips are not those that were approved
     */
    public Posting posting(PayRunId id) {
        return work.call(() -> {
            PayRun run = runs.get(id).value();
            PayRunTotals totals = requireState(run, state -> state instanceof PayRunState.Approved);
            List<Payslip> approved = slipsOf(id, totals.revision());
            if (!contentOf(id, approved).equals(totals.content())) {
                throw new RejectedException(Violations.of(Violation.of(PayrollViolation.CONTENT_CHANGED, id.value())));
            }
            return PayrollPosting.of(run, approved);
        });
    }

    private List<Payslip> slipsOf(PayRunId id, int revision) {
        try (Stream<Versioned<RunPayslip>> stored = slips.ofRun(id, revision)) {
            return stored.map(each -> each.value().slip()).toList();
        }
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

    private static Fingerprint contentOf(PayRunId id, List<Payslip> slips) {
        Fingerprint.Builder content = Fingerprint.of("payroll.run").add("run", id);
        slips.stream()
                .sorted(Comparator.comparing(Payslip::person))
                .forEach(slip -> content.add("slip", slip.fingerprint()));
        return content.build();
    }

    private static Money sum(PayRun run, List<Payslip> slips, Function<Payslip, Money> figure) {
        return slips.stream().map(figure).reduce(Money.zero(run.currency()), Money::plus);
    }

    private static PayRunTotals requireState(PayRun run, Predicate<PayRunState> allowed) {
        requireThat(run, allowed.test(run.state()));
        return run.state().totals().orElseThrow();
    }

    private static void requireThat(PayRun run, boolean allowed) {
        if (!allowed) {
            throw new RejectedException(wrongState(run));
        }
    }

    private static Violations wrongState(PayRun run) {
        return Violations.of(Violation.of(
                PayrollViolation.WRONG_STATE, run.id().value(), run.state().term()));
    }
}
