package io.zhanggui.hr.hongkong;

import static java.util.Locale.SIMPLIFIED_CHINESE;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.posting.Posting;
import io.zhanggui.core.posting.PostingLine;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.time.Knowledge;
import io.zhanggui.core.violation.Violations;
import io.zhanggui.hr.payroll.PayDates;
import io.zhanggui.hr.payroll.PayRunId;
import io.zhanggui.hr.payroll.PayRuns;
import io.zhanggui.hr.payroll.PayrollInput;
import io.zhanggui.hr.payroll.PayrollPosting;
import io.zhanggui.hr.payroll.PayrollRules;
import io.zhanggui.hr.payroll.Payslip;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** The code of the section on Hong Kong of the page hr/README.md, and what its payslip tells the ledger. */
class ReadmeSnippetsTest {

    private final PersonId person = PersonId.of("P001");
    private final LocalDate hired = LocalDate.of(2025, 9, 16);
    private final YearMonth november = YearMonth.of(2025, 11);
    private final LocalDate paidOn = LocalDate.of(2025, 11, 30);

    @Test
    void first_contributions() {
        HongKongPayroll payroll = HongKongPayroll.rules(Rounding.CENT); // no source says how, so the company does
        MpfEnrolment enrolment = payroll.enrolment(hired, Knowledge.ALL); // on 16 September
        PayrollRules rules = payroll.resolve(PayDates.of(november, paidOn), Knowledge.ALL);

        MpfContribution september =
                payroll.contribution(WagePeriod.of(hired, LocalDate.of(2025, 10, 1)), hkd("12500.00"), Knowledge.ALL);
        MpfContribution october =
                payroll.contribution(WagePeriod.month(YearMonth.of(2025, 10)), hkd("25000.00"), Knowledge.ALL);
        PayrollInput input = enrolment
                .addTo(
                        PayrollInput.builder(person, rules).basePay(hkd("25000.00")),
                        WagePeriod.month(november),
                        hkd("25000.00"),
                        List.of(september, october))
                .build();
        Payslip slip = rules.calculate(input);
        String why = slip.explain().toText(SIMPLIFIED_CHINESE);

        assertThat(enrolment.firstPaymentDue()).isEqualTo(LocalDate.of(2025, 12, 10));
        assertThat(slip.net()).isEqualTo(hkd("23750.00"));
        assertThat(slip.employerContributions()).isEqualTo(hkd("3125.00"));
        assertThat(why)
                .contains("强积金（雇员）：1,250.00 HKD = 25,000.00 HKD × 5% 〔mpfa.org.hk〕")
                .contains("强积金（雇主）（2025-09）：625.00 HKD");
        assertPosted(rules, input);
    }

    private void assertPosted(PayrollRules rules, PayrollInput input) {
        PayRuns runs = PayRuns.inMemory(new MemoryStore(), (actor, run, total) -> Violations.none());
        Instant now = Instant.parse("2025-12-01T08:00:00Z");
        Stamp clerk = Stamp.by(PersonId.of("P003")).at(now).key("prepare");
        PayRunId id = runs.open(LegalEntityId.of("ACME-HK"), november, rules, clerk.key("open"));
        runs.calculate(id, Stream.of(input), clerk.key("calculate"));
        runs.review(id, clerk.key("review"));
        runs.approve(id, Stamp.by(PersonId.of("P004")).at(now).key("approve"));

        Posting posting = runs.posting(id);

        assertThat(amount(posting, PayrollPosting.NET_PAYABLE.code())).isEqualTo(hkd("-23750.00"));
        assertThat(amount(
                        posting,
                        PayrollPosting.employeeContributionsPayable(HongKongPayItem.MPF_EMPLOYEE)
                                .code()))
                .isEqualTo(hkd("-1250.00"));
        assertThat(amount(
                        posting,
                        PayrollPosting.employerContributionsPayable(HongKongPayItem.MPF_EMPLOYER)
                                .code()))
                .isEqualTo(hkd("-3125.00"));
    }

    private static Money amount(Posting posting, String reason) {
        return posting.lines().stream()
                .filter(line -> line.reason().code().equals(reason))
                .map(PostingLine::amount)
                .reduce(hkd("0.00"), Money::plus);
    }

    @Test
    void the_page_shows_what_is_tested_here() throws IOException {
        String tested = withoutBlanks(Files.readString(
                Path.of("src", "test", "java", "io", "zhanggui", "hr", "hongkong", "ReadmeSnippetsTest.java")));
        List<String> blocks = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("..", "README.md")))
                .results()
                .map((MatchResult block) -> block.group(1))
                .filter(block -> block.contains("HongKong"))
                .toList();
        assertThat(blocks).isNotEmpty();
        for (String block : blocks) {
            assertThat(tested).contains(withoutBlanks(block));
        }
    }

    /** Where lines break is the formatter's business. */
    private static String withoutBlanks(String text) {
        return text.replaceAll("\\s+", "");
    }

    private static Money hkd(String amount) {
        return Money.parse("HKD " + amount);
    }
}
