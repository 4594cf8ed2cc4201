package io.zhanggui.hr.testkit;

import static io.zhanggui.hr.testkit.PayRunScene.ACME;
import static io.zhanggui.hr.testkit.PayRunScene.CARD;
import static io.zhanggui.hr.testkit.PayRunScene.CARD_OF_THREE;
import static io.zhanggui.hr.testkit.PayRunScene.CARD_OF_TWO;
import static io.zhanggui.hr.testkit.PayRunScene.CASHIER;
import static io.zhanggui.hr.testkit.PayRunScene.CFO;
import static io.zhanggui.hr.testkit.PayRunScene.CLERK;
import static io.zhanggui.hr.testkit.PayRunScene.ONE;
import static io.zhanggui.hr.testkit.PayRunScene.PAY_DAY;
import static io.zhanggui.hr.testkit.PayRunScene.THREE;
import static io.zhanggui.hr.testkit.PayRunScene.TWO;
import static io.zhanggui.hr.testkit.PayRunScene.assertRefused;
import static io.zhanggui.hr.testkit.PayRunScene.by;
import static io.zhanggui.hr.testkit.PayRunScene.cny;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.audit.BankCardNumber;
import io.zhanggui.core.audit.PersonName;
import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.repository.CommandConflictException;
import io.zhanggui.core.table.Table;
import io.zhanggui.core.table.TableWriter;
import io.zhanggui.hr.payroll.BankAccounts;
import io.zhanggui.hr.payroll.BankLine;
import io.zhanggui.hr.payroll.BankList;
import io.zhanggui.hr.payroll.PayHold;
import io.zhanggui.hr.payroll.PayRun;
import io.zhanggui.hr.payroll.PayRunId;
import io.zhanggui.hr.payroll.PayRunPayment;
import io.zhanggui.hr.payroll.PayRunState;
import io.zhanggui.hr.payroll.PayrollInput;
import io.zhanggui.hr.payroll.PayrollViolation;
import io.zhanggui.hr.payroll.Payslip;
import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Bank lists, holds and closing of a pay run. */
class PayRunPaymentTest {

    private final PayRunScene scene = new PayRunScene();

    @Test
    void a_run_is_paid_and_closed_and_each_step_is_in_the_trail() {
        PayRunId id = scene.paid();
        PayRun paid = scene.runs.get(id);
        assertThat(paid.state().code()).isEqualTo("paid");
        assertThat(scene.runs.close(id, by(CLERK)).state().code()).isEqualTo("closed");
        PayRunState.Closed closed = (PayRunState.Closed) scene.runs.get(id).state();
        assertThat(closed.closing().by().person()).isEqualTo(CLERK);
        assertThat(closed.payments()).isEqualTo(paid.state().payments());
        assertThat(scene.audit.read(id.value()))
                .extracting(entry -> entry.event().action())
                .containsExactly(
                        "payroll.run-opened",
                        "payroll.run-calculated",
                        "payroll.run-reviewed",
                        "payroll.run-approved",
                        "payroll.run-paid",
                        "payroll.run-closed");
    }

    @Test
    void a_payment_records_day_persons_total_and_the_fingerprint_of_the_list() {
        PayRunId id = scene.approved();
        BankList list = scene.list(id);
        PayRun paid = scene.runs.pay(id, list, PayRunScene::account, PAY_DAY, by(CASHIER));

        assertThat(paid.state().payments()).singleElement().satisfies(payment -> {
            assertThat(payment.day()).isEqualTo(PAY_DAY);
            assertThat(payment.persons()).isEqualTo(3);
            // 8,100.00 and 16,200.00 and 3,240.00: less 5 % twice and a tenth of the rest
            assertThat(payment.total()).isEqualTo(cny("27540.00"));
            assertThat(payment.list().by().person()).isEqualTo(CASHIER);
            assertThat(payment.list().content()).isEqualTo(list.fingerprint());
            assertThat(payment.left()).isEmpty();
        });
        assertThat(scene.audit.read(id.value()).get(4).event().content()).isEqualTo(list.fingerprint());
    }

