package io.zhanggui.core.organization;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.table.Table;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows a snapshot as pictures and as a table; all text in pictures is escaped. */
final class OrgChart {

    private OrgChart() {}

    static String mermaid(OrgSnapshot org, List<OrgUnit> units, Locale locale) {
        return draw(org, units, locale, new Mermaid());
    }

    static String graphviz(OrgSnapshot org, List<OrgUnit> units, Locale locale) {
        return draw(org, units, locale, new Graphviz());
    }

    /** Units, positions and what joins two of them; what leads out of the picture is left out. */
    private static String draw(OrgSnapshot org, List<OrgUnit> units, Locale locale, Pen pen) {
        Map<OrgUnitId, String> unitNodes = new HashMap<>();
        Map<PositionId, String> positionNodes = new LinkedHashMap<>();
        for (OrgUnit unit : units) {
            String node = "u" + unitNodes.size();
            unitNodes.put(unit.id(), node);
            pen.unit(node, unit.name().text(locale));
            org.parent(unit.id())
                    .map(parent -> unitNodes.get(parent.id()))
                    .ifPresent(parent -> pen.below(parent, node));
        }
        for (OrgUnit unit : units) {
            for (Position position : org.positionsIn(unit.id())) {
                String node = "p" + positionNodes.size();
                positionNodes.put(position.id(), node);
                pen.position(node, position.title().text(locale), holders(org, position.id(), locale));
                pen.belongs(requireNonNull(unitNodes.get(unit.id())), node);
            }
        }
        for (ReportingLine line : org.lines().all()) {
            String led = positionNodes.get(line.position());
            String leading = positionNodes.get(line.manager());
            if (led != null && leading != null) {
                pen.dashed(led, leading, line.kind().text(locale));
            }
        }
        for (OrgUnit unit : units) {
            for (Supervision each : org.lines().supervision(unit.id())) {
                String body = unitNodes.get(each.body());
                if (body != null) {
                    pen.dashed(body, requireNonNull(unitNodes.get(unit.id())), OrgTerm.SUPERVISES.text(locale));
                }
            }
        }
        return pen.finished();
    }

    /** How a kind of picture writes its parts. */
    private interface Pen {
        void unit(String node, String name);

        void below(String parent, String node);

        void position(String node, String title, String holders);

        void belongs(String unit, String node);

        void dashed(String from, String to, String what);

        String finished();
    }

    private static final class Mermaid implements Pen {
        private final StringBuilder text = new StringBuilder("flowchart TB\n");

        @Override
        public void unit(String node, String name) {
            text.append("  ").append(node).append("[\"").append(escaped(name)).append("\"]\n");
        }

        @Override
        public void below(String parent, String node) {
            joined(parent, " --> ", node);
        }

        @Override
        public void position(String node, String title, String holders) {
            text.append("  ").append(node).append("([\"").append(escaped(title));
            text.append("<br/>").append(escaped(holders)).append("\"])\n");
        }

        @Override
        public void belongs(String unit, String node) {
            joined(unit, " --- ", node);
        }

        @Override
        public void dashed(String from, String to, String what) {
            joined(from, " -. \"" + escaped(what) + "\" .-> ", to);
        }

        private void joined(String from, String line, String to) {
            text.append("  ").append(from).append(line).append(to).append('\n');
        }

        @Override
        public String finished() {
            return text.toString();
        }

        /** Whatever could mean something to Mermaid or HTML becomes a character code. */
        private static String escaped(String name) {
            StringBuilder escaped = new StringBuilder();
            name.codePoints().forEach(c -> {
                if (Character.isLetterOrDigit(c) || c == ' ' || c == '-' || c == ',' || c == '.' || c > 0x7f) {
                    escaped.appendCodePoint(c);
                } else {
                    escaped.append('#').append(c).append(';');
                }
            });
            return escaped.toString();
        }
    }

    private static final class Graphviz implements Pen {
        private final StringBuilder text = new StringBuilder("digraph organisation {\n  node [shape=box];\n");

        @Override
        public void unit(String node, String name) {
            line(node, "label=" + quoted(name));
        }

        @Override
        public void below(String parent, String node) {
            line(parent + " -> " + node, null);
        }

        @Override
        public void position(String node, String title, String holders) {
            String label = quoted(title);
            String people = quoted(holders);
            line(node, "shape=ellipse, label=" + label.substring(0, label.length() - 1) + "\\n" + people.substring(1));
        }

        @Override
        public void belongs(String unit, String node) {
            line(unit + " -> " + node, "arrowhead=none");
        }

        @Override
        public void dashed(String from, String to, String what) {
            line(from + " -> " + to, "style=dashed, constraint=false, label=" + quoted(what));
        }

        private void line(String what, @Nullable String attributes) {
            text.append("  ").append(what);
            text.append(attributes == null ? ";\n" : " [" + attributes + "];\n");
        }

        @Override
        public String finished() {
            return text.append("}\n").toString();
        }

        /** A string of DOT: quotes and backslashes are escaped, and what it would read as an entity. */
        private static String quoted(String name) {
            return '"'
                    + name.replace("&", "&amp;")
                            .replace("<", "&lt;")
                            .replace(">", "&gt;")
                            .replace("\\", "\\\\")
                            .replace("\"", "\\\"")
                    + '"';
        }
    }

    private static String holders(OrgSnapshot org, PositionId position, Locale locale) {
        String people = org.holders(position).stream()
                .map(held -> held.capacity() == Capacity.ACTING
                        ? OrgTerm.ACTING_MARK.text(locale, held.person())
                        : held.person().toString())
                .collect(Collectors.joining(", "));
        if (people.isEmpty()) {
            return OrgTerm.VACANT.text(locale);
        }
        return org.openSeats(position).signum() > 0
                ? people + " " + OrgTerm.OPEN_MARK.text(locale, org.openSeats(position))
                : people;
    }

    static Table table(OrgSnapshot org) {
        Table.Builder table = Table.titled(OrgTerm.CHART)
                .columns(
                        OrgTerm.UNIT,
                        OrgTerm.POSITION,
                        OrgTerm.TITLE,
                        OrgTerm.REPORTS_TO,
                        OrgTerm.HEADCOUNT,
                        OrgTerm.HOLDERS,
                        OrgTerm.OPEN_SEATS);
        for (Position position : org.positions()) {
            table.row(
                    org.unit(position.unit()).name(),
                    position.id().value(),
                    position.title(),
                    position.reportsTo() == null ? null : position.reportsTo().value(),
                    position.headcount(),
                    org.holders(position.id()).stream()
                            .map(held -> held.person().value())
                            .collect(Collectors.joining(", ")),
                    org.openSeats(position.id()));
        }
        return table.build();
    }
}
