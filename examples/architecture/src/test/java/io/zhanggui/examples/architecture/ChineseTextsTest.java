package io.zhanggui.examples.architecture;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.table.Row;
import io.zhanggui.core.table.TableReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every text of the project stands in Chinese and English, says the same in both, and reads as Chinese in Chinese. */
class ChineseTextsTest {

    private static final Path ROOT = Path.of("..", "..");
    private static final Pattern PLACE = Pattern.compile("\\{\\d+%?}");
    private static final List<String> CHINESE_COLUMNS = List.of("name_zh", "title_zh", "text_zh", "definition_zh");

    static Stream<Path> bundles() throws IOException {
        return resources("_zh.properties");
    }

    static Stream<Path> tables() throws IOException {
        return resources(".csv").filter(file -> !chineseColumns(file).isEmpty());
    }

    private static Stream<Path> resources(String ending) throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files
                    .filter(file -> file.toString().endsWith(ending))
                    .filter(file -> file.toString().replace('\\', '/').contains("/src/main/resources/"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @Test
    void there_are_texts_to_look_at() throws IOException {
        assertThat(bundles().map(file -> file.getFileName().toString()))
                .contains("payroll_zh.properties", "contract_zh.properties", "monthend_zh.properties")
                .hasSizeGreaterThanOrEqualTo(20);
        assertThat(tables().map(file -> file.getFileName().toString())).contains("kpi-library.csv", "accounts.csv");
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void both_languages_have_the_same_texts_with_the_same_places(Path chinese) throws IOException {
        Properties zh = load(chinese);
        Properties en = load(Path.of(chinese.toString().replace("_zh.properties", "_en.properties")));

        assertThat(zh.stringPropertyNames()).isEqualTo(en.stringPropertyNames());
        for (String key : zh.stringPropertyNames()) {
            assertThat(places(zh.getProperty(key))).as(key).isEqualTo(places(en.getProperty(key)));
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void chinese_texts_use_chinese_punctuation(Path chinese) throws IOException {
        Properties texts = load(chinese);
        List<String> faults = new ArrayList<>();
        for (String key : new TreeSet<>(texts.stringPropertyNames())) {
            ChinesePunctuation.faults(texts.getProperty(key)).forEach(fault -> faults.add(key + ": " + fault));
        }
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void chinese_columns_use_chinese_punctuation(Path file) {
        List<String> columns = chineseColumns(file);
        List<String> faults = TableReader.of(file).columns(columns.toArray(String[]::new)).read(Optional::of).stream()
                .flatMap(Optional::stream)
                .flatMap(row -> columns.stream().flatMap(column -> faults(row, column)))
                .toList();
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "借贷不平,差额 {0}",
                "{0},单价 {1}",
                "MASE {0},RMSSE {1}",
                "{0}:{1} 至 {2}",
                "无效: {0}",
                "已结账;请反结账",
                "请先核算.",
                "{0}({1})",
                "养老保险(个人)",
                "各段之和与上限(合同总额)取小",
                "履行率(按金额,%)",
                "（界限 {0})",
                "处置为\"{0}\"",
                "没有授权， 不能审批",
                "期初（{0} + {1}"
            })
    void half_width_and_unpaired_marks_are_found(String text) {
        assertThat(ChinesePunctuation.faults(text)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "借贷不平，差额 1,000.00 元",
                "(期初结存金额 {0} + 本期入库金额 {1}) ÷ (期初结存数量 {2} + 本期入库数量 {3})",
                "√({0} 期 × {1}² + (每期 {2} × 提前期标准差 {3} 期)²)",
                "平均绝对标度误差（MASE）",
                "另有 {0} 行，见 articles.csv",
                "2025-11 的准时率 ≥ 95%，单位 0.5 天",
                "{0}（{1}）",
                "当前处置为“{0}”，不得向其发出{1}",
                "ABC"
            })
    void full_width_marks_formulas_and_figures_pass(String text) {
        assertThat(ChinesePunctuation.faults(text)).isEmpty();
    }

    private static Stream<String> faults(Row row, String column) {
        return ChinesePunctuation.faults(row.find(column).orElse("")).stream().map(fault -> column + ": " + fault);
    }

    private static List<String> chineseColumns(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            List<String> header = List.of(lines.findFirst().orElse("").split(",", -1));
            return CHINESE_COLUMNS.stream().filter(header::contains).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TreeSet<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).collect(toCollection(TreeSet::new));
    }

    private static Properties load(Path file) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        }
        return texts;
    }
}
