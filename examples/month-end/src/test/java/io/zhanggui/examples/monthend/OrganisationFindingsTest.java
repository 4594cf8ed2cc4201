package io.zhanggui.examples.monthend;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.table.TableReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the review finds in the sample shop, against a count of the test's own on its files. */
class OrganisationFindingsTest {

    private static final String DAY = "2025-11-30";
    private static final List<List<String>> APART = List.of(
            List.of("PAY_CALCULATE", "PAY_OUT"),
            List.of("PURCHASE_NEGOTIATE", "PURCHASE_ORDER_REVIEW"),
            List.of("GOODS_RECEIVE", "STOCK_COUNT"),
            List.of("SALES_ORDER_REVIEW", "OUTBOUND_NOTE_ISSUE"));

    @TempDir
    private static Path folder;

    private static List<List<String>> findings;
    private static String page;

    private static List<Map<String, String>> positions;
    private static List<Map<String, String>> duties;
    private static final Map<String, Integer> SPANS = new LinkedHashMap<>();
    private static final Map<String, String> UNIT_OF = new HashMap<>();

    @BeforeAll
    static void run() throws Exception {
        ShopCopy shop = ShopCopy.in(folder.resolve("shop"));
        Path out = folder.resolve("out");
        Run run = Run.with(List.of("--data", shop.folder().toString(), "--out", out.toString(), "--lang", "en"));
        assertThat(run.err()).isEmpty();
        findings = MonthEndTest.rows(out.resolve("findings.csv"));
        page = MonthEndTest.text(Files.readString(out.resolve("index.html")));
        positions = sample("positions");
        duties = sample("duties");
        positions.forEach(position -> UNIT_OF.put(position.get("position"), position.get("unit")));
        positions.stream()
                .filter(position -> !position.get("reports_to").isEmpty())
                .forEach(position -> SPANS.merge(
                        position.get("reports_to"), Integer.parseInt(position.get("headcount")), Integer::sum));
    }

    @Test
    void spans_layers_and_the_share_of_managers_are_those_of_the_positions() {
        List<Integer> sorted = SPANS.values().stream().sorted().toList();
        assertThat(sorted).hasSize(5);
        assertThat(after("Narrowest span")).isEqualTo(sorted.get(0).toString());
        assertThat(after("Median span")).isEqualTo(sorted.get(2).toString());
        assertThat(after("Ninth decile of spans")).isEqualTo(sorted.get(4).toString());
        assertThat(after("Widest span")).isEqualTo(sorted.get(4).toString());
        assertThat(after("Managers of all positions"))
                .isEqualTo(String.format("%.4f", (double) SPANS.size() / positions.size()));
        int deepest = 0;
        for (Map<String, String> position : positions) {
            int depth = 1;
            for (String above = position.get("reports_to");
                    !above.isEmpty();
                    above = of(above).get("reports_to")) {
                depth++;
            }
            deepest = Math.max(deepest, depth);
        }
        assertThat(after("Layers of positions")).isEqualTo(Integer.toString(deepest));
    }

    @Test
    void every_position_with_an_open_seat_is_found_and_acting_matters_less() {
        Map<String, String> expected = new TreeMap<>();
        for (Map<String, String> position : positions) {
            int regular = 0;
            boolean acting = false;
            for (Map<String, String> seat : sample("assignments")) {
                if (seat.get("position").equals(position.get("position")) && held(seat)) {
                    regular += seat.get("capacity").equals("REGULAR") ? 1 : 0;
                    acting |= seat.get("capacity").equals("ACTING");
                }
            }
            if (regular < Integer.parseInt(position.get("headcount"))) {
                expected.put(position.get("position"), acting ? "note" : "warning");
            }
        }
        Map<String, String> found = new TreeMap<>();
        rows(" open seats").forEach(row -> found.put(row.get(1), row.get(0)));
        assertThat(found).isEqualTo(expected).hasSize(3);
        assertThat(rows(" open seats")).allMatch(row -> row.get(3).startsWith("fill " + row.get(1)));
    }

    @Test
    void spans_are_judged_by_the_limit_of_the_shop() {
        int most = Integer.parseInt(sample("shop").stream()
                .filter(row -> row.get("key").equals("span_most"))
                .findFirst()
                .orElseThrow()
                .get("value"));
        assertThat(subjects("the limits are"))
                .isEqualTo(managers(most + 1, Integer.MAX_VALUE))
                .isNotEmpty();
        assertThat(subjects("has a single report")).isEqualTo(managers(1, 1)).isNotEmpty();
    }

