package io.zhanggui.examples.monthend;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.id.PositionId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The cards of all positions and the bonuses they bring, against an arithmetic of the test's own on the sample's files. */
class KpiCardsTest {

    private static final Pattern PARAMETER = Pattern.compile("(\\w+)=([-0-9.]+)");
    private static final Pattern BAND = Pattern.compile("([0-9.]+)->([0-9.]+)");

    /** The score of one indicator; {@code null} if not applicable. */
    private record Mark(String kpi, double weight, Double score) {}

    @TempDir
    private static Path folder;

    private static Path out;

    private static final Map<String, List<Mark>> MARKS = new LinkedHashMap<>();

    @BeforeAll
    static void run() {
        ShopCopy shop = ShopCopy.in(folder.resolve("shop"));
        out = folder.resolve("out");
        Run run = Run.with(List.of("--data", shop.folder().toString(), "--out", out.toString(), "--lang", "en"));
        assertThat(run.err()).isEmpty();
        Map<List<String>, String> actuals = new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
        sample("kpi_actuals").forEach(row -> actuals.put(List.of(row.get(0), row.get(2)), row.get(5)));
        for (List<String> row : sample("kpi_targets")) {
            String actual = actuals.get(List.of(row.get(0), row.get(2)));
            MARKS.computeIfAbsent(row.get(0), key -> new ArrayList<>())
                    .add(new Mark(
                            row.get(2),
                            Double.parseDouble(row.get(3)),
                            actual.isEmpty() ? null : score(row.get(4), Double.parseDouble(actual))));
        }
    }

    @Test
    void every_position_has_its_card_in_the_order_of_the_positions() {
        List<String> positions =
                sample("positions").stream().map(row -> row.get(0)).toList();
        assertThat(written("kpi-cards")).extracting(row -> row.get(0)).containsExactlyElementsOf(positions);
        for (String position : positions) {
            assertThat(written("kpi-card-" + position.toLowerCase(Locale.ROOT)))
                    .as(position)
                    .hasSize(MARKS.get(position).size() + 1);
        }
    }

    @Test
    void scores_grades_and_coefficients_are_those_of_the_files() {
        for (List<String> row : written("kpi-cards")) {
            double expected = total(row.get(0));
            assertThat(Double.parseDouble(row.get(3))).as(row.get(0)).isBetween(expected - 0.0051, expected + 0.0051);
            List<String> grade = grade(row.get(0));
            assertThat(row.get(4)).as(row.get(0)).isEqualTo(grade.get(0));
            assertThat(new BigDecimal(row.get(5))).as(row.get(0)).isEqualByComparingTo(grade.get(2));
        }
    }

    @Test
    void the_parts_of_a_card_add_up_to_its_score() {
        for (String position : MARKS.keySet()) {
            List<List<String>> rows = written("kpi-card-" + position.toLowerCase(Locale.ROOT));
            List<Mark> marks = MARKS.get(position);
            BigDecimal sum = BigDecimal.ZERO;
            for (int i = 0; i < marks.size(); i++) {
                Double score = marks.get(i).score();
                String cell = rows.get(i).get(5);
                if (score == null) {
                    assertThat(cell).as(position + " " + marks.get(i)).isEmpty();
                } else {
                    assertThat(Double.parseDouble(cell))
                            .as(position + " " + marks.get(i))
                            .isBetween(score - 0.0051, score + 0.0051);
                    sum = sum.add(new BigDecimal(rows.get(i).get(6)));
                }
            }
            assertThat(rows.get(marks.size()).get(6)).as(position).isEqualTo(sum.toPlainString());
        }
    }

    @Test
    void holders_are_those_of_the_last_day_of_the_month() {
        Map<String, String> holders = new TreeMap<>();
        written("kpi-cards").forEach(row -> holders.put(row.get(0), row.get(2)));
        assertThat(holders)
                .containsEntry("FIN-ACC", "P005")
                .containsEntry("OPS-PROMO", "P014")
                .containsEntry("OPS-CRM", "P013 (acting)")
                .containsEntry("OPS-USER", "P013")
                .containsEntry("OPS-AFTER", "P021, P022, P023, P024")
                .containsEntry("OPS-BRAND", "vacant");
    }