    @Test
    void who_is_held_is_on_no_list_until_released_and_then_on_a_later_one() {
        PayRunId id = scene.approved();
        scene.runs.hold(id, TWO, by(CLERK).reason("account closed"));
        BankList first = scene.list(id);
        assertThat(first.lines()).extracting(BankLine::person).containsExactly(ONE, THREE);
        assertThat(first.held()).containsExactly(new BankLine(TWO, null, cny("16200.00")));
        assertThat(first.total().plus(first.heldTotal())).isEqualTo(first.approvedNet());
        scene.runs.pay(id, first, PayRunScene::account, PAY_DAY, by(CASHIER));
        assertThat(scene.runs.get(id).leftUnpaid()).contains(List.of(TWO));
        assertRefused(
                () -> scene.runs.pay(id, scene.list(id), PayRunScene::account, PAY_DAY, by(CASHIER)),
                PayrollViolation.NOTHING_TO_PAY);

        scene.runs.release(id, TWO, by(CFO));
        BankList second = scene.list(id);
        assertThat(second.number()).isEqualTo(2);
        assertThat(second.lines()).containsExactly(new BankLine(TWO, CARD_OF_TWO, cny("16200.00")));
        assertThat(second.paidBefore()).isEqualTo(first.total());
        scene.runs.pay(id, second, PayRunScene::account, PAY_DAY.plusDays(40), by(CASHIER));

        assertThat(scene.runs.close(id, by(CLERK)).state().payments())
                .extracting(PayRunPayment::total)
                .containsExactly(cny("11340.00"), cny("16200.00"));
    }

    @Test
    void a_hold_keeps_who_when_and_why_and_shows_none_of_it() {
        PayRunId id = scene.calculated();
        PayRun held = scene.runs.hold(id, TWO, by(CLERK).reason("dispute about damages"));
        assertThat(held.holds()).singleElement().satisfies(hold -> {
            assertThat(hold).isEqualTo(new PayHold(TWO, by(CLERK).actor(), PayRunScene.NOW, "dispute about damages"));
            assertThat(hold.toString()).doesNotContain("damages");
        });
        assertThat(scene.runs.release(id, TWO, by(CLERK)).holds()).isEmpty();
        assertThat(scene.audit.read(id.value()))
                .extracting(entry -> entry.event().action())
                .endsWith("payroll.slip-held", "payroll.slip-released");
    }

    @Test
    void a_hold_is_refused_without_reason_slip_or_debt_and_twice() {
        PayRunId id = scene.approved();
        assertRefused(() -> scene.runs.hold(id, TWO, by(CLERK)), PayrollViolation.REASON_MISSING);
        assertRefused(() -> scene.runs.hold(id, TWO, by(CLERK).reason(" ")), PayrollViolation.REASON_MISSING);
        assertRefused(
                () -> scene.runs.hold(id, PersonId.of("NOBODY"), by(CLERK).reason("x")), PayrollViolation.NO_PAYSLIP);
        scene.runs.hold(id, TWO, by(CLERK).reason("x"));
        assertRefused(() -> scene.runs.hold(id, TWO, by(CLERK).reason("y")), PayrollViolation.HELD_ALREADY);
        assertRefused(() -> scene.runs.release(id, ONE, by(CLERK)), PayrollViolation.NOT_HELD);
        scene.runs.pay(id, scene.list(id), PayRunScene::account, PAY_DAY, by(CASHIER));
        assertRefused(() -> scene.runs.hold(id, ONE, by(CLERK).reason("late")), PayrollViolation.NOTHING_OWED);
    }

