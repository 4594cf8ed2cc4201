package io.zhanggui.core.organization;

import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.table.Table;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Shows a snapshot as a picture and as a table. */
final class OrgChart {

    private OrgChart() {}

    static String mermaid(OrgSnapshot org, Locale locale) {
        StringBuilder text = new StringBuilder("flowchart TB\n");
        Map<OrgUnitId, String> nodes = new HashMap<>();
        for (OrgUnit unit : org.units()) {
            String node = "u" + nodes.size();
            nodes.put(unit.id(), node);
            text.append("  ").append(node).append("[\"");
            escape(unit.name().text(locale), text);
            text.append("\"]\n");
            org.parent(unit.id())
                    .ifPresent(parent -> text.append("  ")
                            .append(nodes.get(parent.id()))
                            .append(" --> ")
                            .append(node)
                            .append('\n'));
        }
        int number = 0;
        for (Position position : org.positions()) {
            String node = "p" + number++;
            text.append("  ").append(node).append("([\"");
            label(org, position, locale, text);
            text.append("\"])\n  ")
                    .append(nodes.get(position.unit()))
                    .append(" --- ")
                    .append(node)
                    .append('\n');
        }
        return text.toString();
    }

    private static void label(OrgSnapshot org, Position position, Locale locale, StringBuilder text) {
        escape(position.title().text(locale), text);
        text.append("<br/>");
        escape(holders(org, position.id(), locale), text);
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

    /** Whatever could mean something to Mermaid or HTML becomes a character code. */
    private static void escape(String name, StringBuilder text) {
        name.codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c) || c == ' ' || c == '-' || c == ',' || c == '.' || c > 0x7f) {
                text.appendCodePoint(c);
            } else {
                text.append('#').append(c).append(';');
            }
        });
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
