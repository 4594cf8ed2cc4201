package io.zhanggui.hr.testkit;

import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.repository.Versioned;
import io.zhanggui.core.testkit.Fault;
import io.zhanggui.hr.payroll.PayRun;
import io.zhanggui.hr.payroll.PayRunId;
import io.zhanggui.hr.payroll.PayRunRepository;
import io.zhanggui.hr.payroll.Payslip;
import io.zhanggui.hr.payroll.PayslipRepository;
import io.zhanggui.hr.payroll.RunPayslip;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Mistakes that break the rules of the payroll's ports. */
final class PayrollFaults {

    private PayrollFaults() {}

    static Stream<Fault> ofRuns() {
        return Stream.of(
                ofMonth(
                        "runs sort without regard to case",
                        10,
                        (right, month) -> right.ofMonth(month)
                                .sorted(Comparator.comparing(
                                        run -> run.value().id().value(), String.CASE_INSENSITIVE_ORDER))),
                ofMonth(
                        "the month of payment is taken for the month of work",
                        11,
                        (right, month) -> Stream.of(1, 0)
                                .flatMap(back -> right.ofMonth(month.minusMonths(back)))
                                .filter(run -> YearMonth.from(
                                                run.value().dates().payment())
                                        .equals(month))),
                ofMonth(
                        "runs come without their version",
                        11,
                        (right, month) -> right.ofMonth(month).map(run -> new Versioned<>(run.value(), 1))),
                paidIn(
                        "runs of a year sort without regard to case",
                        10,
                        (right, year) -> right.paidIn(year)
                                .sorted(Comparator.comparing(
                                        run -> run.value().id().value(), String.CASE_INSENSITIVE_ORDER))),
                paidIn(
                        "the year of work is taken for the year of payment",
                        12,
                        (right, year) -> Stream.of(year, year + 1)
                                .flatMap(right::paidIn)
                                .filter(run -> run.value().dates().work().getYear() == year)
                                .sorted(Comparator.comparing(run -> run.value().id()))));
    }

    static Stream<Fault> ofPayslips() {
        return Stream.of(
                Fault.in(
                        "a slip is calculated again when it is read",
                        5,
                        PayslipRepository.class,
                        "get",
                        (right, id) -> right.get((RunPayslip.Id) id.get(0)).map(PayrollFaults::calculatedAgain)),
                ofRun(
                        "persons sort without regard to case",
                        10,
                        (right, id) -> right.ofRun(id.run(), id.revision())
                                .sorted(Comparator.comparing(
                                        slip -> slip.value().slip().person().value(), String.CASE_INSENSITIVE_ORDER))),
                ofPerson(
                        "a person's slips sort by run first",
                        10,
                        slips -> slips.sorted(
                                Comparator.comparing(slip -> slip.value().run()))),
                ofRun(
                        "every revision comes",
                        11,
                        (right, id) -> Stream.of(1, 2)
                                .flatMap(revision -> right.ofRun(id.run(), revision))
                                .sorted(Comparator.comparing(
                                        slip -> slip.value().slip().person()))),
                ofPerson(
                        "only first revisions come",
                        12,
                        slips -> slips.filter(slip -> slip.value().revision() == 1)),
                Fault.in(
                        "every year comes",
                        12,
                        PayslipRepository.class,
                        "ofPerson",
                        (right, arguments) -> eager(right.ofPerson((PersonId) arguments.get(0), 2025))));
    }

    private static RunPayslip calculatedAgain(RunPayslip stored) {
        Payslip slip = stored.slip();
        return new RunPayslip(
                stored.run(), stored.revision(), slip.input().rules().calculate(slip.input()));
    }

    private static Fault ofMonth(
            String title, int rule, BiFunction<PayRunRepository, YearMonth, Stream<Versioned<PayRun>>> answer) {
        return Fault.in(
                title,
                rule,
                PayRunRepository.class,
                "ofMonth",
                (right, arguments) -> eager(answer.apply(right, (YearMonth) arguments.get(0))));
    }

    private static Fault paidIn(
            String title, int rule, BiFunction<PayRunRepository, Integer, Stream<Versioned<PayRun>>> answer) {
        return Fault.in(
                title,
                rule,
                PayRunRepository.class,
                "paidIn",
                (right, arguments) -> eager(answer.apply(right, (Integer) arguments.get(0))));
    }

    private static Fault ofRun(
            String title,
            int rule,
            BiFunction<PayslipRepository, RunPayslip.Id, Stream<Versioned<RunPayslip>>> answer) {
        return Fault.in(
                title,
                rule,
                PayslipRepository.class,
                "ofRun",
                (right, arguments) -> eager(answer.apply(right, asked(arguments))));
    }

    /** The run and the revision that were asked for; the person is nobody. */
    private static RunPayslip.Id asked(List<Object> arguments) {
        return new RunPayslip.Id((PayRunId) arguments.get(0), PersonId.of("NOBODY"), (Integer) arguments.get(1));
    }

    private static Fault ofPerson(String title, int rule, UnaryOperator<Stream<Versioned<RunPayslip>>> change) {
        return Fault.in(
                title,
                rule,
                PayslipRepository.class,
                "ofPerson",
                (right, arguments) ->
                        eager(change.apply(right.ofPerson((PersonId) arguments.get(0), (Integer) arguments.get(1)))));
    }

    /** What else is wrong with the answer, it is complete when it is given. */
    private static <T> Stream<T> eager(Stream<T> answer) {
        try (answer) {
            return answer.toList().stream();
        }
    }
}