    @Test
    void nothing_is_held_before_there_are_slips_or_after_closing() {
        PayRunId id = scene.runs.open(ACME, PayRunScene.NOVEMBER, scene.rules, by(CLERK));
        assertRefused(() -> scene.runs.hold(id, ONE, by(CLERK).reason("x")), PayrollViolation.WRONG_STATE);
        scene.runs.calculate(id, scene.inputs(), by(CLERK));
        scene.runs.review(id, by(CLERK));
        scene.runs.hold(id, ONE, by(CLERK).reason("x"));
        scene.runs.approve(id, by(CFO));
        scene.runs.pay(id, scene.list(id), PayRunScene::account, PAY_DAY, by(CASHIER));
        scene.runs.closeCarrying(id, Set.of(ONE), by(CLERK).reason("heirs unknown"));

        assertRefused(() -> scene.runs.hold(id, TWO, by(CLERK).reason("x")), PayrollViolation.WRONG_STATE);
        assertRefused(() -> scene.runs.release(id, ONE, by(CLERK)), PayrollViolation.WRONG_STATE);
        BankList list = scene.list(id);
        assertRefused(
                () -> scene.runs.pay(id, list, PayRunScene::account, PAY_DAY, by(CASHIER)),
                PayrollViolation.WRONG_STATE);
        assertRefused(() -> scene.runs.close(id, by(CLERK)), PayrollViolation.WRONG_STATE);
        assertRefused(() -> scene.runs.calculate(id, scene.inputs(), by(CLERK)), PayrollViolation.WRONG_STATE);
        assertThat(scene.runs.get(id).leftUnpaid()).contains(List.of(ONE));
    }

    @Test
    void calculating_again_keeps_holds_of_those_who_still_have_a_slip() {
        PayRunId id = scene.calculated();
        scene.runs.hold(id, ONE, by(CLERK).reason("x"));
        scene.runs.hold(id, TWO, by(CLERK).reason("y"));
        scene.runs.calculate(id, scene.inputs().skip(1), by(CLERK));
        assertThat(scene.runs.get(id).holds()).extracting(PayHold::person).containsExactly(TWO);
    }

    @Test
    void a_run_with_somebody_unpaid_closes_only_carrying_exactly_them_with_a_reason() {
        PayRunId id = scene.approved();
        scene.runs.hold(id, TWO, by(CLERK).reason("x"));
        scene.runs.hold(id, THREE, by(CLERK).reason("y"));
        assertRefused(() -> scene.runs.close(id, by(CLERK)), PayrollViolation.WRONG_STATE);
        scene.runs.pay(id, scene.list(id), PayRunScene::account, PAY_DAY, by(CASHIER));
        scene.runs.release(id, THREE, by(CLERK));

        Stamp why = by(CLERK).reason("left without an account");
        assertRefused(
                () -> scene.runs.close(id, by(CLERK)), PayrollViolation.NOT_PAID_YET, PayrollViolation.NOT_PAID_YET);
        assertRefused(() -> scene.runs.closeCarrying(id, Set.of(TWO), why), PayrollViolation.NOT_PAID_YET);
        assertRefused(() -> scene.runs.closeCarrying(id, Set.of(ONE, TWO, THREE), why), PayrollViolation.NOTHING_OWED);
        assertRefused(
                () -> scene.runs.closeCarrying(id, Set.of(TWO, THREE), by(CLERK)), PayrollViolation.REASON_MISSING);
        PayRun closed = scene.runs.closeCarrying(id, Set.of(TWO, THREE), why);
        assertThat(closed.state().code()).isEqualTo("closed");
    }

    @Test
    void a_missing_account_is_listed_keeps_its_amount_and_stops_the_payment() {
        PayRunId id = scene.approved();
        BankAccounts accounts = person -> person.equals(TWO) ? Optional.empty() : PayRunScene.account(person);
        BankList list = scene.runs.results(id).bankList(accounts);
        assertThat(list.lines()).hasSize(3);
        assertThat(list.total()).isEqualTo(list.approvedNet());
        assertThat(list.missingAccounts().list()).singleElement().satisfies(violation -> {
            assertThat(violation.rule()).isEqualTo(PayrollViolation.ACCOUNT_MISSING);
            assertThat(violation.path()).isEqualTo("P2");
        });
        assertThat(list.toTable().rows().get(1)).containsSubsequence("P2", null, cny("16200.00"));
        assertRefused(() -> scene.runs.pay(id, list, accounts, PAY_DAY, by(CASHIER)), PayrollViolation.ACCOUNT_MISSING);
        assertRefused(() -> list.revealForBank(person -> Optional.empty()), PayrollViolation.ACCOUNT_MISSING);
    }

