package io.zhanggui.inventory.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.zhanggui.core.testkit.TckMatrix;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The tests of the tests: over each memory adapter, every fault fails exactly the tests of its rule. */
class PortMatrixTest {

    private static final Path SOURCES = Path.of("..", "src", "main", "java", "io", "zhanggui", "inventory");

    static Stream<Arguments> ports() {
        return Stream.of(
                arguments(MemoryAdaptersTest.Items.class, "item/ItemRepository"),
                arguments(MemoryAdaptersTest.Bundles.class, "item/BundleRepository"),
                arguments(MemoryAdaptersTest.Listings.class, "item/PlatformSkuRegister"),
                arguments(MemoryAdaptersTest.Lots.class, "stock/LotRepository"),
                arguments(MemoryAdaptersTest.Movements.class, "stock/StockEvents"),
                arguments(MemoryAdaptersTest.Levels.class, "stock/StockLevels"),
                arguments(MemoryAdaptersTest.StockTakes.class, "count/StockTakeRepository"),
                arguments(MemoryAdaptersTest.WriteOffs.class, "count/WriteOffRepository"),
                arguments(MemoryAdaptersTest.Layouts.class, "warehouse/WarehouseLayouts"),
                arguments(MemoryAdaptersTest.Outbound.class, "fulfilment/OutboundOrderRepository"),
                arguments(MemoryAdaptersTest.Policies.class, "replenishment/PolicyEntries"),
                arguments(MemoryAdaptersTest.Proposals.class, "replenishment/ProposalRepository"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ports")
    void every_fault_fails_exactly_the_tests_of_its_rule(Class<?> tests, String port) {
        TckMatrix matrix = TckMatrix.of(tests);
        System.out.println(matrix);
        assertThat(matrix.problems(SOURCES.resolve(port + ".java"))).isEmpty();
    }
}
