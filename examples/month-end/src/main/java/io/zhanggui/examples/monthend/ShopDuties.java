package io.zhanggui.examples.monthend;

import io.zhanggui.core.duty.Duty;
import io.zhanggui.core.duty.DutyCatalog;
import io.zhanggui.core.duty.DutyTable;
import io.zhanggui.core.duty.UnitFields;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.table.TableReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The duties of a shop, and the fields of work that its units are home to. */
final class ShopDuties {

    private static final String TABLE = "duties";
    private static final String FIELDS = "fields";

    private ShopDuties() {}

    /** The catalogue, in which every unit and position must be known; {@code fields} of units may be left out. */
    static DutyCatalog read(ShopFiles files, Roster roster) {
        List<Duty> known = new ArrayList<>();
        for (Duty duty : DutyTable.read(files.table(TABLE)).duties()) {
            Optional<RuntimeException> fault = fault(duty, files, roster);
            fault.ifPresent(files::refuse);
            if (fault.isEmpty()) {
                known.add(duty);
            }
        }
        return new DutyCatalog(known, homes(files.table("units"), roster));
    }

    private static Optional<RuntimeException> fault(Duty duty, ShopFiles files, Roster roster) {
        if (duty.owner() instanceof OrgUnitId unit && !roster.units().containsKey(unit)) {
            return Optional.of(files.wrong(TABLE, "duty", duty.code(), "unit", "is no unit of units.csv"));
        }
        Optional<PositionId> unknown =
                duty.performer().filter(position -> !roster.posts().containsKey(position));
        String column = duty.performance().position() == null ? "position" : "performer";
        return unknown.map(
                position -> files.wrong(TABLE, "duty", duty.code(), column, "is no position of positions.csv"));
    }

    private static List<UnitFields> homes(TableReader units, Roster roster) {
        if (!units.header().contains(FIELDS)) {
            return List.of();
        }
        return DutyTable.homes(units).stream()
                .filter(home -> roster.units().containsKey(home.unit()))
                .toList();
    }
}
