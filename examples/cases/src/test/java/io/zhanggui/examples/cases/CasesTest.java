package io.zhanggui.examples.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command as a user sees it: what it prints, and its exit status. */
class CasesTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder = Path.of("");

    private Path file = Path.of("");

    private final Operations operations = new Operations()
            .with(
                    "sample",
                    all -> all.add("op=echo", in -> in.text("say"))
                            .add("op=number", in -> in.decimal("n"))
                            .add("op=fields", in -> Map.of("a", in.decimal("a"), "b", in.decimal("b")))
                            .add("op=fail", in -> in.date("day")));

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("mine.json");
    }

    @Test
    void allPassed_printsTheCountsOnly_andEndsWith0() {
        write("""
                {"cases": [
                  {"id": "a", "op": "echo", "inputs": {"say": "管理费用"}, "expected": "管理费用"},
                  {"id": "b", "op": "number", "input": {"n": "1.50"}, "expected": "1.5"},
                  {"id": "c", "op": "number", "n": 3, "expected": 3}]}""");

        assertThat(run(file)).isZero();
        assertThat(lines(out)).containsExactly("mine.json: 3 passed, 0 failed, 0 unsupported");
        assertThat(lines(err)).isEmpty();
    }

    @Test
    void failedCase_namesWhatWasExpectedAndWhatCame_andEndsWith1() {
        write("""
                {"cases": [
                  {"id": "a", "op": "echo", "inputs": {"say": "营业外支出"}, "expected": "管理费用"},
                  {"id": "b", "op": "fields", "inputs": {"a": 1, "b": 2}, "expected": {"a": 1, "b": "2.01"}},
                  {"id": "c", "op": "number", "inputs": {"n": 3}, "expected": 3}]}""");

        assertThat(run(file)).isEqualTo(1);
        assertThat(lines(out))
                .containsExactly(
                        "FAIL a expected 管理费用 got 营业外支出",
                        "FAIL b expected b=2.01 got 2",
                        "mine.json: 1 passed, 2 failed, 0 unsupported");
    }

    @Test
    void unknownOperation_isUnsupported_andEndsWith1() {
        write("""
                {"cases": [
                  {"id": "a", "op": "conjure", "inputs": {}, "expected": 1},
                  {"id": "b", "family": "returns", "method": "FIFO", "expected": {}},
                  {"op": "conjure", "expected": 1}]}""");

        assertThat(run(file)).isEqualTo(1);
        assertThat(lines(out))
                .containsExactly(
                        "UNSUPPORTED a op=conjure",
                        "UNSUPPORTED b family=returns,method=FIFO",
                        "UNSUPPORTED #3 op=conjure",
                        "mine.json: 0 passed, 0 failed, 3 unsupported");
    }

    @Test
    void wrongInput_failsTheCase_inOneLine() {
        write("""
                {"cases": [
                  {"id": "a", "op": "number", "inputs": {}, "expected": 1},
                  {"id": "b", "op": "number", "inputs": {"n": "many"}, "expected": 1},
                  {"id": "c", "op": "fail", "inputs": {"day": "2025-02-30"}, "expected": "x\\ny"}]}""");

        assertThat(run(file)).isEqualTo(1);
        assertThat(lines(out))
                .containsExactly(
                        "FAIL a expected 1 got java.lang.IllegalArgumentException: input n is missing",
                        "FAIL b expected 1 got java.lang.IllegalArgumentException: input n is no number: \"many\"",
                        "FAIL c expected \"x\\ny\" got java.time.format.DateTimeParseException: Text '2025-02-30' could"
                                + " not be parsed: Invalid date 'FEBRUARY 30'",
                        "mine.json: 0 passed, 3 failed, 0 unsupported");
    }

    @Test
    void caseThatExpectsNothing_fails() {
        write("{\"cases\": [{\"id\": \"a\", \"op\": \"number\", \"n\": 1},"
                + " {\"id\": \"b\", \"op\": \"number\", \"n\": 1, \"expected\": null}]}");

        assertThat(run(file)).isEqualTo(1);
        assertThat(lines(out)).last().isEqualTo("mine.json: 0 passed, 2 failed, 0 unsupported");
    }

    @Test
    void missingFile_isOneLine_andEndsWith2() {
        assertThat(run(file)).isEqualTo(2);
        assertThat(lines(err)).containsExactly(file + " does not exist");
        assertThat(lines(out)).isEmpty();
    }

    @Test
    void directory_isOneLine_andEndsWith2() {
        assertThat(run(folder)).isEqualTo(2);
        assertThat(lines(err)).containsExactly(folder + " is a directory, not a file");
    }

    @Test
    void brokenJson_namesFileLineAndColumn_andEndsWith2() {
        write("{\"cases\": [\n  {\"id\": \"a\",, \"op\": \"number\"}]}");

        assertThat(run(file)).isEqualTo(2);
        assertThat(lines(err)).singleElement().asString().startsWith(file + ", line 2, column 14: no JSON: Unexpected");
        assertThat(lines(out)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"cases\": [{\"id\": \"a\"|line 1, column 22: no JSON: Unexpected end-of-input: expected close marker for Object"
                        + " (start marker at line: 1, column: 12)",
                "{\"cases\": [], \"cases\": []}|line 1, column 22: no JSON: Duplicate",
                "{\"cases\": []} []|line 1, column 15",
                "{\"cases\": {}}|has no list named cases",
                "[]|has no list named cases",
                "~~|has no list named cases"
            })
    void otherBrokenFiles_areOneLine_andEndWith2(String text, String message) {
        write(text);

        assertThat(run(file)).isEqualTo(2);
        assertThat(lines(err)).singleElement().asString().contains("mine.json").contains(message);
    }

    @Test
    void textThatIsNoUtf8_isOneLine_andEndsWith2() throws IOException {
        Files.write(file, new byte[] {'{', '"', (byte) 0xC3, (byte) 0x28, '"'});

        assertThat(run(file)).isEqualTo(2);
        assertThat(lines(err)).containsExactly(file + " is no text in UTF-8");
    }

    @Test
    void unreadableFile_doesNotKeepTheOthersFromRunning_butEndsWith2() {
        write("{\"cases\": [{\"id\": \"c\", \"op\": \"number\", \"n\": 3, \"expected\": 3}]}");

        assertThat(run(folder.resolve("none.json"), file)).isEqualTo(2);
        assertThat(lines(err)).hasSize(1);
        assertThat(lines(out)).containsExactly("mine.json: 1 passed, 0 failed, 0 unsupported");
    }

    @Test
    void noFile_printsTheUsage_andEndsWith2_helpEndsWith0() {
        assertThat(command()).isEqualTo(2);
        assertThat(lines(err)).first().asString().startsWith("Usage: cases ");

        assertThat(command("--help")).isZero();
        assertThat(lines(out)).first().asString().startsWith("Usage: cases ");
    }

    @Test
    void operations_areListed() {
        assertThat(command("--operations")).isZero();
        assertThat(lines(out)).contains("kind=iit_cum", "op=journal").doesNotHaveDuplicates();
    }

    @Test
    void ownRulePack_standsInFrontOfTheRulesOfTheLibrary_fromItsFirstDay() {
        String pack = "src/test/resources/own-rules/rules.csv";
        String cases = "src/test/resources/own-rules/tax.json";

        assertThat(command("--rules", pack, "--paid", "2026-01-31", cases)).isZero();
        assertThat(lines(out)).containsExactly("tax.json: 1 passed, 0 failed, 0 unsupported");

        assertThat(command("--rules", pack, "--paid", "2025-12-31", cases)).isEqualTo(1);
        assertThat(lines(out)).contains("FAIL what-if expected [0]=120.00 got CNY 150.00");
    }

    @Test
    void ownRulePackThatIsWrong_isOneLineWithFileLineAndColumn_andEndsWith2() throws IOException {
        Path pack = folder.resolve("rules.csv");
        Files.writeString(
                pack,
                "rule,scope,from,until,published,value,unit,document,source,confidence,note\n"
                        + "cn.tax.basic-deduction,CN,2026-02-30,,,6000,CNY/month,,,FROM_MEMORY,\n");

        assertThat(command("--rules", pack.toString(), "mine.json")).isEqualTo(2);
        assertThat(lines(err))
                .singleElement()
                .asString()
                .contains("rules.csv")
                .contains("2")
                .contains("from")
                .contains("2026-02-30");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--rules|--rules needs a value. See --help.",
                "--paid yesterday|Text 'yesterday' could not be parsed at index 0",
                "--rule x.csv|--rule is no option. See --help.",
                "--rules src/test/resources/none.csv mine.json|none.csv"
            })
    void wrongOption_isOneLine_andEndsWith2(String arguments, String message) {
        assertThat(command(arguments.split(" "))).isEqualTo(2);
        assertThat(lines(err)).singleElement().asString().contains(message);
        assertThat(lines(out)).isEmpty();
    }

    private int command(String... arguments) {
        return Cases.run(List.of(arguments), stream(out), stream(err));
    }

    private int run(Path... files) {
        return Cases.run(Arrays.stream(files).map(Path::toString).toList(), operations, stream(out), stream(err));
    }

    private void write(String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static List<String> lines(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