    @Test
    void only_the_list_that_the_run_gives_now_is_paid() {
        PayRunId id = scene.approved();
        BankList old = scene.list(id);
        scene.runs.hold(id, TWO, by(CLERK).reason("x"));
        assertRefused(
                () -> scene.runs.pay(id, old, PayRunScene::account, PAY_DAY, by(CASHIER)),
                PayrollViolation.LIST_NOT_CURRENT);
        List<BankLine> shifted =
                List.of(new BankLine(ONE, CARD, cny("11340.00")), new BankLine(THREE, CARD_OF_THREE, cny("0.00")));
        BankList now = scene.list(id);
        BankList forged = new BankList(id, 1, now.approvedNet(), now.paidBefore(), shifted, now.held());
        assertRefused(
                () -> scene.runs.pay(id, forged, PayRunScene::account, PAY_DAY, by(CASHIER)),
                PayrollViolation.LIST_NOT_CURRENT);
        scene.runs.pay(id, now, PayRunScene::account, PAY_DAY, by(CASHIER));
        assertRefused(
                () -> scene.runs.pay(id, now, PayRunScene::account, PAY_DAY, by(CASHIER)),
                PayrollViolation.LIST_NOT_CURRENT);
    }

    @Test
    void a_list_with_other_accounts_than_the_hosts_is_not_paid() {
        PayRunId id = scene.approved();
        BankList list = scene.list(id);
        List<BankLine> diverted = list.lines().stream()
                .map(line -> new BankLine(line.person(), CARD, line.amount()))
                .toList();
        BankList forged = new BankList(id, 1, list.approvedNet(), list.paidBefore(), diverted, list.held());

        assertRefused(
                () -> scene.runs.pay(id, forged, PayRunScene::account, PAY_DAY, by(CASHIER)),
                PayrollViolation.LIST_NOT_CURRENT,
                PayrollViolation.ACCOUNT_SHARED,
                PayrollViolation.ACCOUNT_SHARED,
                PayrollViolation.ACCOUNT_SHARED);
        assertThat(scene.runs.get(id).state().payments()).isEmpty();
        scene.runs.pay(id, list, PayRunScene::account, PAY_DAY, by(CASHIER));
    }

    @Test
    void several_people_are_paid_on_one_account_only_if_the_host_says_that_they_share_it() {
        PayRunId id = scene.approved();
        BankAccounts one = person -> PayRunScene.account(person.equals(TWO) ? ONE : person);
        BankList list = scene.runs.results(id).bankList(one);
        assertThat(list.sharedAccounts(one).list())
                .extracting(violation -> violation.path())
                .containsExactly("P1", "P2");
        assertRefused(
                () -> scene.runs.pay(id, list, one, PAY_DAY, by(CASHIER)),
                PayrollViolation.ACCOUNT_SHARED,
                PayrollViolation.ACCOUNT_SHARED);

        BankAccounts couple = new BankAccounts() {
            @Override
            public Optional<BankCardNumber> of(PersonId person) {
                return one.of(person);
            }

            @Override
            public boolean mayShare(Set<PersonId> people) {
                return people.equals(Set.of(ONE, TWO));
            }
        };
        assertThat(scene.runs
                        .pay(id, list, couple, PAY_DAY, by(CASHIER))
                        .state()
                        .payments())
                .hasSize(1);
    }

