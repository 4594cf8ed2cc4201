package io.zhanggui.core.authority;

import io.zhanggui.core.Beta;
import io.zhanggui.core.authority.SegregationRule.DynamicExclusion;
import io.zhanggui.core.authority.SegregationRule.OwnRequestExclusion;
import io.zhanggui.core.authority.SegregationRule.SameCaseExclusion;
import io.zhanggui.core.authority.SegregationRule.StaticExclusion;
import io.zhanggui.core.authority.SegregationRule.TaskQuorum;
import io.zhanggui.core.organization.OrgName;
import io.zhanggui.core.table.Row;
import io.zhanggui.core.table.TableException;
import io.zhanggui.core.table.TableReader;
import java.io.FileNotFoundException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Rules of segregation as data: those that come with the library, and those of a host's own table.
 *
 * <p>The columns are {@code rule kind activities number name_zh name_en source}. The kind is {@code STATIC_EXCLUSION},
 * {@code DYNAMIC_EXCLUSION}, {@code SAME_CASE_EXCLUSION}, {@code OWN_REQUEST_EXCLUSION} or {@code TASK_QUORUM}; activities,
 * or the two steps of a same-case exclusion, stand with a blank between them; the number is {@code n} or {@code k}, and
 * empty where the kind has none. A source may be empty.
 */
@Beta
public final class SegregationRules {

    private static final String SHIPPED = "small-e-tailer-segregation.csv";

    private enum Kind {
        STATIC_EXCLUSION,
        DYNAMIC_EXCLUSION,
        SAME_CASE_EXCLUSION,
        OWN_REQUEST_EXCLUSION,
        TASK_QUORUM
    }

    private SegregationRules() {}

    /**
     * The four pairs of the small e-tailer: pay calculation and pay-out, purchase negotiation and review of the purchase
     * order, goods receipt and stock count, review of the sales order and outbound note. The description that the template
     * follows gives the last two to one position, 销售内勤, and so breaks the rule itself.
     */
    public static List<SegregationRule> smallETailer() {
        return read(TableReader.of(SHIPPED, () -> {
            InputStream stream = SegregationRules.class.getResourceAsStream(SHIPPED);
            if (stream == null) {
                throw new FileNotFoundException("no file " + SHIPPED + " beside the class");
            }
            return stream;
        }));
    }

    /**
     * The rules of a table.
     *
     * @throws TableException with file, line, column and value, if a row is wrong or a code stands twice
     */
    public static List<SegregationRule> read(TableReader reader) {
        Set<String> codes = new HashSet<>();
        return List.copyOf(reader.columns("rule", "kind", "activities", "number", "name_zh", "name_en", "source")
                .read(row -> {
                    SegregationRule rule = rule(row);
                    if (!codes.add(rule.code())) {
                        throw row.error("rule", "stands twice");
                    }
                    return rule;
                }));
    }

    private static SegregationRule rule(Row row) {
        Kind kind = row.oneOf("kind", Kind.class);
        String code = row.text("rule");
        OrgName name = OrgName.of(row.text("name_zh"), row.text("name_en"));
        String source = row.find("source").orElse("");
        return switch (kind) {
            case STATIC_EXCLUSION -> new StaticExclusion(code, name, source, activities(row), row.integer("number"));
            case DYNAMIC_EXCLUSION -> new DynamicExclusion(code, name, source, activities(row), row.integer("number"));
            case SAME_CASE_EXCLUSION -> steps(row, code, name, source);
            case OWN_REQUEST_EXCLUSION -> {
                noNumber(row);
                yield new OwnRequestExclusion(code, name, source, activities(row));
            }
            case TASK_QUORUM -> new TaskQuorum(code, name, source, activities(row), row.integer("number"));
        };
    }

    private static SegregationRule steps(Row row, String code, OrgName name, String source) {
        noNumber(row);
        List<String> steps = words(row);
        if (steps.size() != 2) {
            throw row.error("activities", "must be two steps");
        }
        return new SameCaseExclusion(code, name, source, steps.get(0), steps.get(1));
    }

    private static void noNumber(Row row) {
        if (row.find("number").isPresent()) {
            throw row.error("number", "must be empty, because the kind has none");
        }
    }

    private static Set<DecisionType> activities(Row row) {
        Set<DecisionType> activities = new HashSet<>();
        for (String word : words(row)) {
            DecisionType activity = row.value("activities", cell -> DecisionType.of(word));
            if (!activities.add(activity)) {
                throw row.error("activities", "names " + word + " twice");
            }
        }
        return activities;
    }

    private static List<String> words(Row row) {
        List<String> words = new ArrayList<>();
        row.find("activities").ifPresent(cell -> words.addAll(List.of(cell.split("\\s+"))));
        return words;
    }
}
