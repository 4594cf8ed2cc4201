package io.zhanggui.inventory.count;

import static io.zhanggui.inventory.count.CountSamples.APPROVAL;
import static io.zhanggui.inventory.count.CountSamples.BOSS;
import static io.zhanggui.inventory.count.CountSamples.CHO;
import static io.zhanggui.inventory.count.CountSamples.CNY;
import static io.zhanggui.inventory.count.CountSamples.DAN;
import static io.zhanggui.inventory.count.CountSamples.DAY;
import static io.zhanggui.inventory.count.CountSamples.FIN;
import static io.zhanggui.inventory.count.CountSamples.FINANCE;
import static io.zhanggui.inventory.count.CountSamples.KIM;
import static io.zhanggui.inventory.count.CountSamples.MUG;
import static io.zhanggui.inventory.count.CountSamples.SH;
import static io.zhanggui.inventory.count.CountSamples.TEA;
import static io.zhanggui.inventory.count.CountSamples.by;
import static io.zhanggui.inventory.count.CountSamples.cny;
import static io.zhanggui.inventory.count.CountSamples.order;
import static io.zhanggui.inventory.count.CountSamples.pieces;
import static io.zhanggui.inventory.count.CountSamples.tally;
import static io.zhanggui.inventory.count.StockTakesTest.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.approval.Absence;
import io.zhanggui.core.approval.Approvals;
import io.zhanggui.core.approval.Deputies;
import io.zhanggui.core.audit.Actor;
import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.repository.AuditTrail;
import io.zhanggui.core.repository.CommandReceipts;
import io.zhanggui.core.repository.DuplicateIdException;
import io.zhanggui.core.repository.NotFoundException;
import io.zhanggui.core.violation.RejectedException;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.inventory.costing.CostLedger;
import io.zhanggui.inventory.stock.Goods;
import io.zhanggui.inventory.stock.Movement;
import io.zhanggui.inventory.stock.MovementId;
import io.zhanggui.inventory.stock.MovementKind;
import io.zhanggui.inventory.stock.NegativeStock;
import io.zhanggui.inventory.stock.SerialNumber;
import io.zhanggui.inventory.stock.StockKey;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

/** Damaged and lost goods, from the declaration to the report. */
class WriteOffsTest {

    private static final WriteOffNo NO = WriteOffNo.of("BS-7");
    private static final WriteOff BROKEN =
            WriteOff.damage(NO, DAY, MUG.stock(), pieces(3), cny("5.001"), CountCause.MANAGEMENT, "photo-1.jpg");

    private final CountSamples shop = new CountSamples();
    private final Map<StockKey, BigMoney> costs = new HashMap<>(Map.of(MUG.stock(), cny("5.001")));
    private final WriteOffs writeOffs = WriteOffs.inMemory(
            shop.store,
            shop.approvals,
            (movements, stamp) -> shop.booked.addAll(movements),
            stock -> Optional.ofNullable(costs.get(stock)));

    private void sign(WriteOff declared, io.zhanggui.core.id.PersonId person) {
        shop.approvals.approve(
                declared.approval(),
                "SIGN",
                shop.approvals.get(declared.approval()).request().fingerprint(),
                by(person));
    }