    @Test
    void without_limits_no_span_is_found_and_an_equal_one_is_none_either() {
        assertThat(findingsWith(shop -> shop.replace("shop", "span_most,15\n", "")))
                .noneMatch(this::ofSpan);
        assertThat(findingsWith(shop -> shop.replace("shop", "span_most,15", "span_most,25")))
                .noneMatch(this::ofSpan);
        assertThat(findingsWith(shop -> shop.replace("shop", "span_most,15", "span_most,24\nspan_least,2")))
                .filteredOn(this::ofSpan)
                .extracting(row -> row.get(1))
                .containsExactlyInAnyOrder("OPS-MGR", "GA-MGR", "PUR-MGR");
    }

    private boolean ofSpan(List<String> row) {
        return row.get(2).contains("the limits are");
    }

    @Test
    void duties_away_from_home_are_found_by_owner_and_field() {
        Map<String, Set<String>> homes = new HashMap<>();
        sample("units")
                .forEach(unit ->
                        homes.put(unit.get("unit"), Set.of(unit.get("fields").split(" "))));
        Set<List<String>> expected = new LinkedHashSet<>();
        for (Map<String, String> duty : duties) {
            String field = duty.get("field");
            if (!homes.get(unitOf(duty)).contains(field)
                    && homes.values().stream().anyMatch(fields -> fields.contains(field))) {
                expected.add(List.of(owner(duty), field.toLowerCase(Locale.ROOT)));
            }
        }
        Set<List<String>> found = new LinkedHashSet<>();
        rows("their home is")
                .forEach(row -> found.add(List.of(row.get(1), row.get(2).split(" ")[2])));
        assertThat(found).isEqualTo(expected).hasSize(3);
    }

    @Test
    void split_processes_and_activities_that_nobody_or_several_lead_are_found() {
        Map<String, Set<String>> units = new TreeMap<>();
        Map<String, Set<String>> leading = new TreeMap<>();
        for (Map<String, String> duty : duties) {
            if (!duty.get("process").isEmpty()) {
                units.computeIfAbsent(duty.get("process"), key -> new HashSet<>())
                        .add(unitOf(duty));
            }
            if (!duty.get("activity").isEmpty()) {
                Set<String> who = leading.computeIfAbsent(duty.get("activity"), key -> new HashSet<>());
                if (duty.get("involvement").equals("LEADING")) {
                    who.add(unitOf(duty));
                }
            }
        }
        assertThat(subjects("is split over")).isEqualTo(keys(units, 2, 99)).containsExactly("PAY");
        assertThat(keys(leading, 0, 0)).containsExactly("PAY_OUT");
        assertThat(subjects("is only assisted")).containsExactly("pay wages out");
        assertThat(keys(leading, 2, 99)).containsExactly("PURCHASE_NEGOTIATE");
        assertThat(subjects("is led by")).containsExactly("negotiate a purchase");
    }

    @Test
    void positions_without_a_duty_and_cells_without_a_unit_are_found() {
        Set<String> busy = new HashSet<>();
        Set<String> cells = new HashSet<>();
        for (Map<String, String> duty : duties) {
            busy.add(duty.get("performer").isEmpty() ? duty.get("position") : duty.get("performer"));
            for (String link : duty.get("links").split(" ")) {
                for (String resource : duty.get("resources").split(" ")) {
                    cells.add((link + " × " + resource).toLowerCase(Locale.ROOT));
                }
            }
        }
        List<String> idle = positions.stream()
                .map(position -> position.get("position"))
                .filter(position -> !busy.contains(position))
                .toList();
        assertThat(subjects("has no duty")).isEqualTo(idle).containsExactly("GM");
        List<String> missing = new ArrayList<>();
        for (String link : List.of("producing", "supplying", "selling")) {
            for (String resource : List.of("people", "money", "goods")) {
                if (!cells.contains(link + " × " + resource)) {
                    missing.add(link + " × " + resource);
                }
            }
        }
        assertThat(subjects("no unit has a duty in")).isEqualTo(missing).hasSize(3);
    }

