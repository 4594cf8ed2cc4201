package io.zhanggui.core.template;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.duty.Duty;
import io.zhanggui.core.duty.DutyTable;
import io.zhanggui.core.duty.UnitFields;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.organization.OrgName;
import io.zhanggui.core.organization.OrgSnapshot;
import io.zhanggui.core.organization.OrgUnit;
import io.zhanggui.core.organization.Position;
import io.zhanggui.core.organization.UnitKind;
import io.zhanggui.core.table.Row;
import io.zhanggui.core.table.TableReader;
import java.io.FileNotFoundException;
import java.io.InputStream;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Charts that the library brings, as data: names and duties in Chinese and English, with the line of the description that
 * they follow. What the description lacks was added and says so: a unit or position with an empty source, the
 * {@code added} parts of a duty, indicators and requirements of positions.
 */
@Beta
public final class OrgTemplates {

    private static final Map<String, TemplateHeader> HEADERS = headers();
    private static final Map<String, OrgTemplate> BY_CODE = load();

    private OrgTemplates() {}

    /** All templates, the types of company with the goods source that is usual for them; companies first. */
    public static List<OrgTemplate> all() {
        return List.copyOf(BY_CODE.values());
    }

    /** The template with that code; empty if there is none. */
    public static Optional<OrgTemplate> find(String code) {
        return Optional.ofNullable(BY_CODE.get(requireNonNull(code, "code")));
    }

    /**
     * The template with that code.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static OrgTemplate get(String code) {
        return find(code)
                .orElseThrow(() ->
                        new IllegalArgumentException("there is no template " + code + ", but " + BY_CODE.keySet()));
    }

    /**
     * A company of a type with the goods source that is usual for it: production has goods of its own; trading and
     * e-tailing order them, as the description says of trading.
     */
    public static OrgTemplate of(EnterpriseType type) {
        return of(type, usual(type));
    }

    /** A company of a type whose goods come from there; it has a purchasing department only if they are ordered. */
    public static OrgTemplate of(EnterpriseType type, GoodsSource goods) {
        requireNonNull(goods, "goods");
        TemplateHeader header = HEADERS.values().stream()
                .filter(each -> each.type() == requireNonNull(type, "type"))
                .findFirst()
                .orElseThrow();
        return read(new TemplateHeader(header.code(), header.name(), type, goods, header.about(), header.source()));
    }

    private static GoodsSource usual(EnterpriseType type) {
        return type == EnterpriseType.PRODUCTION ? GoodsSource.OWN_PRODUCTION : GoodsSource.EXTERNAL_ORDER;
    }

    /** A top team, three business and three support departments (高层管理团队、业务部门、支持部门). */
    public static OrgTemplate boardBusinessSupport() {
        return get("board-business-support");
    }

    /** A top of four, eight core and three support departments (顶层、核心、支持). */
    public static OrgTemplate topCoreSupport() {
        return get("top-core-support");
    }

    /** A general manager's office with four functional departments (境外电商). */
    public static OrgTemplate crossBorder() {
        return get("cross-border");
    }

    /**
     * A small e-tailer (小型电商公司): a general manager over general affairs (综合部), finance (财务部) and purchasing and
     * distribution (采配部), with the duties of the three departments.
     *
     * <p>The description names departments and a sales clerk; the other positions were added.
     */
    public static OrgTemplate smallETailer() {
        return get("small-e-tailer");
    }

    /**
     * The operations department (电子商务运营部) with its 13 positions: a head, six for projects and operations support,
     * three for market and sales, three for operations and technology.
     *
     * <p>The description gives duties only; reporting lines, headcounts and indicators were added.
     */
    public static OrgTemplate operationsDepartment() {
        return get("operations-department");
    }

    /** The e-commerce department of an operations handbook (电商部): manager, supervisor and clerk with 13 functions. */
    public static OrgTemplate handbookDepartment() {
        return get("handbook-department");
    }

    /** Which template a chart is; see {@link #classify(OrgSnapshot, Collection)}. */
    public static List<TemplateCheck> classify(OrgSnapshot org) {
        return classify(org, List.of());
    }

