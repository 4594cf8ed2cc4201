package io.zhanggui.examples.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/**
 * Plans what to order of every article in every warehouse on a cluster, with the answers of one machine.
 *
 * <p>Kits are taken apart first, because their components may be planned elsewhere. Then one shuffle brings together what
 * is known of an article in a warehouse; each partition is planned by itself and gives its rows.
 */
final class DistributedPlanner {

    private final PlanSettings settings;
    private final int partitions;

    /**
     * @param partitions into how many parts the articles are divided: two or three for each core of the cluster
     */
    DistributedPlanner(PlanSettings settings, int partitions) {
        this.settings = settings;
        this.partitions = partitions;
    }

    /**
     * The plan, in the columns of {@link Columns#PLAN}; nothing runs before somebody asks for its rows.
     *
     * @param sales in the columns of {@link Columns#SALES}
     * @param kits in those of {@link Columns#KITS}; few enough for every worker to hold them all
     * @param stock in those of {@link Columns#STOCK}
     * @param terms in those of {@link Columns#TERMS}
     */
    Dataset<Row> plan(Dataset<Row> sales, Dataset<Row> kits, Dataset<Row> stock, Dataset<Row> terms) {
        Dataset<Row> facts = tagged(components(sales, kits), "sale")
                .unionByName(tagged(stock, "stock"), true)
                .unionByName(tagged(terms, "terms"), true);
        return facts.repartition(partitions, col("warehouse"), col("sku"))
                .mapPartitions(new PartitionPlanner(settings), Encoders.row(Columns.PLAN));
    }

    private static Dataset<Row> components(Dataset<Row> sales, Dataset<Row> kits) {
        Dataset<Row> joined = sales.join(
                org.apache.spark.sql.functions.broadcast(kits), col("sku").equalTo(col("kit")), "left_outer");
        Column each = coalesce(col("pieces"), lit(1));
        return joined.select(
                col("warehouse"),
                coalesce(col("component"), col("sku")).as("sku"),
                col("day"),
                col("quantity").multiply(each).cast("decimal(18,6)").as("quantity"));
    }

    private static Dataset<Row> tagged(Dataset<Row> facts, String fact) {
        return facts.withColumn("fact", lit(fact));
    }
}
