package io.zhanggui.inventory.warehouse;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.Identifier;
import java.util.regex.Pattern;

/**
 * The code of a place in a warehouse (库位): zone, aisle, rack, level and bin, joined by hyphens, for example {@code
 * A-03-12-2-05}. Locations are ordered along the walk: by each part in turn, numbers as numbers and before what is none.
 *
 * @param value five parts of letters and digits; the zone may hold anything that a {@link ZoneCode} may
 */
@Beta
public record LocationId(String value) implements Identifier, Comparable<LocationId> {

    private static final int PARTS = 5;
    private static final Pattern PART = Pattern.compile("[\\p{L}\\p{Nd}]{1,10}");

    /**
     * @throws IllegalArgumentException if there are not five parts, or one of them is none
     */
    public LocationId {
        value = Identifier.checked("LocationId", value);
        String[] parts = value.split("-", -1);
        if (parts.length != PARTS) {
            throw new IllegalArgumentException(
                    "LocationId '" + value + "' must have " + PARTS + " parts. Maybe 'A-03-12-2-05'?");
        }
        ZoneCode.of(parts[0]);
        for (int i = 1; i < PARTS; i++) {
            if (!PART.matcher(parts[i]).matches()) {
                throw new IllegalArgumentException("LocationId '" + value + "' has a part '" + parts[i]
                        + "' that is not 1 to 10 letters and digits");
            }
        }
    }

    /** Makes an id from its text. */
    public static LocationId of(String value) {
        return new LocationId(value);
    }

    /** Makes an id from its parts. */
    public static LocationId of(ZoneCode zone, String aisle, String rack, String level, String bin) {
        return new LocationId(String.join("-", zone.value(), aisle, rack, level, bin));
    }

    /** The zone (库区). */
    public ZoneCode zone() {
        return ZoneCode.of(part(0));
    }

    /** The aisle (巷道). */
    public String aisle() {
        return part(1);
    }

    /** The rack (货架). */
    public String rack() {
        return part(2);
    }

    /** The level (层). */
    public String level() {
        return part(3);
    }

    /** The bin (格). */
    public String bin() {
        return part(4);
    }

    @Override
    public int compareTo(LocationId other) {
        String[] mine = value.split("-", -1);
        String[] theirs = other.value.split("-", -1);
        for (int i = 0; i < PARTS; i++) {
            int compared = compare(mine[i], theirs[i]);
            if (compared != 0) {
                return compared;
            }
        }
        return value.compareTo(other.value);
    }

    private static int compare(String one, String other) {
        boolean number = isNumber(one);
        if (number != isNumber(other)) {
            return number ? -1 : 1;
        }
        if (!number) {
            return one.compareTo(other);
        }
        String a = withoutZeros(one);
        String b = withoutZeros(other);
        return a.length() == b.length() ? a.compareTo(b) : Integer.compare(a.length(), b.length());
    }

    private static boolean isNumber(String part) {
        return part.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static String withoutZeros(String number) {
        int zeros = 0;
        while (zeros < number.length() && number.charAt(zeros) == '0') {
            zeros++;
        }
        return number.substring(zeros);
    }

    private String part(int index) {
        return value.split("-", -1)[index];
    }

    /** The text itself, so that {@code of(id.toString())} gives the id back. */
    @Override
    public String toString() {
        return value;
    }
}
