package io.zhanggui.inventory.count;

import io.zhanggui.inventory.stock.SerialNumber;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Lists of serial numbers: sorted, each once. */
final class Serials {

    private Serials() {}

    static List<SerialNumber> sorted(Collection<SerialNumber> serials) {
        Set<SerialNumber> once = new HashSet<>(serials);
        if (once.size() < serials.size()) {
            throw new IllegalArgumentException("a serial number stands twice: " + serials);
        }
        return serials.stream().sorted().toList();
    }

    static List<SerialNumber> without(List<SerialNumber> all, List<SerialNumber> others) {
        Set<SerialNumber> gone = new HashSet<>(others);
        return all.stream().filter(each -> !gone.contains(each)).toList();
    }
}
