package io.zhanggui.examples.spark;

import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.quantity.UnitOfMeasure;
import io.zhanggui.inventory.demand.SalesLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Date;
import java.util.Iterator;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Takes sold kits apart, and counts what was replaced for its successors, as the library does, a partition at a time. */
final class PartTaker implements MapPartitionsFunction<Row, Row> {

    private static final long serialVersionUID = 1;
    private static final int DECIMALS = 6;

    private final PlanRules rules;

    PartTaker(PlanRules rules) {
        this.rules = rules;
    }

    @Override
    public Iterator<Row> call(Iterator<Row> sales) {
        Function<SalesLine, Stream<SalesLine>> parts = rules.history().parts();
        Iterable<Row> rows = () -> sales;
        return StreamSupport.stream(rows.spliterator(), false)
                .flatMap(row -> parts.apply(line(row)).map(part -> row(row.getAs("warehouse"), part)))
                .iterator();
    }

    private static SalesLine line(Row row) {
        return new SalesLine(
                Sku.of(row.getAs("sku")),
                row.<Date>getAs("day").toLocalDate(),
                Quantity.of(row.<BigDecimal>getAs("quantity"), UnitOfMeasure.PIECE),
                "");
    }

    private static Row row(String warehouse, SalesLine part) {
        BigDecimal pieces = part.quantity().amount().setScale(DECIMALS, RoundingMode.HALF_UP);
        return RowFactory.create(warehouse, part.sku().value(), Date.valueOf(part.date()), pieces);
    }
}