    @Test
    void whoever_holds_what_must_be_apart_is_found() {
        Map<String, Set<String>> does = new TreeMap<>();
        for (Map<String, String> seat : sample("assignments")) {
            for (Map<String, String> duty : duties) {
                String performer = duty.get("performer").isEmpty() ? duty.get("position") : duty.get("performer");
                if (held(seat) && performer.equals(seat.get("position"))) {
                    does.computeIfAbsent(seat.get("person"), key -> new HashSet<>())
                            .add(duty.get("activity"));
                }
            }
        }
        List<String> expected = new ArrayList<>();
        for (List<String> pair : APART) {
            does.forEach((person, activities) -> {
                if (activities.containsAll(pair)) {
                    expected.add(person);
                }
            });
        }
        assertThat(subjects("keeps apart")).isEqualTo(expected).containsExactly("P008");
        assertThat(rows("keeps apart")).extracting(row -> row.get(0)).containsExactly("serious");
        assertThat(findings).allMatch(row -> row.get(3).matches("[a-z].{9,}"));
    }

    @Test
    void nothing_else_is_found() {
        List<String> kinds = List.of(
                " open seats",
                "the limits are",
                "has a single report",
                "their home is",
                "is split over",
                "is only assisted",
                "is led by",
                "has no duty",
                "no unit has a duty in",
                "keeps apart");
        assertThat(findings)
                .allMatch(row -> kinds.stream().filter(row.get(2)::contains).count() == 1);
    }

    @Test
    void the_closest_template_says_what_is_missing() {
        assertThat(page)
                .contains(
                        "Small e-tailer",
                        "closest template; 2 differences",
                        "no position Sales Clerk in Finance",
                        "the template has no Operations");
    }

    private static List<List<String>> findingsWith(Consumer<ShopCopy> change) {
        Path place = folder.resolve("other");
        for (int i = 0; Files.exists(place); i++) {
            place = folder.resolve("other" + i);
        }
        ShopCopy shop = ShopCopy.in(place);
        change.accept(shop);
        Path out = place.resolve("out");
        Run run = Run.with(List.of("--data", shop.folder().toString(), "--out", out.toString(), "--lang", "en"));
        assertThat(run.err()).isEmpty();
        return MonthEndTest.rows(out.resolve("findings.csv"));
    }

    private static List<String> managers(int least, int most) {
        return positions.stream()
                .map(position -> position.get("position"))
                .filter(position -> SPANS.getOrDefault(position, 0) >= least && SPANS.getOrDefault(position, 0) <= most)
                .toList();
    }

    private static List<String> keys(Map<String, Set<String>> units, int least, int most) {
        return units.entrySet().stream()
                .filter(each ->
                        each.getValue().size() >= least && each.getValue().size() <= most)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean held(Map<String, String> seat) {
        return seat.get("from").compareTo(DAY) <= 0
                && (seat.get("to").isEmpty() || seat.get("to").compareTo(DAY) > 0);
    }

    private static String owner(Map<String, String> duty) {
        return duty.get("unit").isEmpty() ? duty.get("position") : duty.get("unit");
    }

    private static String unitOf(Map<String, String> duty) {
        return duty.get("unit").isEmpty() ? UNIT_OF.get(duty.get("position")) : duty.get("unit");
    }

    private static Map<String, String> of(String position) {
        return positions.stream()
                .filter(each -> each.get("position").equals(position))
                .findFirst()
                .orElseThrow();
    }

    private static List<List<String>> rows(String words) {
        return findings.stream().filter(row -> row.get(2).contains(words)).toList();
    }

    private static List<String> subjects(String words) {
        return rows(words).stream().map(row -> row.get(1)).toList();
    }

    /** The figure that stands after its label on the page. */
    private static String after(String label) {
        List<String> words = Arrays.stream(page.split("\n"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
        return words.get(words.indexOf(label) + 1);
    }

    private static List<Map<String, String>> sample(String table) {
        return read(folder.resolve("shop").resolve(table + ".csv"));
    }

    static List<Map<String, String>> read(Path file) {
        TableReader reader = TableReader.of(file);
        List<String> columns = reader.header();
        return reader.read(row -> {
            Map<String, String> cells = new HashMap<>();
            columns.forEach(column -> cells.put(column, row.find(column).orElse("")));
            return cells;
        });
    }
}
