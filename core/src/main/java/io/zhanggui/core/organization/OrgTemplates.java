package io.zhanggui.core.organization;

import io.zhanggui.core.id.Identifier;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.table.Row;
import io.zhanggui.core.table.TableReader;
import java.io.FileNotFoundException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Charts that the library brings, as data: names and duties in Chinese and English, with the line they come from. */
public final class OrgTemplates {

    private OrgTemplates() {}

    /**
     * A small e-tailer (小型电商公司): a general manager over general affairs (综合部), finance (财务部) and purchasing and
     * distribution (采配部), with the duties of the three departments.
     *
     * <p>The description names departments and a sales clerk; the other positions were added.
     */
    public static OrgTemplate smallETailer() {
        return load("small-e-tailer");
    }

    /**
     * The operations department (电子商务运营部) with its 13 positions: a head, six for projects and operations support,
     * three for market and sales, three for operations and technology.
     *
     * <p>The description gives duties only; reporting lines, headcounts and indicators were added.
     */
    public static OrgTemplate operationsDepartment() {
        return load("operations-department");
    }

    private static OrgTemplate load(String name) {
        List<OrgTemplate.Placed> units = table(name + "-units.csv")
                .columns("unit", "parent", "kind", "name_zh", "name_en")
                .read(row -> new OrgTemplate.Placed(
                        new OrgUnit(
                                row.value("unit", OrgUnitId::of), row.oneOf("kind", UnitKind.class), name(row, "name")),
                        row.find("parent").map(OrgUnitId::of).orElse(null)));
        Set<OrgUnitId> unitIds = new HashSet<>();
        units.forEach(unit -> unitIds.add(unit.unit().id()));
        List<TemplatePosition> positions = table(name + "-positions.csv").read(OrgTemplates::position);
        List<TemplateDuty> duties = table(name + "-duties.csv")
                .columns("duty", "owner", "text_zh", "text_en", "source")
                .read(row -> new TemplateDuty(
                        row.text("duty"),
                        owner(row, unitIds),
                        name(row, "text"),
                        row.text("source"),
                        row.find("note").orElse("")));
        return OrgTemplate.of(units, positions, duties);
    }

    private static TemplatePosition position(Row row) {
        @Nullable
        PositionId superior = row.find("reports_to").map(PositionId::of).orElse(null);
        return new TemplatePosition(
                new Position(
                        row.value("position", PositionId::of),
                        row.value("unit", OrgUnitId::of),
                        name(row, "title"),
                        superior,
                        row.integer("headcount"),
                        null),
                row.find("group_zh").isEmpty() ? null : name(row, "group"),
                row.find("kpis").map(codes -> List.of(codes.split(" "))).orElse(List.of()),
                row.find("source").orElse(""));
    }

    private static Identifier owner(Row row, Set<OrgUnitId> units) {
        OrgUnitId unit = row.value("owner", OrgUnitId::of);
        return units.contains(unit) ? unit : row.value("owner", PositionId::of);
    }

    private static OrgName name(Row row, String column) {
        return OrgName.of(row.text(column + "_zh"), row.text(column + "_en"));
    }

    private static TableReader table(String file) {
        return TableReader.of(file, () -> {
            InputStream stream = OrgTemplates.class.getResourceAsStream(file);
            if (stream == null) {
                throw new FileNotFoundException(file);
            }
            return stream;
        });
    }
}
