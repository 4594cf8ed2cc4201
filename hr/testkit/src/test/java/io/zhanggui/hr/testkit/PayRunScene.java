package io.zhanggui.hr.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.audit.BankCardNumber;
import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.repository.AuditTrail;
import io.zhanggui.core.repository.CommandReceipts;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.violation.RejectedException;
import io.zhanggui.core.violation.Violations;
import io.zhanggui.hr.payroll.BankList;
import io.zhanggui.hr.payroll.PayDates;
import io.zhanggui.hr.payroll.PayRunId;
import io.zhanggui.hr.payroll.PayRunRepository;
import io.zhanggui.hr.payroll.PayRuns;
import io.zhanggui.hr.payroll.PayrollInput;
import io.zhanggui.hr.payroll.PayrollRules;
import io.zhanggui.hr.payroll.PayslipRepository;
import io.zhanggui.hr.payroll.YearOpeningRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.Money;

/** A company of three with a clerk, a reviewer, a chief who approves and a cashier who pays. */
final class PayRunScene {

    static final LegalEntityId ACME = LegalEntityId.of("ACME");
    static final YearMonth NOVEMBER = YearMonth.of(2025, 11);
    static final LocalDate PAY_DAY = LocalDate.of(2025, 11, 30);
    static final Instant NOW = Instant.parse("2025-12-01T08:00:00Z");
    static final PersonId CLERK = PersonId.of("P-CLERK");
    static final PersonId REVIEWER = PersonId.of("P-REVIEW");
    static final PersonId CFO = PersonId.of("P-CFO");
    static final PersonId CASHIER = PersonId.of("P-CASH");
    static final PersonId ONE = PersonId.of("P1");
    static final PersonId TWO = PersonId.of("P2");
    static final PersonId THREE = PersonId.of("P3");
    static final BankCardNumber CARD = BankCardNumber.parse("4111 1111 1111 1111");
    static final BankCardNumber CARD_OF_TWO = BankCardNumber.parse("5555 5555 5555 4444");
    static final BankCardNumber CARD_OF_THREE = BankCardNumber.parse("4012 8888 8888 1881");

    final MemoryStore store = new MemoryStore();
    final PayRunRepository repository = PayRunRepository.inMemory(store);
    final PayslipRepository slips = PayslipRepository.inMemory(store);
    final YearOpeningRepository openings = YearOpeningRepository.inMemory(store);
    final AuditTrail audit = AuditTrail.inMemory(store);
    final PayrollRules rules = FlatTax.rules(PayDates.of(NOVEMBER, PAY_DAY)).at("CN-NOWHERE");
    final PayRuns runs = new PayRuns(
            repository,
            slips,
            openings,
            CommandReceipts.inMemory(store),
            audit,
            (actor, run, total) -> Violations.none(),
            store);

    PayRunId calculated() {
        PayRunId id = runs.open(ACME, NOVEMBER, rules, by(CLERK));
        runs.calculate(id, inputs(), by(CLERK));
        return id;
    }

    PayRunId reviewed() {
        PayRunId id = calculated();
        runs.review(id, by(REVIEWER));
        return id;
    }

    PayRunId approved() {
        PayRunId id = reviewed();
        runs.approve(id, by(CFO));
        return id;
    }

    PayRunId paid() {
        PayRunId id = approved();
        runs.pay(id, list(id), PayRunScene::account, PAY_DAY, by(CASHIER));
        return id;
    }

    BankList list(PayRunId id) {
        return runs.results(id).bankList(PayRunScene::account);
    }

    static Optional<BankCardNumber> account(PersonId person) {
        return Optional.of(person.equals(TWO) ? CARD_OF_TWO : person.equals(THREE) ? CARD_OF_THREE : CARD);
    }

    Stream<PayrollInput> inputs() {
        return Stream.of(input(rules, ONE, "10000.00"), input(rules, TWO, "20000.00"), input(rules, THREE, "4000.00"));
    }

    static PayrollInput input(PayrollRules rules, PersonId person, String basePay) {
        return PayrollInput.builder(person, rules)
                .unit(OrgUnitId.of(person.equals(ONE) ? "OPS" : "SHOP"))
                .basePay(cny(basePay))
                .housingFundRate("0.05")
                .build();
    }

    static void assertRefused(ThrowingCallable call, Term... broken) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RejectedException.class,
                        e -> assertThat(e.violations().list())
                                .extracting(violation -> violation.rule().code())
                                .containsExactly(
                                        Stream.of(broken).map(Term::code).toArray(String[]::new)));
    }

    static Stamp by(PersonId person) {
        return Stamp.by(person).at(NOW);
    }

    static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }
}
