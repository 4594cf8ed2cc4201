package io.zhanggui.inventory.count;

import static io.zhanggui.inventory.count.CountSamples.CHO;
import static io.zhanggui.inventory.count.CountSamples.CNY;
import static io.zhanggui.inventory.count.CountSamples.DAY;
import static io.zhanggui.inventory.count.CountSamples.MUG;
import static io.zhanggui.inventory.count.CountSamples.order;
import static io.zhanggui.inventory.count.CountSamples.pieces;
import static io.zhanggui.inventory.count.CountSamples.tally;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.inventory.costing.CostLayer;
import io.zhanggui.inventory.costing.CostLedger;
import io.zhanggui.inventory.costing.StockAccount;
import io.zhanggui.inventory.stock.Movement;
import io.zhanggui.inventory.stock.MovementId;
import io.zhanggui.inventory.stock.NegativeStock;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The worked cases of stock-takes through a count sheet: difference, value, and the ledger after the adjustment. */
class StockTakeCasesTest {

    static Stream<JsonNode> cases() throws IOException {
        try (InputStream stream = requireNonNull(
                StockTakeCasesTest.class.getResourceAsStream("/io/zhanggui/inventory/costing/costing-cases.json"))) {
            JsonNode cases = new ObjectMapper().readTree(stream).get("cases");
            return StreamSupport.stream(cases.spliterator(), false)
                    .filter(each -> each.get("family").asText().equals("stock_take"));
        }
    }

    @Test
    void there_are_two_cases() throws IOException {
        assertThat(cases()).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_sheet_gives_the_difference_and_its_value(JsonNode worked) {
        boolean fifo = worked.get("method").asText().equals("FIFO");
        CostLedger ledger = fifo
                ? CostLedger.fifo(CNY, NegativeStock.PROVISIONAL_TRUE_UP)
                : CostLedger.movingAverage(CNY, NegativeStock.PROVISIONAL_TRUE_UP);
        long counted = 0;
        for (JsonNode move : worked.get("moves")) {
            MovementId id = MovementId.of("#" + counted + move.hashCode());
            Quantity quantity = pieces(move.path("qty").asLong());
            switch (move.get("type").asText()) {
                case "receipt" ->
                    ledger.append(Movement.receipt(
                            id,
                            DAY,
                            MUG.stock(),
                            quantity,
                            BigMoney.of(CNY, move.get("unit_cost").decimalValue())));
                case "issue" -> ledger.append(Movement.issue(id, DAY, MUG.stock(), quantity));
                case "damage" -> ledger.append(Movement.damage(id, DAY, MUG.stock(), quantity));
                default -> counted = move.get("counted").asLong();
            }
        }
        StockAccount book = ledger.account(MUG.stock());
        List<CostLayer> layers = book.layers();
        BigMoney cost = fifo ? BigMoney.of(CNY, layers.get(layers.size() - 1).unitCost()) : book.unitCost();
        StockTake take = new CountSamples()
                .counted(
                        order().lines(List.of(CountLine.of(MUG, book.quantity()).unitCost(cost))),
                        tally(MUG, counted, CHO));

        JsonNode expected = worked.get("expected");
        assertThat(take.results().get(0).difference())
                .isEqualTo(pieces(expected.get("variance_qty").asLong()));
        assertThat(take.summary().net().getAmount())
                .isEqualByComparingTo(expected.get("variance_value").decimalValue());
        if (expected.has("book_qty")) {
            assertThat(take.results().get(0).expected())
                    .isEqualTo(pieces(expected.get("book_qty").asLong()));
        }
        ledger.append(take.adjustments(DAY));
        assertThat(ledger.account(MUG.stock()).quantity())
                .isEqualTo(pieces(expected.get("qty").asLong()));
        assertThat(ledger.account(MUG.stock()).value().getAmount())
                .isEqualByComparingTo(expected.get("value").decimalValue());
    }
}
