package io.zhanggui.examples.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/**
 * Plans what to order of every article in every warehouse on a cluster, with the answers of one machine.
 *
 * <p>Kits are taken apart first, because their components may be planned elsewhere. Then one shuffle brings together what
 * is known of an article in a warehouse; each partition is planned by itself and gives its rows.
 *
 * <pre>{@code
 * Dataset<Row> plan = new DistributedPlanner(rules, 400).plan(sales, stock, terms);
 * }</pre>
 */
public final class DistributedPlanner {

    /** The columns of sales: quantities in pieces, negative for a return. */
    public static final StructType SALES = Columns.SALES;
    /** The columns of stock. */
    public static final StructType STOCK = Columns.STOCK;
    /** The columns of how an article can be ordered, as {@link PlanRules#terms} reads them unless told otherwise. */
    public static final StructType TERMS = Columns.TERMS;
    /** The columns of the plan. */
    public static final StructType PLAN = Columns.PLAN;

    private final PlanRules rules;
    private final int partitions;

    /**
     * A planner.
     *
     * @param rules what every partition must agree on
     * @param partitions into how many parts the articles are divided: two or three for each core of the cluster
     */
    public DistributedPlanner(PlanRules rules, int partitions) {
        this.rules = rules;
        this.partitions = partitions;
    }

    /**
     * The plan, in the columns of {@link #PLAN}; nothing runs before somebody asks for its rows.
     *
     * @param sales in the columns of {@link #SALES}, which may have more
     * @param stock in those of {@link #STOCK}
     * @param terms in those of {@link #TERMS}, or those that the rules read
     */
    public Dataset<Row> plan(Dataset<Row> sales, Dataset<Row> stock, Dataset<Row> terms) {
        Dataset<Row> parts = sales.select("warehouse", "sku", "day", "quantity")
                .mapPartitions(new PartTaker(rules), Encoders.row(SALES));
        Dataset<Row> facts = tagged(parts, "sale")
                .unionByName(tagged(stock, "stock"), true)
                .unionByName(tagged(terms, "terms"), true);
        return facts.repartition(partitions, col("warehouse"), col("sku"))
                .mapPartitions(new PartitionPlanner(rules), Encoders.row(PLAN));
    }

    private static Dataset<Row> tagged(Dataset<Row> facts, String fact) {
        return facts.withColumn("fact", lit(fact));
    }
}
