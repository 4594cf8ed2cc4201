package io.zhanggui.core.duty;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.authority.DecisionType;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.id.Identifier;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.organization.OrgName;
import io.zhanggui.core.table.Row;
import io.zhanggui.core.table.Table;
import io.zhanggui.core.table.TableReader;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads duties from a table and writes them; several values of one cell stand with a blank between them.
 *
 * <p>Columns that may not be left out: {@code duty unit position text_zh text_en field}, where exactly one of {@code unit}
 * and {@code position} is filled. The others may: {@code activity process involvement functions links resources performer
 * frequency evidence_zh evidence_en kpis status added source note}.
 */
@Beta
public final class DutyTable {

    private static final List<String> COLUMNS = List.of(
            "duty",
            "unit",
            "position",
            "text_zh",
            "text_en",
            "field",
            "activity",
            "process",
            "involvement",
            "functions",
            "links",
            "resources",
            "performer",
            "frequency",
            "evidence_zh",
            "evidence_en",
            "kpis",
            "status",
            "added",
            "source",
            "note");

    private DutyTable() {}

    /**
     * The duties of a table, without fields of units.
     *
     * @throws io.zhanggui.core.table.TableException at the first wrong row, unless the reader has a handler
     */
    public static DutyCatalog read(TableReader reader) {
        Map<String, Long> lines = new HashMap<>();
        return DutyCatalog.of(reader.columns("duty", "unit", "position", "text_zh", "text_en", "field")
                .read(row -> {
                    Duty duty = duty(row);
                    Long before = lines.putIfAbsent(duty.code(), row.line());
                    if (before != null) {
                        throw row.error("duty", "stands on line " + before + " already");
                    }
                    return duty;
                }));
    }

    private static Duty duty(Row row) {
        return new Duty(
                row.text("duty"),
                owner(row),
                OrgName.of(row.text("text_zh"), row.text("text_en")),
                nature(row),
                new DutyPerformance(
                        row.find("performer").isEmpty() ? null : row.value("performer", PositionId::of),
                        row.find("frequency").isEmpty() ? null : row.oneOf("frequency", Frequency.class),
                        evidence(row),
                        words(row, "kpis"),
                        row.find("status").isEmpty() ? DutyStatus.IN_FORCE : row.oneOf("status", DutyStatus.class),
                        several(row, "added", DutyPart.class)),
                row.find("source").orElse(""),
                row.find("note").orElse(""));
    }

    private static DutyNature nature(Row row) {
        DutyNature plain = new DutyNature(
                row.oneOf("field", DutyField.class),
                row.find("activity").isEmpty() ? null : row.value("activity", DecisionType::of),
                "",
                row.find("involvement").isEmpty() ? Involvement.LEADING : row.oneOf("involvement", Involvement.class),
                several(row, "functions", ManagementFunction.class),
                several(row, "links", EnterpriseLink.class),
                several(row, "resources", EnterpriseResource.class));
        return row.find("process").isEmpty() ? plain : row.value("process", plain::inProcess);
    }

    private static Identifier owner(Row row) {
        boolean ofUnit = row.find("unit").isPresent();
        if (ofUnit == row.find("position").isPresent()) {
            throw row.error("position", ofUnit ? "is given, but unit is given too" : "is empty, and unit is empty too");
        }
        return ofUnit ? row.value("unit", OrgUnitId::of) : row.value("position", PositionId::of);
    }

    private static @Nullable OrgName evidence(Row row) {
        if (row.find("evidence_zh").isEmpty() && row.find("evidence_en").isEmpty()) {
            return null;
        }
        return OrgName.of(row.text("evidence_zh"), row.text("evidence_en"));
    }

    private static List<String> words(Row row, String column) {
        return row.find(column).map(cell -> List.of(cell.split(" +"))).orElse(List.of());
    }

    /** The constants that a cell names with blanks between them; empty for an empty cell. */
    private static <E extends Enum<E>> Set<E> several(Row row, String column, Class<E> type) {
        Set<E> found = EnumSet.noneOf(type);
        for (String word : words(row, column)) {
            found.add(Stream.of(requireNonNull(type.getEnumConstants()))
                    .filter(constant -> constant.name().equals(word))
                    .findFirst()
                    .orElseThrow(() -> row.error(
                            column, "has " + word + ", which is none of " + Arrays.toString(type.getEnumConstants()))));
        }
        return found;
    }

    /**
     * The fields that units are home to, from a table with the columns {@code unit} and {@code fields}; other columns are
     * ignored, and a unit without fields is left out.
     */
    public static List<UnitFields> homes(TableReader reader) {
        return reader
                .columns("unit", "fields")
                .read(row -> new UnitFields(row.value("unit", OrgUnitId::of), several(row, "fields", DutyField.class)))
                .stream()
                .filter(home -> !home.fields().isEmpty())
                .toList();
    }

    static Table of(DutyCatalog catalog) {
        Table.Builder table = Table.titled(DutyTerm.CATALOG)
                .columns(COLUMNS.stream().map(Term::of).toArray(Term[]::new));
        for (Duty duty : catalog.duties()) {
            DutyNature nature = duty.nature();
            DutyPerformance how = duty.performance();
            table.row(
                    duty.code(),
                    duty.owner() instanceof OrgUnitId unit ? unit.value() : null,
                    duty.owner() instanceof PositionId position ? position.value() : null,
                    duty.text().zh(),
                    duty.text().en(),
                    nature.field().name(),
                    nature.activity() == null ? null : nature.activity().code(),
                    nature.process(),
                    nature.involvement().name(),
                    names(nature.functions()),
                    names(nature.links()),
                    names(nature.resources()),
                    how.position() == null ? null : how.position().value(),
                    how.frequency() == null ? null : how.frequency().name(),
                    how.evidence() == null ? null : how.evidence().zh(),
                    how.evidence() == null ? null : how.evidence().en(),
                    String.join(" ", how.kpis()),
                    how.status().name(),
                    names(how.added()),
                    duty.source(),
                    duty.note());
        }
        return table.build();
    }

    private static <E extends Enum<E>> String names(Set<E> constants) {
        return constants.stream().sorted().map(Enum::name).collect(Collectors.joining(" "));
    }
}
