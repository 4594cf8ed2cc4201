package io.zhanggui.inventory.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.quantity.UnitOfMeasure;
import io.zhanggui.core.table.TableException;
import io.zhanggui.core.table.TableReader;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MovementTest {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final StockKey TEA = StockKey.of(Sku.of("TEA"), WarehouseId.of("SH"));
    private static final LocalDate DAY = LocalDate.of(2025, 11, 3);
    private static final MovementId ID = MovementId.of("M1");
    private static final MovementId OTHER = MovementId.of("M0");
    private static final String HEADER =
            "movement,date,sku,warehouse,kind,quantity,unit_cost,reference,refers_to,recorded_on\n";

    @Test
    void each_kind_has_the_parts_that_it_needs_and_no_others() {
        refuse(MovementKind.RECEIPT, "5", null, null, null, "RECEIPT M1 needs a unit cost; 0 is one");
        refuse(MovementKind.RECEIPT, "5", "-1", null, null, "RECEIPT M1 has the negative unit cost CNY -1");
        refuse(
                MovementKind.RECEIPT,
                "-5",
                "1",
                null,
                null,
                "RECEIPT M1 needs a positive quantity, but has -5 PCS. Maybe another kind?");
        refuse(MovementKind.RECEIPT, null, "1", null, null, "RECEIPT M1 needs a quantity");
        refuse(MovementKind.RECEIPT, "5", "1", null, OTHER, "RECEIPT M1 refers to no movement, but was given M0");
        refuse(
                MovementKind.RECEIPT,
                "5",
                "1",
                "3",
                null,
                "RECEIPT M1 has no amount of its own, but was given CNY 3.00");
        refuse(
                MovementKind.ISSUE,
                "5",
                "1",
                null,
                null,
                "ISSUE M1 takes its cost from the book, but was given unit cost CNY 1");
        refuse(
                MovementKind.ISSUE,
                "0",
                null,
                null,
                null,
                "ISSUE M1 needs a positive quantity, but has 0 PCS. Maybe another kind?");
        refuse(
                MovementKind.CUSTOMER_RETURN,
                "5",
                null,
                null,
                null,
                "CUSTOMER_RETURN M1 needs either the issue that it refers to or a unit cost");
        refuse(
                MovementKind.CUSTOMER_RETURN,
                "5",
                "1",
                null,
                OTHER,
                "CUSTOMER_RETURN M1 needs either the issue that it refers to or a unit cost");
        refuse(MovementKind.COUNT, "0", null, null, null, "COUNT M1 has no difference. Maybe leave it out?");
        refuse(MovementKind.STOCK_TAKE, "-1", null, null, null, "STOCK_TAKE M1 cannot find -1 PCS");
        refuse(
                MovementKind.LANDED_COST,
                "1",
                null,
                "3",
                OTHER,
                "LANDED_COST M1 moves no goods, but has quantity 1 PCS");
        refuse(MovementKind.LANDED_COST, null, null, "0", OTHER, "LANDED_COST M1 needs an amount that is not 0");
        refuse(MovementKind.LANDED_COST, null, null, null, OTHER, "LANDED_COST M1 needs an amount that is not 0");
        refuse(MovementKind.LANDED_COST, null, null, "3", null, "LANDED_COST M1 needs the receipt that it refers to");
        refuse(MovementKind.SUPPLIER_RETURN, "1", null, null, ID, "movement M1 refers to itself");
    }

    @Test
    void the_verbs_make_what_they_say() {
        Movement taken = Movement.stockTake(ID, DAY, TEA, Quantity.ofPieces(0));
        assertThat(taken.kind()).isEqualTo(MovementKind.STOCK_TAKE);
        assertThat(taken.sku()).isEqualTo(TEA.sku());
        assertThat(taken.warehouse()).isEqualTo(TEA.warehouse());
        assertThat(taken.recordedOn()).isEqualTo(DAY);
        assertThat(Movement.supplierReturn(ID, DAY, TEA, Quantity.ofPieces(1), null)
                        .refersTo())
                .isNull();
        Movement late = Movement.issue(ID, DAY, TEA, Quantity.ofPieces(1))
                .reference("SO-1")
                .recordedOn(DAY.plusDays(9));
        assertThat(late.reference()).isEqualTo("SO-1");
        assertThat(late.recordedOn()).isEqualTo(DAY.plusDays(9));
        assertThat(late.date()).isEqualTo(DAY);
        assertThatNullPointerException()
                .isThrownBy(() -> Movement.customerReturn(ID, DAY, TEA, Quantity.ofPieces(1), nothing()))
                .withMessage("issue");
    }

    @Test
    void stocks_are_ordered_by_article_then_warehouse() {
        StockKey hangzhou = StockKey.of(Sku.of("TEA"), WarehouseId.of("HZ"));
        StockKey pot = StockKey.of(Sku.of("POT"), WarehouseId.of("SH"));
        assertThat(List.of(TEA, hangzhou, pot).stream().sorted()).containsExactly(pot, hangzhou, TEA);
        assertThat(TEA).hasToString("TEA in SH");
    }

    @Test
    void a_kind_has_a_stable_code_and_both_languages() {
        assertThat(MovementKind.CUSTOMER_RETURN.code()).isEqualTo("stock.customer-return");
        for (MovementKind kind : MovementKind.values()) {
            assertThat(kind.text(Locale.ENGLISH)).isNotBlank();
            assertThat(kind.text(Locale.SIMPLIFIED_CHINESE)).isNotBlank();
        }
    }

    @Test
    void a_table_is_read_in_its_order() {
        List<Movement> movements = MovementTable.in(CNY)
                .units(sku -> UnitOfMeasure.KILOGRAM)
                .read(table(HEADER
                        + "M1,2025-11-03,TEA,SH,RECEIPT,2.5,160.05,OPENING,,2025-11-04\n"
                        + "M2,2025-11-03,TEA,SH,ISSUE,1,,,,\n"
                        + "M3,2025-11-05,TEA,SH,CUSTOMER_RETURN,1,,R1,M2,2025-11-05\n"
                        + "M4,2025-11-06,TEA,SH,COUNT,-0.5,,,,\n"));
        Quantity kilo = Quantity.of(BigDecimal.ONE, UnitOfMeasure.KILOGRAM);
        assertThat(movements)
                .containsExactly(
                        Movement.receipt(
                                        ID,
                                        DAY,
                                        TEA,
                                        kilo.multipliedBy(new BigDecimal("2.5")),
                                        BigMoney.of(CNY, new BigDecimal("160.05")))
                                .reference("OPENING")
                                .recordedOn(DAY.plusDays(1)),
                        Movement.issue(MovementId.of("M2"), DAY, TEA, kilo),
                        Movement.customerReturn(MovementId.of("M3"), DAY.plusDays(2), TEA, kilo, MovementId.of("M2"))
                                .reference("R1"),
                        Movement.count(
                                MovementId.of("M4"), DAY.plusDays(3), TEA, kilo.multipliedBy(new BigDecimal("-0.5"))));
    }

    @Test
    void a_table_may_have_landed_costs() {
        String rows = HEADER.replace("\n", ",amount\n") + "M1,2025-11-03,TEA,SH,LANDED_COST,,,,M0,,12.30\n";
        assertThat(MovementTable.in(CNY).read(table(rows)))
                .containsExactly(Movement.landedCost(ID, DAY, TEA, Money.of(CNY, new BigDecimal("12.30")), OTHER));
        List<Movement> each = new ArrayList<>();
        MovementTable.in(CNY).forEach(table(rows), each::add);
        assertThat(each).hasSize(1);
    }

    @Test
    void a_table_may_have_lots_owners_numbers_and_transfers() {
        String rows = HEADER.replace("\n", ",lot,owner,serials,counterpart\n")
                + "M1,2025-11-03,TEA,SH,RECEIPT,2,,,,,L1,OWNER,S1; S2,\n"
                + "M2,2025-11-03,TEA,SH,TRANSFER_OUT,1,,,,,L1,,,HZ\n"
                + "M3,2025-11-03,TEA,SH,TRANSFER_IN,1,,,D1,,,,,HZ\n";
        assertThat(MovementTable.in(CNY).read(table(rows)))
                .containsExactly(
                        Movement.consigned(ID, DAY, TEA, Quantity.ofPieces(2), PartyId.of("OWNER"))
                                .lot(LotId.of("L1"))
                                .serials(List.of(SerialNumber.of("S1"), SerialNumber.of("S2"))),
                        Movement.transferOut(MovementId.of("M2"), DAY, TEA, Quantity.ofPieces(1), WarehouseId.of("HZ"))
                                .lot(LotId.of("L1")),
                        Movement.transferIn(
                                MovementId.of("M3"),
                                DAY,
                                TEA,
                                Quantity.ofPieces(1),
                                WarehouseId.of("HZ"),
                                MovementId.of("D1")));
        assertThatThrownBy(() -> MovementTable.in(CNY)
                        .read(table(HEADER.replace("\n", ",serials\n") + "M1,2025-11-03,TEA,SH,ISSUE,2,,,,,S1;\n")))
                .hasMessageContaining("column serials");
    }

    @Test
    void a_wrong_row_names_its_place() {
        assertThatThrownBy(() -> MovementTable.in(CNY).read(table(HEADER + "M1,2025-11-03,TEA,SH,GIFT,1,,,,\n")))
                .isInstanceOf(TableException.class)
                .hasMessageStartingWith("movements.csv, line 2, column kind, value 'GIFT': is none of [RECEIPT,");
        assertThatThrownBy(() -> MovementTable.in(CNY).read(table(HEADER + "M1,2025-11-03,TEA,SH,RECEIPT,x,1,,,\n")))
                .hasMessage("movements.csv, line 2, column quantity, value 'x': is not a number");
        assertThatThrownBy(() -> MovementTable.in(CNY).read(table(HEADER + "M1,2025-11-03,TEA,SH,RECEIPT,1,,,,\n")))
                .hasMessage("movements.csv, line 2: RECEIPT M1 needs a unit cost; 0 is one");
        assertThatThrownBy(() -> MovementTable.in(CNY).read(table("movement,date\n")))
                .hasMessageContaining("column sku");
    }

    private static TableReader table(String text) {
        return TableReader.of("movements.csv", () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void refuse(
            MovementKind kind,
            @Nullable String quantity,
            @Nullable String unitCost,
            @Nullable String amount,
            @Nullable MovementId refersTo,
            String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Movement(
                        ID,
                        DAY,
                        TEA,
                        kind,
                        Goods.OWN,
                        List.of(),
                        quantity == null ? null : Quantity.of(new BigDecimal(quantity), UnitOfMeasure.PIECE),
                        unitCost == null ? null : BigMoney.of(CNY, new BigDecimal(unitCost)),
                        amount == null ? null : Money.of(CNY, new BigDecimal(amount)),
                        refersTo,
                        null,
                        null,
                        DAY))
                .withMessage(message);
    }

    @SuppressWarnings("NullAway")
    private static MovementId nothing() {
        return null;
    }

    @Test
    void a_stock_take_and_a_landed_cost_are_of_the_whole_stock_and_a_handover_of_an_owner() {
        Goods lot = Goods.ofLot(LotId.of("L1"));
        Goods theirs = Goods.ofOwner(PartyId.of("OWNER"));
        assertThatThrownBy(() ->
                        Movement.stockTake(ID, DAY, TEA, Quantity.ofPieces(1)).lot(LotId.of("L1")))
                .hasMessage("STOCK_TAKE M1 is of the whole stock of one's own, but was given lot L1. Maybe COUNT?");
        assertThatThrownBy(() -> Movement.landedCost(ID, DAY, TEA, Money.parse("CNY 3"), OTHER)
                        .goods(theirs))
                .hasMessageContaining("but was given goods of OWNER");
        assertThatThrownBy(() -> Movement.handover(ID, DAY, TEA, Quantity.ofPieces(1), PartyId.of("OWNER"))
                        .goods(lot))
                .hasMessage("HANDOVER M1 needs the owner whose goods they were");
        assertThat(Movement.handover(ID, DAY, TEA, Quantity.ofPieces(1), PartyId.of("OWNER"))
                        .lot(LotId.of("L1"))
                        .goods())
                .isEqualTo(lot.ownedBy(PartyId.of("OWNER")))
                .hasToString("lot L1 of OWNER");
        assertThatThrownBy(() -> Movement.receipt(ID, DAY, TEA, Quantity.ofPieces(1), BigMoney.parse("CNY 0"))
                        .goods(theirs))
                .hasMessage("RECEIPT M1 is of goods of OWNER, which have no cost here, but was given CNY 0");
    }

    @Test
    void there_are_as_many_numbers_as_pieces_and_each_once() {
        SerialNumber one = SerialNumber.of("S1");
        SerialNumber two = SerialNumber.of("S2");
        Movement issue = Movement.issue(ID, DAY, TEA, Quantity.ofPieces(2));
        assertThat(issue.serials(List.of(one, two)).serials()).containsExactly(one, two);
        assertThatThrownBy(() -> issue.serials(List.of(one)))
                .hasMessage("ISSUE M1 has 1 serial numbers for quantity 2 PCS");
        assertThatThrownBy(() -> issue.serials(List.of(one, one)))
                .hasMessage("ISSUE M1 names a serial number twice: [S1, S1]");
        assertThat(Movement.count(ID, DAY, TEA, Quantity.ofPieces(-2))
                        .serials(List.of(one, two))
                        .serials())
                .hasSize(2);
        assertThatThrownBy(() -> Movement.landedCost(ID, DAY, TEA, Money.parse("CNY 3"), OTHER)
                        .serials(List.of(one)))
                .hasMessage("LANDED_COST M1 has 1 serial numbers for quantity null");
    }

    @Test
    void another_warehouse_is_named_where_there_is_one_and_nowhere_else() {
        WarehouseId hangzhou = WarehouseId.of("HZ");
        Quantity one = Quantity.ofPieces(1);
        assertThatThrownBy(() -> Movement.transferOut(ID, DAY, TEA, one, TEA.warehouse()))
                .hasMessage("TRANSFER_OUT M1 names its own warehouse SH as the other one");
        assertThatThrownBy(() -> Movement.issue(ID, DAY, TEA, one).counterpart(hangzhou))
                .hasMessage("ISSUE M1 has no other warehouse, but was given HZ");
        assertThatThrownBy(() -> Movement.customerReturnAt(ID, DAY, TEA, one, BigMoney.parse("CNY 1"))
                        .counterpart(hangzhou))
                .hasMessage("CUSTOMER_RETURN M1 has no other warehouse, but was given HZ");
        assertThat(Movement.customerReturn(ID, DAY, TEA, one, OTHER)
                        .counterpart(hangzhou)
                        .counterpart())
                .isEqualTo(hangzhou);
        refuse(MovementKind.TRANSFER_OUT, "1", null, null, null, "TRANSFER_OUT M1 needs the other warehouse");
        refuse(MovementKind.TRANSFER_IN, "1", null, null, null, "TRANSFER_IN M1 needs the departure that it refers to");
    }
}
