package io.zhanggui.examples.jdbc;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What came of the kills, counted from what the processes said; shared by the threads that run them. */
final class KillTally {

    private final Map<String, Integer> killedAfter = new TreeMap<>();
    private final Set<String> begun = new HashSet<>();
    private final Set<String> sentAgain = new HashSet<>();
    private final Set<String> acknowledged = new HashSet<>();
    private int kills;
    private int open;
    private int committed;
    private int replayed;

    synchronized void killedAfter(String phase) {
        kills++;
        killedAfter.merge(phase, 1, Integer::sum);
    }

    synchronized void killedInside(boolean wasCommitted) {
        if (wasCommitted) {
            committed++;
        } else {
            open++;
        }
    }

    synchronized void begun(String key) {
        if (!begun.add(key)) {
            sentAgain.add(key);
        }
    }

    synchronized void acknowledged(String key, boolean fromReceipt) {
        acknowledged.add(key);
        if (fromReceipt) {
            replayed++;
        }
    }

    synchronized int kills() {
        return kills;
    }

    synchronized int open() {
        return open;
    }

    synchronized Set<String> keys() {
        return Set.copyOf(acknowledged);
    }

    synchronized Map<String, Integer> phases() {
        return Map.copyOf(killedAfter);
    }

    synchronized String text() {
        return "kills " + kills + ", with an open transaction " + open + ", committed but not acknowledged " + committed
                + ", by the last thing said " + killedAfter + ", commands acknowledged " + acknowledged.size()
                + ", sent again " + sentAgain.size() + ", answered from the receipt " + replayed;
    }
}