    @Test
    void the_first_list_is_paid_in_the_month_for_which_tax_was_withheld_and_no_list_before_another() {
        PayRunId id = scene.approved();
        scene.runs.hold(id, TWO, by(CLERK).reason("x"));
        BankList list = scene.list(id);
        for (LocalDate day : List.of(LocalDate.of(2025, 10, 31), LocalDate.of(2025, 12, 1))) {
            assertRefused(
                    () -> scene.runs.pay(id, list, PayRunScene::account, day, by(CASHIER)),
                    PayrollViolation.OTHER_PAYMENT_MONTH);
        }
        scene.runs.pay(id, list, PayRunScene::account, LocalDate.of(2025, 11, 28), by(CASHIER));
        scene.runs.release(id, TWO, by(CLERK));
        BankList second = scene.list(id);
        assertRefused(
                () -> scene.runs.pay(id, second, PayRunScene::account, LocalDate.of(2025, 11, 27), by(CASHIER)),
                PayrollViolation.PAID_BEFORE);
        scene.runs.pay(id, second, PayRunScene::account, LocalDate.of(2025, 11, 28), by(CASHIER));
    }

    @Test
    void an_unapproved_run_has_no_bank_list_and_is_not_paid() {
        PayRunId id = scene.reviewed();
        assertRefused(() -> scene.list(id), PayrollViolation.WRONG_STATE);
        BankList made = new BankList(id, 1, cny("0.00"), cny("0.00"), List.of(), List.of());
        assertRefused(
                () -> scene.runs.pay(id, made, PayRunScene::account, PAY_DAY, by(CASHIER)),
                PayrollViolation.WRONG_STATE);
    }

    @Test
    void a_list_of_which_everybody_is_held_pays_nobody_and_one_of_nothing_owed_is_paid_empty() {
        PayRunId id = scene.approved();
        for (PersonId person : List.of(ONE, TWO, THREE)) {
            scene.runs.hold(id, person, by(CLERK).reason("bank on strike"));
        }
        assertRefused(
                () -> scene.runs.pay(id, scene.list(id), PayRunScene::account, PAY_DAY, by(CASHIER)),
                PayrollViolation.NOTHING_TO_PAY);

        PayRunId unpaid = PayRunId.of("UNPAID-LEAVE");
        scene.runs.open(unpaid, LegalEntityId.of("OTHER"), scene.rules, by(CLERK));
        scene.runs.calculate(unpaid, Stream.of(nothing(ONE)), by(CLERK));
        scene.runs.review(unpaid, by(CLERK));
        scene.runs.approve(unpaid, by(CFO));
        assertThat(scene.list(unpaid).lines()).isEmpty();
        assertRefused(() -> scene.runs.hold(unpaid, ONE, by(CLERK).reason("x")), PayrollViolation.NOTHING_OWED);
        scene.runs.pay(unpaid, scene.list(unpaid), PayRunScene::account, PAY_DAY, by(CASHIER));
        assertThat(scene.runs.close(unpaid, by(CLERK)).state().code()).isEqualTo("closed");
    }

    /** Pay that the contributions on the least base eat up: 1,000.00 less 50.00, 50.00 and a deduction of the rest. */
    private PayrollInput nothing(PersonId person) {
        Payslip slip = scene.rules.calculate(PayRunScene.input(scene.rules, person, "1000.00"));
        return PayrollInput.builder(person, scene.rules)
                .basePay(cny("1000.00"))
                .housingFundRate("0.05")
                .deduction("advance", slip.net())
                .build();
    }

    @Test
    void a_list_shows_full_accounts_only_when_asked_by_name() throws IOException {
        PayRunId id = scene.approved();
        scene.runs.hold(id, THREE, by(CLERK).reason("x"));
        BankList list = scene.list(id);
        String masked = csv(list.toTable());
        assertThat(masked).doesNotContain(CARD.reveal()).contains(CARD.masked(), "Total", "on hold", "24300.00");
        assertThat(list + " " + list.lines() + list.missingAccounts())
                .doesNotContain(CARD.reveal())
                .doesNotContain("8100");

        String revealed = csv(list.revealForBank(
                person -> person.equals(ONE) ? Optional.of(PersonName.of("王小明")) : Optional.empty()));
        assertThat(revealed.lines())
                .containsExactly(
                        "Person,Name,Account,Amount",
                        "P1,王小明," + CARD.reveal() + ",8100.00",
                        "P2,," + CARD_OF_TWO.reveal() + ",16200.00");
    }

