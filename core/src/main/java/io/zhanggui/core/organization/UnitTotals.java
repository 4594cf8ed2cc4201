package io.zhanggui.core.organization;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.OrgUnitId;
import java.util.LinkedHashMap;
import java.util.Map;

/** A sum for each unit of a day: of the unit alone, and with everything below it. */
@Beta
public final class UnitTotals {

    private final OrgSnapshot org;
    /** What stands before each place of the preorder, all of it together at the end. */
    private final long[] before;

    private UnitTotals(OrgSnapshot org, long[] before) {
        this.org = org;
        this.before = before;
    }

    /**
     * Sums of what each unit has itself.
     *
     * @param before a free first place, then by preorder what each unit has; it becomes the running total
     */
    static UnitTotals summing(OrgSnapshot org, long[] before) {
        for (int i = 1; i < before.length; i++) {
            before[i] = Math.addExact(before[i], before[i - 1]);
        }
        return new UnitTotals(org, before);
    }

    /** The sum of the unit and everything below it. */
    public long of(OrgUnitId unit) {
        int number = org.number(unit);
        return before[org.units.end(number)] - before[org.units.first(number)];
    }

    /** What the unit has itself, without those below. */
    public long own(OrgUnitId unit) {
        int place = org.units.first(org.number(unit));
        return before[place + 1] - before[place];
    }

    /** The sums with everything below, by unit from the top down. */
    public Map<OrgUnitId, Long> byUnit() {
        Map<OrgUnitId, Long> sums = new LinkedHashMap<>();
        org.units().forEach(unit -> sums.put(unit.id(), of(unit.id())));
        return sums;
    }
}
