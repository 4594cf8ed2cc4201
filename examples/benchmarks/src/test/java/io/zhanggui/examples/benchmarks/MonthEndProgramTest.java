package io.zhanggui.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MonthEndProgramTest {

    @TempDir
    private Path folder;

    @Test
    @Proves("E1")
    void theProgram_writesTheReport_andTellsItsTime() {
        long before = System.nanoTime();
        Measured measured =
                MonthEndProgram.measure(List.of("--out", folder.toString())).take(Effort.QUICK);
        assertThat(measured.taken()).isBetween(2e8, (double) System.nanoTime() - before);
        assertThat(folder.resolve("index.html")).isNotEmptyFile();
    }

    @Test
    void aMonthEndThatFails_givesNoFigure() {
        ProcessMeasure wrong = MonthEndProgram.measure(List.of("--out", folder.toString(), "--month", "2025"));
        assertThatThrownBy(() -> wrong.take(Effort.QUICK))
                .isInstanceOf(MeasureException.class)
                .hasMessageContaining("MonthEndProgram ended with status 2");
    }
}