    @Test
    void the_bonus_is_its_base_times_the_coefficient_of_the_grade_of_the_own_position() {
        Map<String, String> positions = new TreeMap<>();
        sample("assignments").stream()
                .filter(row -> row.get(2).equals("REGULAR") && row.get(4).isEmpty())
                .forEach(row -> positions.put(row.get(0), row.get(1)));
        Map<String, String> paid = new TreeMap<>();
        written("payroll-register").forEach(row -> paid.put(row.get(0), row.get(4)));
        BigDecimal sum = BigDecimal.ZERO;
        for (List<String> row : sample("pay")) {
            String person = row.get(0);
            if (person.equals("P015")) {
                assertThat(paid.get(person)).as("left in the month").isEmpty();
                continue;
            }
            BigDecimal bonus = new BigDecimal(row.get(5))
                    .multiply(new BigDecimal(grade(positions.get(person)).get(2)))
                    .setScale(2, RoundingMode.HALF_UP);
            assertThat(paid.get(person)).as(person).isEqualTo(bonus.toPlainString());
            sum = sum.add(bonus);
        }
        BigDecimal booked = sum;
        assertThat(written("trial-balance"))
                .filteredOn(row -> row.get(0).equals("560204"))
                .singleElement()
                .satisfies(row -> assertThat(row.get(4)).isEqualTo(booked.toPlainString()));
    }

    @Test
    void grades_are_counted_by_department() {
        Map<String, String> units = new TreeMap<>();
        Map<String, int[]> counts = new LinkedHashMap<>();
        for (List<String> row : sample("units")) {
            units.put(row.get(0), row.get(4));
            counts.put(row.get(4), new int[5]);
        }
        int[] all = new int[5];
        List<String> names = sample("grades").stream().map(row -> row.get(0)).toList();
        for (List<String> row : sample("positions")) {
            int grade = 1 + names.indexOf(grade(row.get(0)).get(0));
            for (int[] count : List.of(counts.get(units.get(row.get(1))), all)) {
                count[0]++;
                count[grade]++;
            }
        }
        counts.put("All", all);
        List<List<String>> expected = new ArrayList<>();
        counts.forEach((unit, count) -> {
            List<String> row = new ArrayList<>(List.of(unit));
            Arrays.stream(count).mapToObj(Integer::toString).forEach(row::add);
            expected.add(row);
        });
        assertThat(written("kpi-grades")).isEqualTo(expected);
    }

    @Test
    void indicators_that_several_missed_are_listed_and_no_others() {
        Map<String, int[]> counts = new TreeMap<>();
        MARKS.values()
                .forEach(marks -> marks.forEach(mark -> {
                    int[] count = counts.computeIfAbsent(mark.kpi(), key -> new int[2]);
                    count[0]++;
                    count[1] += mark.score() != null && mark.score() < 100 - 1e-9 ? 1 : 0;
                }));
        List<String> expected = counts.values().stream()
                .filter(count -> count[1] > 1)
                .map(count -> count[0] + " " + count[1])
                .sorted()
                .toList();
        List<List<String>> rows = written("kpi-missed");
        assertThat(rows.stream().map(row -> row.get(1) + " " + row.get(2)).sorted())
                .isEqualTo(expected)
                .hasSizeGreaterThan(3);
        assertThat(rows).allSatisfy(row -> assertThat(row.get(3).split(", ")).hasSize(Integer.parseInt(row.get(2))));
        assertThat(IntStream.range(1, rows.size()))
                .allMatch(i -> Integer.parseInt(rows.get(i - 1).get(2))
                        >= Integer.parseInt(rows.get(i).get(2)));
    }

