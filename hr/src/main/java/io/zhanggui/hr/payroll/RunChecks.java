package io.zhanggui.hr.payroll;

import io.zhanggui.core.audit.Actor;
import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.core.violation.Violations;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** What stands against the steps of a pay run. */
final class RunChecks {

    private RunChecks() {}

    static void requireState(PayRun run, Predicate<PayRunState> allowed) {
        if (!allowed.test(run.state())) {
            wrongState(run).throwIfAny();
        }
    }

    static Violations wrongState(PayRun run) {
        return Violations.of(Violation.of(
                PayrollViolation.WRONG_STATE, run.id().value(), run.state().term()));
    }

    static void refuseIf(boolean refused, PayrollViolation rule, String path) {
        Violations.builder().addIf(refused, rule, path).build().throwIfAny();
    }

    static Violations checkApproval(PayRun run, List<Payslip> slips, Actor actor, PayRunApproval host) {
        if (!(run.state() instanceof PayRunState.Reviewed reviewed)) {
            return wrongState(run);
        }
        String subject = run.id().value();
        return Violations.builder()
                .addIf(run.wasPreparedBy(actor), PayrollViolation.APPROVER_PREPARED, subject, actor.toString())
                .addIf(!PayRunResults.isVerified(run, slips), PayrollViolation.CONTENT_CHANGED, subject)
                .build()
                .plus(host.check(actor, run, reviewed.result().employerCost()));
    }

    static void requireHolds(PayRun run) {
        requireState(run, state -> !(state instanceof PayRunState.Draft) && !(state instanceof PayRunState.Closed));
    }

    static void requirePayable(PayRun run) {
        requireState(run, state -> state instanceof PayRunState.Approved || state instanceof PayRunState.Paid);
    }

    static Violations checkHold(PayRunResults results, PersonId person, Stamp stamp) {
        boolean hasSlip = results.slip(person).isPresent();
        return reasonOf(stamp)
                .addIf(!hasSlip, PayrollViolation.NO_PAYSLIP, person.value())
                .addIf(hasSlip && !results.unpaid().contains(person), PayrollViolation.NOTHING_OWED, person.value())
                .addIf(results.run().isHeld(person), PayrollViolation.HELD_ALREADY, person.value())
                .build();
    }

    private static Violations.Builder reasonOf(Stamp stamp) {
        String reason = stamp.reason();
        return Violations.builder()
                .addIf(reason == null || reason.isBlank(), PayrollViolation.REASON_MISSING, "reason");
    }

    static Violations checkPayment(PayRunResults results, BankList list, BankAccounts accounts, LocalDate day) {
        PayRun run = results.run();
        String id = run.id().value();
        List<PayRunPayment> payments = run.state().payments();
        BankList now = results.bankList(accounts);
        LocalDate due = run.dates().payment();
        Violations.Builder found = Violations.builder()
                .addIf(!now.equals(list), PayrollViolation.LIST_NOT_CURRENT, id)
                .addIf(
                        list.lines().isEmpty() && (!list.held().isEmpty() || !payments.isEmpty()),
                        PayrollViolation.NOTHING_TO_PAY,
                        id);
        if (payments.isEmpty()) {
            found.addIf(
                    !YearMonth.from(day).equals(YearMonth.from(due)),
                    PayrollViolation.OTHER_PAYMENT_MONTH,
                    "day",
                    day,
                    due);
        } else {
            LocalDate last = payments.get(payments.size() - 1).day();
            found.addIf(day.isBefore(last), PayrollViolation.PAID_BEFORE, "day", day, last);
        }
        return found.build().plus(list.missingAccounts()).plus(list.sharedAccounts(accounts));
    }

    static PayRunState paid(PayRunState before, BankList list, LocalDate day, PayRunSignature signature) {
        List<PayRunPayment> payments = new ArrayList<>(before.payments());
        payments.add(new PayRunPayment(
                day,
                signature,
                list.lines().size(),
                list.total(),
                list.held().stream().map(BankLine::person).toList()));
        return new PayRunState.Paid(
                before.totals().orElseThrow(),
                before.reviewedBy().orElseThrow(),
                before.approvedBy().orElseThrow(),
                payments);
    }

    static PayRunState closed(PayRunState before, PayRunSignature signature) {
        return new PayRunState.Closed(
                before.totals().orElseThrow(),
                before.reviewedBy().orElseThrow(),
                before.approvedBy().orElseThrow(),
                before.payments(),
                signature);
    }

    static Violations checkClosing(PayRunResults results, Set<PersonId> carried, Stamp stamp) {
        Set<PersonId> unpaid = results.unpaid();
        Violations.Builder found = carried.isEmpty() ? Violations.builder() : reasonOf(stamp);
        for (PersonId person : new TreeSet<>(unpaid)) {
            found.addIf(!carried.contains(person), PayrollViolation.NOT_PAID_YET, person.value());
        }
        for (PersonId person : new TreeSet<>(carried)) {
            found.addIf(!unpaid.contains(person), PayrollViolation.NOTHING_OWED, person.value());
        }
        return found.build();
    }
}
