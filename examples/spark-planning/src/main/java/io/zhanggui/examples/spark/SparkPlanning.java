package io.zhanggui.examples.spark;

import java.sql.Date;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** The program: plans from files, or a made-up business when none are given. */
public final class SparkPlanning {

    private static final String USAGE =
            "usage: [--sales DIR [--kits DIR] --stock DIR --terms DIR --from DAY --until DAY]"
                    + " [--out DIR] [--service 0.95] [--review 7] [--partitions 16]";

    private final Map<String, String> options;

    private SparkPlanning(Map<String, String> options) {
        this.options = options;
    }

    /** Runs the program; exit status 2 for wrong arguments. */
    public static void main(String[] args) {
        Map<String, String> options = new LinkedHashMap<>();
        for (int i = 0; i < args.length; i += 2) {
            if (!args[i].startsWith("--") || i + 1 == args.length || !USAGE.contains(args[i] + " ")) {
                System.err.println("unknown or incomplete: " + args[i] + "\n" + USAGE);
                System.exit(2);
            }
            options.put(args[i].substring(2), args[i + 1]);
        }
        SparkSession.Builder builder =
                SparkSession.builder().appName("zhanggui-planning").config("spark.log.level", "WARN");
        boolean submitted = System.getProperty("spark.master") != null;
        SparkSession spark = submitted
                ? builder.getOrCreate()
                : builder.master("local[*]").config("spark.ui.enabled", false).getOrCreate();
        try {
            new SparkPlanning(options).run(spark);
        } finally {
            spark.stop();
        }
    }

    private void run(SparkSession spark) {
        LocalDate until = LocalDate.parse(options.getOrDefault("until", "2025-12-01"));
        LocalDate from = LocalDate.parse(options.getOrDefault("from", "2024-12-02"));
        SampleFacts sample = options.containsKey("sales") ? null : SampleFacts.of(4, 250, from, until, 618);
        List<Row> kits = sample == null && !options.containsKey("kits")
                ? List.of()
                : read(spark, "kits", Columns.KITS, sample == null ? List.of() : sample.kits())
                        .collectAsList();
        PlanSettings settings = new PlanSettings(
                from,
                until,
                options.getOrDefault("service", "0.95"),
                Integer.parseInt(options.getOrDefault("review", "7")),
                kits.stream().map(row -> kit(row, from)).toList());
        int partitions = Integer.parseInt(options.getOrDefault("partitions", "16"));
        Dataset<Row> plan = new DistributedPlanner(settings, partitions)
                .plan(
                        read(spark, "sales", Columns.SALES, sample == null ? List.of() : sample.sales()),
                        read(spark, "stock", Columns.STOCK, sample == null ? List.of() : sample.stock()),
                        read(spark, "terms", Columns.TERMS, sample == null ? List.of() : sample.terms()));
        if (options.containsKey("out")) {
            plan.write().option("header", true).csv(options.get("out"));
        } else {
            plan.orderBy("warehouse", "sku").show(20, 60);
            plan.groupBy("outcome").count().orderBy("outcome").show();
        }
    }

    /** A kit without a day is one from the beginning of the history. */
    static KitRow kit(Row row, LocalDate beginning) {
        Date from = row.getAs("from");
        return new KitRow(
                row.getAs("kit"),
                row.getAs("component"),
                row.getAs("pieces"),
                from == null ? beginning : from.toLocalDate());
    }

    private Dataset<Row> read(SparkSession spark, String name, StructType columns, List<Row> instead) {
        String path = options.get(name);
        return path == null
                ? spark.createDataFrame(instead, columns)
                : spark.read()
                        .schema(columns)
                        .option("header", true)
                        .option("mode", "FAILFAST")
                        .csv(path);
    }
}