    @Test
    void a_write_off_goes_from_declaration_to_the_stock_book() {
        WriteOff declared = writeOffs.declare(BROKEN.document("report.pdf"), APPROVAL, FIN, by(KIM).key("1"));
        writeOffs.declare(BROKEN.document("report.pdf"), APPROVAL, FIN, by(KIM).key("1"));
        assertThat(declared.documents()).containsExactly("photo-1.jpg", "report.pdf");
        assertThat(declared.amount()).isEqualTo(Money.parse("CNY 15.00"));
        assertThat(shop.approvals.get(declared.approval()).request().facts())
                .containsEntry("cause", "count.management");
        assertThat(refused(() -> writeOffs.book(NO, DAY, by(KIM)))).containsExactly(CountViolation.WRONG_STATE);
        assertThat(refused(() -> writeOffs.approve(NO, by(FINANCE))))
                .containsExactly(CountViolation.CASE_NOT_APPROVED, CountViolation.NOT_SIGNED);
        sign(declared, FINANCE);
        assertThat(writeOffs.checkApproval(NO, Actor.of(FINANCE)).isEmpty()).isTrue();
        assertThat(writeOffs.approve(NO, by(FINANCE)).state()).isEqualTo(WriteOffState.APPROVED);
        assertThat(refused(() -> writeOffs.approve(NO, by(FINANCE)))).containsExactly(CountViolation.WRONG_STATE);
        writeOffs.book(NO, DAY.plusDays(1), by(KIM).key("book"));
        WriteOff booked = writeOffs.book(NO, DAY.plusDays(1), by(KIM).key("book"));
        assertThat(booked.steps())
                .extracting(WriteOffStep::state)
                .containsExactly(WriteOffState.DECLARED, WriteOffState.APPROVED, WriteOffState.BOOKED);
        assertThat(shop.booked)
                .containsExactly(Movement.damage(MovementId.of("write-off-BS-7"), DAY, MUG.stock(), pieces(3))
                        .reference("BS-7")
                        .recordedOn(DAY.plusDays(1)));
        assertThat(refused(() -> writeOffs.cancel(NO, by(KIM).reason("x"))))
                .containsExactly(CountViolation.WRONG_STATE);
        assertThatThrownBy(() -> writeOffs.declare(booked, APPROVAL, FIN, by(KIM)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("declared before");
        assertThatThrownBy(() -> writeOffs.declare(BROKEN, APPROVAL, FIN, by(KIM)))
                .isInstanceOf(DuplicateIdException.class);
    }

    @Test
    void who_declared_or_is_responsible_never_approves() {
        WriteOff declared = writeOffs.declare(BROKEN.responsible(FINANCE), APPROVAL, FIN, by(KIM));
        assertThat(shop.approvals.get(declared.approval()).asked()).containsExactly(BOSS);
        assertThatThrownBy(() -> sign(declared, FINANCE)).isInstanceOf(RejectedException.class);
        assertThat(refused(() -> writeOffs.approve(NO, by(FINANCE)))).contains(CountViolation.APPROVER_RESPONSIBLE);
        assertThat(refused(() -> writeOffs.approve(NO, by(KIM)))).contains(CountViolation.APPROVER_PREPARED);
        Stamp deputy = Stamp.by(Actor.of(DAN).onBehalfOf(KIM)).at(CountSamples.after(1));
        assertThat(refused(() -> writeOffs.approve(NO, deputy))).contains(CountViolation.APPROVER_PREPARED);
        assertThat(refused(() -> writeOffs.approve(NO, by(DAN)))).doesNotContain(CountViolation.APPROVER_PREPARED);
        assertThatThrownBy(() -> writeOffs.declare(
                        WriteOff.damage(
                                WriteOffNo.of("BS-8"), DAY, MUG.stock(), pieces(1), cny("9"), CountCause.DAMAGE, "p"),
                        APPROVAL,
                        FIN,
                        deputy))
                .isInstanceOf(RejectedException.class)
                .hasMessageContaining("only kim or who acts for them");
        assertThatThrownBy(() -> writeOffs.get(WriteOffNo.of("BS-8"))).isInstanceOf(NotFoundException.class);
        sign(declared, BOSS);
        assertThat(writeOffs.approve(NO, by(BOSS)).state()).isEqualTo(WriteOffState.APPROVED);
    }

    @Test
    void the_cost_that_decides_who_approves_is_not_below_that_of_the_books() {
        costs.put(MUG.stock(), cny("5.0011"));
        assertThat(writeOffs.checkDeclaration(BROKEN).list())
                .containsExactly(Violation.of(CountViolation.COST_TOO_LOW, "BS-7", cny("5.0011"), cny("5.001")));
        assertThat(refused(() -> writeOffs.declare(BROKEN, APPROVAL, FIN, by(KIM))))
                .containsExactly(CountViolation.COST_TOO_LOW);
        costs.put(MUG.stock(), BigMoney.parse("USD 1"));
        assertThat(refused(() -> writeOffs.declare(BROKEN, APPROVAL, FIN, by(KIM))))
                .containsExactly(CountViolation.OTHER_CURRENCY);
        costs.clear();
        assertThat(refused(() -> writeOffs.declare(BROKEN, APPROVAL, FIN, by(KIM))))
                .containsExactly(CountViolation.COST_MISSING);
        assertThatThrownBy(() -> writeOffs.get(NO)).isInstanceOf(NotFoundException.class);
        assertThat(writeOffs
                        .checkDeclaration(BROKEN.goods(Goods.ofOwner(PartyId.of("S8"))))
                        .isEmpty())
                .isTrue();
        costs.put(MUG.stock(), cny("5"));
        writeOffs.declare(BROKEN, APPROVAL, FIN, by(KIM).key("1"));
        costs.put(MUG.stock(), cny("6"));
        assertThat(writeOffs.declare(BROKEN, APPROVAL, FIN, by(KIM).key("1")).state())
                .isEqualTo(WriteOffState.DECLARED);
    }

    @Test
    void a_write_off_that_is_numbered_like_a_count_is_no_bar_to_it() {
        WriteOff same = WriteOff.damage(
                WriteOffNo.of("PD2511-1"), DAY, MUG.stock(), pieces(1), cny("6"), CountCause.DAMAGE, "p");
        writeOffs.declare(same, APPROVAL, FIN, by(KIM));
        StockTake submitted = shop.submitted();
        assertThat(submitted.approval()).isNotEqualTo(same.approval());
        assertThat(submitted.adjustments(DAY).get(0).id())
                .isNotEqualTo(same.movement().id());
    }

    @Test
    void a_write_off_is_given_up_with_a_reason() {
        writeOffs.declare(BROKEN, APPROVAL, FIN, by(KIM));
        assertThat(refused(() -> writeOffs.cancel(NO, by(KIM)))).containsExactly(CountViolation.REASON_MISSING);
        assertThat(writeOffs.cancel(NO, by(KIM).reason("repaired")).state()).isEqualTo(WriteOffState.CANCELLED);
        assertThat(refused(() -> writeOffs.cancel(NO, by(KIM).reason("x"))))
                .containsExactly(CountViolation.WRONG_STATE);
    }

    @Test
    void what_cannot_be_booked_cannot_be_declared() {
        assertThatThrownBy(() -> WriteOff.damage(NO, DAY, MUG.stock(), pieces(0), cny("5"), CountCause.DAMAGE, "p"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> WriteOff.damage(NO, DAY, MUG.stock(), pieces(1), cny("-5"), CountCause.DAMAGE, "p"))
                .hasMessageContaining("-5");
        assertThatThrownBy(() -> BROKEN.document(" ")).hasMessageContaining("not blank");
        assertThatThrownBy(() -> new WriteOff(
                        NO,
                        true,
                        MUG.stock(),
                        Goods.OWN,
                        pieces(1),
                        List.of(),
                        DAY,
                        CountCause.DAMAGE,
                        null,
                        cny("1"),
                        List.of(),
                        List.of()))
                .hasMessageContaining("needs documents");
        assertThatThrownBy(BROKEN::state)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("BS-7");
        WriteOff gone = BROKEN.gone()
                .goods(Goods.ofOwner(PartyId.of("S8")))
                .serials(List.of(SerialNumber.of("3"), SerialNumber.of("1"), SerialNumber.of("2")));
        assertThat(gone.movement().kind()).isEqualTo(MovementKind.LOSS);
        assertThat(gone.movement().serials())
                .containsExactly(SerialNumber.of("1"), SerialNumber.of("2"), SerialNumber.of("3"));
        assertThat(gone.movement().goods()).isEqualTo(Goods.ofOwner(PartyId.of("S8")));
        assertThat(gone).hasToString("WriteOff[BS-7, LOSS of 3 PCS of MUG in WH-SH]");
        assertThat(gone.fingerprint()).isNotEqualTo(BROKEN.fingerprint());
        assertThat(BROKEN.responsible(KIM).fingerprint()).isNotEqualTo(BROKEN.fingerprint());
        assertThat(BROKEN.document("q").fingerprint()).isNotEqualTo(BROKEN.fingerprint());
    }

    @Test
    void the_report_shows_losses_by_cause_place_article_and_person_at_cost() {
        StockTake take = shop.counted(order(), tally(MUG, 8, CHO), tally(TEA, 21, CHO));
        take = shop.takes.reasons(
                take.no(),
                List.of(
                        DifferenceReason.of(MUG, CountCause.THEFT).responsible(KIM),
                        DifferenceReason.of(TEA, CountCause.DATA_ERROR)),
                by(CHO));
        CostLedger ledger = CostLedger.fifo(CNY, NegativeStock.REFUSE)
                .append(List.of(
                        Movement.receipt(MovementId.of("R1"), DAY.minusDays(9), MUG.stock(), pieces(13), cny("5")),
                        Movement.receipt(MovementId.of("R2"), DAY.minusDays(9), TEA.stock(), pieces(20), cny("41.5")),
                        Movement.issue(MovementId.of("I1"), DAY.minusDays(9), TEA.stock(), pieces(1)),
                        BROKEN.movement(),
                        Movement.loss(MovementId.of("L"), DAY, TEA.stock(), pieces(1)),
                        Movement.damage(MovementId.of("D"), DAY, TEA.stock(), pieces(1)),
                        Movement.damage(MovementId.of("late"), DAY.plusDays(1), TEA.stock(), pieces(1))));
        ledger.append(take.adjustments(DAY.plusDays(1)));
        LossReport report = LossReport.of(
                LocalDateRange.of(LocalDate.of(2025, 11, 1), LocalDate.of(2025, 12, 1)),
                CNY,
                List.of(ledger.account(TEA.stock()), ledger.account(MUG.stock())),
                LossReport.causes(List.of(take), List.of(BROKEN)));
        assertThat(report.lines())
                .extracting(line -> line.movement() + " " + line.cause() + " " + line.quantity() + " " + line.cost())
                .containsExactly(
                        "count-PD2511-1 THEFT 2 PCS CNY 10.00",
                        "write-off-BS-7 MANAGEMENT 3 PCS CNY 15.00",
                        "D DAMAGE 1 PCS CNY 41.50",
                        "L UNKNOWN 1 PCS CNY 41.50",
                        "count-PD2511-1 DATA_ERROR -1 PCS CNY -41.50");
        assertThat(report.total().loss()).isEqualTo(Money.parse("CNY 108.00"));
        assertThat(report.total().surplus()).isEqualTo(Money.parse("CNY 41.50"));
        assertThat(report.total().net()).isEqualTo(Money.parse("CNY 66.50"));
        assertThat(report.total().movements()).isEqualTo(5);
        assertThat(report.total().shrinkage(Money.parse("CNY 9000.00"))).hasValue(new BigDecimal("0.007389"));
        assertThat(report.total().shrinkage(Money.parse("CNY 0.00"))).isEmpty();
        assertThatThrownBy(() -> report.total().shrinkage(Money.parse("CNY -1.00")))
                .hasMessage("base must not be negative, but is CNY -1.00");
        assertThatThrownBy(() -> report.total().shrinkage(Money.parse("USD 1.00")))
                .isInstanceOf(CurrencyMismatchException.class);
        assertThat(report.byCause())
                .containsOnlyKeys(
                        CountCause.MANAGEMENT,
                        CountCause.THEFT,
                        CountCause.DAMAGE,
                        CountCause.DATA_ERROR,
                        CountCause.UNKNOWN);
        assertThat(report.byWarehouse()).containsOnlyKeys(SH);
        assertThat(report.bySku().get(TEA.stock().sku()).net()).isEqualTo(Money.parse("CNY 41.50"));
        assertThat(report.byResponsible()).containsOnlyKeys(KIM);
        assertThat(report.byResponsible().get(KIM).loss()).isEqualTo(Money.parse("CNY 10.00"));
        assertThat(report.toTable().rows()).hasSize(5);
        assertThat(report.explain().toText(Locale.ENGLISH))
                .startsWith("Net loss: 66.50 CNY = 108.00 CNY − 41.50 CNY\n")
                .contains("Theft: 10.00 CNY = 10.00 CNY − 0.00 CNY");
    }

    @Test
    void a_stock_take_in_the_ledger_is_a_loss_by_what_the_book_lacked() {
        CostLedger ledger = CostLedger.movingAverage(CNY, NegativeStock.REFUSE)
                .append(List.of(
                        Movement.receipt(MovementId.of("R1"), DAY, MUG.stock(), pieces(10), cny("5")),
                        Movement.stockTake(MovementId.of("T"), DAY, MUG.stock(), pieces(7)),
                        Movement.stockTake(MovementId.of("same"), DAY, MUG.stock(), pieces(7))));
        LossReport report = LossReport.of(
                LocalDateRange.of(DAY, DAY.plusDays(1)),
                CNY,
                List.of(ledger.account(MUG.stock())),
                LossReport.causes(List.of(), List.of()));
        assertThat(report.lines()).hasSize(1);
        assertThat(report.total().loss()).isEqualTo(Money.parse("CNY 15.00"));
        assertThat(report.lines().get(0).cause()).isEqualTo(CountCause.UNKNOWN);
    }

    @Test
    void every_step_is_in_the_audit_trail_and_a_retry_is_in_it_once() {
        AuditTrail audit = AuditTrail.inMemory(shop.store);
        WriteOffs audited = new WriteOffs(
                WriteOffRepository.inMemory(shop.store),
                CommandReceipts.inMemory(shop.store),
                audit,
                shop.approvals,
                (movements, stamp) -> {},
                stock -> Optional.of(cny("5.001")),
                shop.store);
        WriteOff declared = audited.declare(BROKEN, APPROVAL, FIN, by(KIM).key("d"));
        audited.declare(BROKEN, APPROVAL, FIN, by(KIM).key("d"));
        sign(declared, FINANCE);
        audited.approve(NO, by(FINANCE).key("a"));
        audited.approve(NO, by(FINANCE).key("a"));
        audited.book(NO, DAY, by(KIM));
        assertThat(audit.read("BS-7"))
                .extracting(entry -> entry.event().action())
                .containsExactly(
                        "inventory.write-off-declare", "inventory.write-off-approve", "inventory.write-off-book");
        assertThat(audit.read("BS-7"))
                .extracting(entry -> entry.event().content())
                .containsOnly(BROKEN.fingerprint());
    }

    @Test
    void neither_a_deputy_who_declared_nor_whoever_they_act_for_approves() {
        Deputies deputies = Deputies.of(List.of(Absence.of(KIM, DAN, DAY.minusDays(1), DAY.plusDays(9))));
        Approvals approvals = Approvals.inMemory(shop.store, at -> CountSamples.CONTEXT.deputies(deputies));
        WriteOffs deputised =
                WriteOffs.inMemory(shop.store, approvals, (movements, stamp) -> {}, stock -> Optional.of(cny("5.001")));
        Stamp deputy = Stamp.by(Actor.of(DAN).onBehalfOf(KIM)).at(CountSamples.after(1));
        deputised.declare(BROKEN, APPROVAL, FIN, deputy);
        for (Actor actor : List.of(Actor.of(DAN), Actor.of(KIM), Actor.of(CHO).onBehalfOf(KIM))) {
            assertThat(deputised.checkApproval(NO, actor).has(CountViolation.APPROVER_PREPARED))
                    .as(actor.toString())
                    .isTrue();
        }
        for (Actor actor : List.of(Actor.of(CHO), Actor.of(BOSS))) {
            assertThat(deputised.checkApproval(NO, actor).has(CountViolation.APPROVER_PREPARED))
                    .as(actor.toString())
                    .isFalse();
        }
    }
}
