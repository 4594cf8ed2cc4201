package io.zhanggui.procurement;

import static io.zhanggui.core.kpi.Weight.weight;
import static java.util.Locale.SIMPLIFIED_CHINESE;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.id.OrderNo;
import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.kpi.Manual;
import io.zhanggui.core.kpi.ScoringRule;
import io.zhanggui.core.table.Table;
import io.zhanggui.core.time.ReportingPeriod;
import io.zhanggui.core.violation.Violations;
import io.zhanggui.procurement.supplier.Delivery;
import io.zhanggui.procurement.supplier.OrderedLine;
import io.zhanggui.procurement.supplier.Standing;
import io.zhanggui.procurement.supplier.Standings;
import io.zhanggui.procurement.supplier.Supplier;
import io.zhanggui.procurement.supplier.SupplierEvaluation;
import io.zhanggui.procurement.supplier.SupplierFacts;
import io.zhanggui.procurement.supplier.SupplierMetric;
import io.zhanggui.procurement.supplier.SupplierQualification;
import io.zhanggui.procurement.supplier.SupplierRanking;
import io.zhanggui.procurement.supplier.SupplierScorecard;
import io.zhanggui.procurement.supplier.SupplierUse;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The code of the page procurement/README.md: what stands there stands here, and runs. */
class ReadmeSnippetsTest {

    private final LocalDate today = LocalDate.of(2025, 12, 1);
    private final ReportingPeriod november = ReportingPeriod.parse("2025-11");
    private final Supplier supplier = Supplier.of(PartyId.of("S01"), "杭州云栖茶业有限公司")
            .qualified(SupplierQualification.until("食品经营许可", LocalDate.of(2026, 6, 30)));
    private final List<OrderedLine> orderedLines = List.of(new OrderedLine(
            OrderNo.of("PO2511-001"),
            Sku.of("TEA-001"),
            new BigDecimal("200"),
            LocalDate.of(2025, 11, 20),
            new BigDecimal("48.00"),
            new BigDecimal("50.00"),
            List.of(Delivery.of(LocalDate.of(2025, 11, 18), new BigDecimal("200")))));

    @Test
    void supplier() {
        SupplierScorecard card = SupplierScorecard.builder("供应商评分")
                .criterion("OTIF", weight(40), SupplierMetric.OTIF, ScoringRule.parse("linear worst=0.30 best=0.90"))
                .criterion(
                        "QUALITY",
                        weight(30),
                        SupplierMetric.REJECT_RATE,
                        ScoringRule.parse("linear worst=0.06 best=0"))
                .criterion(
                        "PRICE",
                        weight(20),
                        SupplierMetric.PRICE_INDEX,
                        ScoringRule.parse("linear worst=1.10 best=0.97"))
                .criterion("RESPONSE", weight(10), SupplierMetric.MANUAL, Manual.rating())
                .standings(Standings.ofMinima(80, 65, 50, 0))
                .build();

        SupplierEvaluation evaluation = card.evaluate(
                supplier.id(),
                List.of(SupplierFacts.of(
                        supplier.id(), november, orderedLines, Map.of("RESPONSE", new BigDecimal("93")))));

        evaluation.score();
        evaluation.standing();
        String why = evaluation.explain().toText(SIMPLIFIED_CHINESE);
        Table ranking = SupplierRanking.of(List.of(evaluation)).toTable();
        Violations violations = supplier.check(
                SupplierUse.PURCHASE_ORDER, today, evaluation.standing().orElse(null));

        assertThat(evaluation.score()).hasValue(new BigDecimal("99.3")); // 40 + 30 + 20 + 9.3
        assertThat(evaluation.standing()).hasValue(Standing.ALLOW);
        assertThat(why).contains("S01：99.3");
        assertThat(ranking.rows()).hasSize(1);
        assertThat(violations.isEmpty()).isTrue();
    }

    @Test
    void every_block_of_the_page_stands_in_this_test() throws IOException {
        // from the module or from its testkit, where the mutation score runs
        Path module = Files.exists(Path.of("README.md")) ? Path.of("") : Path.of("..");
        String page = Files.readString(module.resolve("README.md"));
        String test = squeezed(
                Files.readString(module.resolve("src/test/java/io/zhanggui/procurement/ReadmeSnippetsTest.java")));
        List<String> blocks = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
                .matcher(page)
                .results()
                .map((MatchResult block) -> block.group(1))
                .filter(block -> !block.contains("Tck")) // those stand in the tests of the testkit
                .toList();
        assertThat(blocks).hasSize(1).allSatisfy(block -> assertThat(test).contains(squeezed(block)));
    }

    private static String squeezed(String code) {
        return code.replaceAll("\\s+", "");
    }
}