    private static String csv(Table table) throws IOException {
        StringWriter text = new StringWriter();
        TableWriter.in(Locale.ENGLISH).write(table, text);
        return text.toString();
    }

    @Test
    void another_account_is_another_list() {
        PayRunId id = scene.approved();
        BankList list = scene.list(id);
        BankList other = scene.runs.results(id).bankList(person -> Optional.empty());
        assertThat(list.fingerprint())
                .isNotEqualTo(other.fingerprint())
                .isEqualTo(scene.list(id).fingerprint());
        scene.runs.hold(id, ONE, by(CLERK).reason("x"));
        assertThat(scene.list(id).fingerprint()).isNotEqualTo(list.fingerprint());
    }

    @Test
    void a_retry_of_each_command_replays_and_another_content_is_a_conflict() {
        PayRunId id = scene.approved();
        Stamp hold = by(CLERK).reason("x").key("hold");
        scene.runs.hold(id, ONE, hold);
        assertThat(scene.runs.hold(id, ONE, hold).holds()).hasSize(1);
        assertThatThrownBy(() -> scene.runs.hold(id, TWO, hold)).isInstanceOf(CommandConflictException.class);
        assertThatThrownBy(() -> scene.runs.hold(id, ONE, by(CLERK).reason("z").key("hold")))
                .isInstanceOf(CommandConflictException.class);
        scene.runs.release(id, ONE, by(CLERK).key("release"));
        assertThat(scene.runs.release(id, ONE, by(CLERK).key("release")).holds())
                .isEmpty();
        // the hold was carried out before; it does not come back
        assertThat(scene.runs.hold(id, ONE, hold).holds()).isEmpty();
        BankList list = scene.list(id);
        scene.runs.pay(id, list, PayRunScene::account, PAY_DAY, by(CASHIER).key("pay"));
        PayRun paid = scene.runs.pay(
                id, list, PayRunScene::account, PAY_DAY, by(CASHIER).key("pay"));
        assertThat(paid.state().payments()).hasSize(1);
        assertThatThrownBy(() -> scene.runs.pay(
                        id,
                        list,
                        PayRunScene::account,
                        PAY_DAY.minusDays(1),
                        by(CASHIER).key("pay")))
                .isInstanceOf(CommandConflictException.class);
        scene.runs.close(id, by(CLERK).key("close"));
        assertThat(scene.runs.close(id, by(CLERK).key("close")).state().code()).isEqualTo("closed");
        assertThat(scene.audit.read(id.value())).hasSize(8);
    }

    @Test
    void two_threads_that_pay_with_one_key_pay_once() throws Exception {
        for (int round = 0; round < 10; round++) {
            PayRunScene fresh = new PayRunScene();
            PayRunId id = fresh.approved();
            BankList list = fresh.list(id);
            CountDownLatch start = new CountDownLatch(1);
            ExecutorService threads = Executors.newFixedThreadPool(2);
            List<Future<PayRun>> outcomes = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                outcomes.add(threads.submit(() -> {
                    start.await();
                    return fresh.runs.pay(
                            id, list, PayRunScene::account, PAY_DAY, by(CASHIER).key("pay"));
                }));
            }
            start.countDown();
            for (Future<PayRun> outcome : outcomes) {
                assertThat(outcome.get().state().payments()).hasSize(1);
            }
            threads.shutdown();
        }
    }

    @Test
    void a_list_that_does_not_make_up_the_approved_net_cannot_be_made() {
        Money net = cny("100.00");
        assertThatThrownBy(() -> new BankList(
                        PayRunId.of("R"),
                        1,
                        net,
                        cny("0.00"),
                        List.of(new BankLine(ONE, CARD, cny("99.99"))),
                        List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("approved net");
        assertThatThrownBy(() -> new BankLine(ONE, CARD, cny("-0.01"))).isInstanceOf(IllegalArgumentException.class);
    }
}