    /**
     * Which template a chart is: the check against each template of a company, or of a department if that is at its top,
     * the best fit first; of two equal ones the one that finds more, then by the order of {@link #all()}.
     *
     * @param homes the fields that units of the chart are home to; empty if the host says nothing
     */
    public static List<TemplateCheck> classify(OrgSnapshot org, Collection<UnitFields> homes) {
        boolean department = org.root()
                .map(root -> root.kind() == UnitKind.DEPARTMENT || root.kind() == UnitKind.TEAM)
                .orElse(false);
        return BY_CODE.values().stream()
                .filter(template -> template.ofCompany() != department)
                .map(template -> template.check(org, homes))
                .sorted(Comparator.<TemplateCheck>naturalOrder().reversed())
                .toList();
    }

    private static Map<String, TemplateHeader> headers() {
        Map<String, TemplateHeader> headers = new LinkedHashMap<>();
        table("templates.csv")
                .columns("template", "type", "name_zh", "name_en", "about_zh", "about_en", "source")
                .forEach(row -> {
                    EnterpriseType type = row.find("type").isEmpty() ? null : row.oneOf("type", EnterpriseType.class);
                    headers.put(
                            row.text("template"),
                            new TemplateHeader(
                                    row.text("template"),
                                    name(row, "name"),
                                    type,
                                    type == null ? null : usual(type),
                                    name(row, "about"),
                                    row.text("source")));
                });
        return headers;
    }

    private static Map<String, OrgTemplate> load() {
        Map<String, OrgTemplate> templates = new LinkedHashMap<>();
        HEADERS.forEach((code, header) -> templates.put(code, read(header)));
        return templates;
    }

    /** Units that need another goods source are left out, with their positions and duties. */
    private static OrgTemplate read(TemplateHeader header) {
        String code = header.code();
        Map<OrgUnitId, UnitFields> fields = new HashMap<>();
        DutyTable.homes(table(code + "-units.csv")).forEach(home -> fields.put(home.unit(), home));
        Set<Object> left = new HashSet<>();
        List<TemplateUnit> units = table(code + "-units.csv").read(row -> {
            TemplateUnit unit = unit(row, fields);
            if (row.find("goods_source").isPresent()
                    && row.oneOf("goods_source", GoodsSource.class) != header.goodsSource()) {
                left.add(unit.id());
            }
            return unit;
        });
        List<TemplatePosition> positions = table(code + "-positions.csv").read(OrgTemplates::position).stream()
                .filter(each -> !left.contains(each.position().unit()))
                .toList();
        List<Duty> duties = DutyTable.read(table(code + "-duties.csv")).duties().stream()
                .filter(duty -> !left.contains(duty.owner()))
                .toList();
        return OrgTemplate.of(
                header, units.stream().filter(unit -> !left.contains(unit.id())).toList(), positions, duties);
    }

    private static TemplateUnit unit(Row row, Map<OrgUnitId, UnitFields> fields) {
        OrgUnitId id = row.value("unit", OrgUnitId::of);
        UnitFields home = fields.get(id);
        return new TemplateUnit(
                new OrgUnit(id, row.oneOf("kind", UnitKind.class), name(row, "name")),
                row.find("parent").map(OrgUnitId::of).orElse(null),
                row.find("layer").isEmpty() ? null : row.oneOf("layer", Layer.class),
                row.find("role").isEmpty() ? null : row.oneOf("role", UnitRole.class),
                home == null ? Set.of() : home.fields(),
                row.find("source").orElse(""));
    }

    private static TemplatePosition position(Row row) {
        return new TemplatePosition(
                new Position(
                        row.value("position", PositionId::of),
                        row.value("unit", OrgUnitId::of),
                        name(row, "title"),
                        row.find("reports_to").map(PositionId::of).orElse(null),
                        row.integer("headcount"),
                        null),
                row.find("group_zh").isEmpty() ? null : name(row, "group"),
                row.find("kpis").map(codes -> List.of(codes.split(" "))).orElse(List.of()),
                row.find("requirements_zh").isEmpty() ? null : name(row, "requirements"),
                row.find("source").orElse(""));
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
