package io.zhanggui.hr.china;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.rule.MissingRule;
import io.zhanggui.core.rule.ResolvedRule;
import io.zhanggui.core.rule.RuleLookup;
import io.zhanggui.core.rule.RuleNotFoundException;
import io.zhanggui.core.table.TableReader;
import io.zhanggui.core.time.AsOf;
import io.zhanggui.hr.payroll.ContributionScheme;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What the library knows of each city, insurance and month, as a table, so that a lost row is seen. */
class CityMonthsTest {

    private static final YearMonth FIRST = YearMonth.of(2023, 7);
    private static final YearMonth LAST = YearMonth.of(2026, 12);
    private static final Map<String, Function<CoveredSchemes, ContributionScheme>> SCHEMES = schemes();

    @Test
    void every_city_scheme_and_month_is_known_as_the_table_says() {
        List<String> table = TableReader.of(
                        "city-months.csv",
                        () -> requireNonNull(CityMonthsTest.class.getResourceAsStream("/city-months.csv")))
                .columns("city", "scheme", "first", "last", "state")
                .read(row -> String.join(
                        ",",
                        row.text("city"),
                        row.text("scheme"),
                        row.month("first").toString(),
                        row.month("last").toString(),
                        row.text("state")));

        assertThat(stretches()).containsExactlyElementsOf(table);
    }

    /** Runs of months with one state. */
    private static List<String> stretches() {
        List<String> stretches = new ArrayList<>();
        for (Place place : List.of(
                Place.BEIJING, Place.SHANGHAI, Place.GUANGZHOU, Place.SHENZHEN, Place.HANGZHOU, Place.GUIYANG)) {
            SCHEMES.forEach((name, scheme) -> {
                YearMonth first = FIRST;
                for (YearMonth month = FIRST; !month.isAfter(LAST); month = month.plusMonths(1)) {
                    String state = state(place, scheme, month);
                    if (month.equals(LAST) || !state.equals(state(place, scheme, month.plusMonths(1)))) {
                        stretches.add(String.join(",", place.code(), name, first.toString(), month.toString(), state));
                        first = month.plusMonths(1);
                    }
                }
            });
        }
        return stretches;
    }

    private static String state(Place place, Function<CoveredSchemes, ContributionScheme> scheme, YearMonth month) {
        return find(place, scheme, month, MissingRule.REFUSE)
                .or(() -> find(place, scheme, month, MissingRule.CARRY_FORWARD))
                .map(CityMonthsTest::state)
                .orElse("refused");
    }

    private static String state(ContributionScheme scheme) {
        // how lines are rounded is unverified in every city, and would hide the rest
        List<ResolvedRule<?>> rules = scheme.rules().stream()
                .filter(rule -> !rule.equals(scheme.rounding()))
                .toList();
        String known = rules.stream().anyMatch(ResolvedRule::unverified) ? "unverified" : "verified";
        return rules.stream().anyMatch(ResolvedRule::provisional) ? known + " if carried forward" : known;
    }

    private static Optional<ContributionScheme> find(
            Place place, Function<CoveredSchemes, ContributionScheme> scheme, YearMonth month, MissingRule missing) {
        Coverage coverage = Coverage.in(place).injuryClass(1);
        RuleLookup rules =
                new RuleLookup(ChinaPayroll.rules().book(), coverage.scopes(), AsOf.of(month.atDay(1)), missing);
        try {
            return Optional.of(scheme.apply(new CoveredSchemes(coverage, rules, rules)));
        } catch (RuleNotFoundException e) {
            return Optional.empty();
        }
    }

    private static Map<String, Function<CoveredSchemes, ContributionScheme>> schemes() {
        Map<String, Function<CoveredSchemes, ContributionScheme>> schemes = new LinkedHashMap<>();
        schemes.put("pension", CoveredSchemes::pension);
        schemes.put("medical", CoveredSchemes::medical);
        schemes.put("unemployment", CoveredSchemes::unemployment);
        schemes.put("injury", CoveredSchemes::injury);
        schemes.put("housing-fund", CoveredSchemes::housingFund);
        return schemes;
    }
}
