package io.zhanggui.finance.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.testkit.TckMatrix;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tests of the tests: over each memory adapter, every fault fails exactly the tests of its rule. */
class PortMatrixTest {

    @ParameterizedTest
    @ValueSource(
            classes = {
                MemoryAdaptersTest.Contracts.class,
                MemoryAdaptersTest.Performance.class,
                MemoryAdaptersTest.Journal.class,
                MemoryAdaptersTest.Periods.class,
                MemoryAdaptersTest.PostingAndClosing.class
            })
    void every_fault_fails_exactly_the_tests_of_its_rule(Class<?> tests) {
        TckMatrix matrix = TckMatrix.of(tests);
        System.out.println(matrix);
        assertThat(matrix.problems()).isEmpty();
    }
}
