package io.zhanggui.examples.monthend;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.kpi.Better;
import io.zhanggui.core.kpi.BonusRule;
import io.zhanggui.core.kpi.Grade;
import io.zhanggui.core.kpi.GradeScale;
import io.zhanggui.core.kpi.Kpi;
import io.zhanggui.core.kpi.KpiLibrary;
import io.zhanggui.core.kpi.Measurement;
import io.zhanggui.core.kpi.Measurements;
import io.zhanggui.core.kpi.Scorecard;
import io.zhanggui.core.kpi.ScorecardResult;
import io.zhanggui.core.kpi.ScoringRule;
import io.zhanggui.core.kpi.Weight;
import io.zhanggui.core.table.Row;
import io.zhanggui.examples.monthend.Report.Section;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The KPI cards of the positions: scores, grades, and the bonus coefficient that pay takes over. */
final class KpiSection {

    /** An indicator of a position. */
    private record Key(PositionId position, String kpi) {}

    /**
     * The section, and what pay takes over.
     *
     * @param coefficients of each position with a grade
     * @param wrong positions whose card was left out because it is wrong
     */
    record Outcome(Section section, Map<PositionId, BigDecimal> coefficients, Set<PositionId> wrong) {}

    private final ShopFiles files;
    private final Shop shop;
    private final Roster roster;
    private final Locale locale;
    private final Map<Key, Kpi> indicators = new LinkedHashMap<>();
    private final Map<Key, Row> targets = new HashMap<>();
    private final Set<PositionId> wrong = new HashSet<>();

    KpiSection(ShopFiles files, Shop shop, Roster roster, Locale locale) {
        this.files = files;
        this.shop = shop;
        this.roster = roster;
        this.locale = locale;
    }

    Outcome run() {
        Map<PositionId, Scorecard.Builder> cards = new LinkedHashMap<>();
        Map<PositionId, Row> lastRows = new HashMap<>();
        files.table("kpi_targets")
                .columns("position", "month", "kpi", "weight", "rule", "unit")
                .forEach(row -> {
                    if (row.month("month").equals(shop.month())) {
                        PositionId position = roster.positionOf(row, "position");
                        indicator(row, position, cards.computeIfAbsent(position, this::card));
                        lastRows.put(position, row);
                    }
                });
        Map<PositionId, List<Measurement>> measurements = measurements();
        Map<Grade, BigDecimal> grades = grades();
        GradeScale scale = files.whole("grades", () -> new GradeScale(List.copyOf(grades.keySet())));
        BonusRule bonus = files.whole("grades", () -> bonusRule(grades));
        List<ScoredCard> scored = new ArrayList<>();
        Map<PositionId, BigDecimal> coefficients = new HashMap<>();
        cards.forEach((position, builder) -> {
            // a card whose weights do not add up is an error of the last row of the card
            Row last = requireNonNull(lastRows.get(position), "row");
            Optional<Scorecard> built = files.attempt(last, "weight", builder::build);
            if (built.isEmpty() || !isMeasured(position, measurements.getOrDefault(position, List.of()))) {
                wrong.add(position);
                return;
            }
            built.ifPresent(card -> {
                ScorecardResult result = card.score(Measurements.of(measurements.getOrDefault(position, List.of())));
                Grade grade = result.score().isPresent() ? result.grade(scale) : null;
                BigDecimal coefficient = grade == null ? null : bonus.coefficient(grade);
                scored.add(new ScoredCard(roster.post(position), result, grade, coefficient));
                if (coefficient != null) {
                    coefficients.put(position, coefficient);
                }
            });
        });
        Section section = new KpiTables(shop, roster, scale, locale).section(scored);
        return new Outcome(section, coefficients, wrong);
    }

    private boolean isMeasured(PositionId position, List<Measurement> measurements) {
        boolean all = true;
        for (Map.Entry<Key, Kpi> entry : indicators.entrySet()) {
            Key key = entry.getKey();
            if (key.position().equals(position)
                    && measurements.stream().noneMatch(each -> each.kpi().equals(entry.getValue()))) {
                files.refuse(
                        requireNonNull(targets.get(key), "row").error("kpi", "has no right row in kpi_actuals.csv"));
                all = false;
            }
        }
        return all;
    }

    private Scorecard.Builder card(PositionId position) {
        Roster.Post post = roster.post(position);
        return Scorecard.builder(post.position().title().text(locale), shop.month());
    }

    private void indicator(Row row, PositionId position, Scorecard.Builder card) {
        String code = row.text("kpi");
        String unit = row.text("unit");
        ScoringRule rule = row.value("rule", ScoringRule::parse);
        Kpi kpi = KpiLibrary.find(code)
                .map(known -> known.in(unit))
                .orElseGet(() -> Kpi.of(code, code, code, unit, Better.HIGHER));
        Weight weight = row.value("weight", Weight::weight);
        if (indicators.putIfAbsent(new Key(position, code), kpi) != null) {
            throw row.error("kpi", "occurs twice on the card of " + position);
        }
        targets.put(new Key(position, code), row);
        card.indicator(kpi, weight, rule);
    }

    private Map<PositionId, List<Measurement>> measurements() {
        Map<PositionId, List<Measurement>> measurements = new HashMap<>();
        files.table("kpi_actuals")
                .columns("position", "month", "kpi", "actual", "source")
                .forEach(row -> {
                    if (row.month("month").equals(shop.month())) {
                        measure(row, measurements);
                    }
                });
        return measurements;
    }

    private void measure(Row row, Map<PositionId, List<Measurement>> measurements) {
        PositionId position = roster.positionOf(row, "position");
        Kpi kpi = indicators.get(new Key(position, row.text("kpi")));
        if (kpi == null) {
            throw row.error("kpi", "is not on the card of " + position);
        }
        List<Measurement> known = measurements.computeIfAbsent(position, key -> new ArrayList<>());
        if (known.stream().anyMatch(each -> each.kpi().equals(kpi))) {
            throw row.error("kpi", "occurs twice for " + position);
        }
        Measurement measurement = row.find("actual").isEmpty()
                ? Measurement.notApplicable(kpi)
                : Measurement.of(kpi, row.decimal("actual"));
        known.add(measurement.from(source(row.text("source"))));
    }

    /** What people call the source of an actual; a file reads as its name. */
    private String source(String source) {
        return MonthEndTerm.find("SOURCE_" + source.toUpperCase(Locale.ROOT))
                .map(term -> term.text(locale))
                .orElse(source);
    }

    /** Each grade with its bonus coefficient. */
    private Map<Grade, BigDecimal> grades() {
        Map<Grade, BigDecimal> grades = new LinkedHashMap<>();
        files.table("grades").columns("grade", "minimum", "coefficient").forEach(row -> {
            Grade grade = new Grade(row.text("grade"), row.decimal("minimum"));
            for (Grade other : grades.keySet()) {
                if (other.name().equals(grade.name())) {
                    throw row.error("grade", "occurs twice");
                }
                if (other.minimum().compareTo(grade.minimum()) == 0) {
                    throw row.error("minimum", "is that of grade " + other.name() + " already");
                }
            }
            BigDecimal coefficient = row.decimal("coefficient");
            if (coefficient.signum() < 0) {
                throw row.error("coefficient", "is negative");
            }
            grades.put(grade, coefficient);
        });
        return grades;
    }

    private static BonusRule bonusRule(Map<Grade, BigDecimal> grades) {
        Map<String, BigDecimal> coefficients = new LinkedHashMap<>();
        grades.forEach((grade, coefficient) -> coefficients.put(grade.name(), coefficient));
        return new BonusRule(coefficients);
    }
}