    @Test
    void positions_whose_ids_differ_in_signs_alone_have_files_of_their_own() {
        Set<String> taken = new HashSet<>();
        List<String> names = List.of("岗位一", "岗位二", "a b", "A-B", "a-b-2").stream()
                .map(id -> Report.Listing.file("kpi-card", PositionId.of(id), taken))
                .toList();
        assertThat(names)
                .containsExactly("kpi-card--", "kpi-card---2", "kpi-card-a-b", "kpi-card-a-b-2", "kpi-card-a-b-2-2");
    }

    @Test
    void every_card_stands_folded_on_the_page_with_its_table_and_its_reasons() throws Exception {
        String page = Files.readString(out.resolve("index.html"));
        String section = page.substring(page.indexOf("<section id=\"kpi\">"), page.indexOf("<section id=\"sales\">"));
        String folds = section.substring(section.indexOf("<div class=\"folds\">"));
        assertThat(folds.split("<details><summary><b>[^<]*</b> <span class=\"value\">[0-9.]+ · [ABCD]</span>", -1))
                .hasSize(1 + MARKS.size());
        for (String position : MARKS.keySet()) {
            assertThat(folds).containsOnlyOnce("\"kpi-card-" + position.toLowerCase(Locale.ROOT) + ".csv\"");
        }
        assertThat(folds.split("<div class=\"reasons\"><details open>", -1)).hasSize(1 + MARKS.size());
    }

    private static double total(String position) {
        double sum = 0;
        double weights = 0;
        for (Mark mark : MARKS.get(position)) {
            if (mark.score() != null) {
                sum += mark.weight() * mark.score();
                weights += mark.weight();
            }
        }
        return sum / weights;
    }

    /** The first row of the grades whose minimum the rounded score reaches. */
    private static List<String> grade(String position) {
        double score = Math.floor(total(position) * 100 + 0.5 + 1e-7) / 100;
        return sample("grades").stream()
                .filter(row -> score >= Double.parseDouble(row.get(1)))
                .findFirst()
                .orElseThrow();
    }

    /** The rules as the README of the sample words them. */
    private static double score(String rule, double x) {
        Map<String, Double> p = new TreeMap<>();
        PARAMETER.matcher(rule).results().forEach(each -> p.put(each.group(1), Double.valueOf(each.group(2))));
        return switch (rule.split(" ")[0]) {
            case "ratio-higher" -> Math.min(p.get("cap"), 100 * x / p.get("target"));
            case "ratio-lower-inverse" -> Math.min(p.get("cap"), 100 * p.get("target") / x);
            case "ratio-lower-mirror" -> Math.min(p.get("cap"), 100 * (2 - x / p.get("target")));
            case "linear" -> within(100 * (x - p.get("worst")) / (p.get("best") - p.get("worst")));
            case "binary" -> x == 1 ? 100 : 0;
            case "count-deduct" -> within(100 - x * p.get("points"));
            case "target-range" ->
                x < p.get("lo")
                        ? within(100 * (x - p.get("zeroLo")) / (p.get("lo") - p.get("zeroLo")))
                        : within(100 * (p.get("zeroHi") - x) / (p.get("zeroHi") - p.get("hi")));
            case "banded" -> band(rule, x);
            case "step-deduct" -> {
                double away = rule.contains("better=lower") ? x - p.get("target") : p.get("target") - x;
                double steps = Math.max(0, away / p.get("step"));
                double counted = rule.contains("FULL_STEPS") ? Math.floor(steps + 1e-9) : Math.ceil(steps - 1e-9);
                yield within(100 - counted * p.get("points"));
            }
            default -> throw new AssertionError(rule);
        };
    }

    private static double band(String rule, double x) {
        double best = 0;
        Matcher band = BAND.matcher(rule);
        while (band.find()) {
            if (x >= Double.parseDouble(band.group(1))) {
                best = Math.max(best, Double.parseDouble(band.group(2)));
            }
        }
        return best;
    }

    private static double within(double score) {
        return Math.max(0, Math.min(100, score));
    }

    private static List<List<String>> sample(String name) {
        return MonthEndTest.rows(folder.resolve("shop").resolve(name + ".csv"));
    }

    private static List<List<String>> written(String name) {
        return MonthEndTest.rows(out.resolve(name + ".csv"));
    }
}
