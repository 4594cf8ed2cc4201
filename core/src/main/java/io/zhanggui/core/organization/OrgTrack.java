package io.zhanggui.core.organization;

import io.zhanggui.core.id.PersonId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Events subject by subject in one array, each subject's by day, then by time of recording, and at the same time
 * releases first, so that a person can be released and appointed anew on one day.
 *
 * <p>Beside each event stands as numbers what a look-up asks of it, so that going through a million of them touches
 * only those that answer.
 */
final class OrgTrack {

    static final byte FOUND = 0;
    static final byte CREATE = 1;
    static final byte MOVE = 2;
    static final byte RENAME = 3;
    static final byte HEAD = 4;
    static final byte CLOSE = 5;
    static final byte CHANGE = 6;
    static final byte TRANSFER = 7;
    static final byte APPOINT = 8;
    static final byte RELEASE = 9;

    private static final int FEW = 16;
    private static final Comparator<OrgEvent> ORDER = Comparator.comparing(
                    (OrgEvent event) -> event.change().from())
            .thenComparing(event -> event.stamp().at())
            .thenComparing(event -> !(event.change() instanceof OrgChange.Release));

    private final int[] start;
    private final OrgEvent[] events;
    private final int[] day;
    private final byte[] kind;
    private final int[] first;
    private final int[] second;
    private boolean transfers;

    private OrgTrack(int subjects, int events) {
        this.start = new int[subjects + 1];
        this.events = new OrgEvent[events];
        this.day = new int[events];
        this.kind = new byte[events];
        this.first = new int[events];
        this.second = new int[events];
    }

    static OrgTrack none() {
        return new OrgTrack(0, 0);
    }

    /**
     * This track with more.
     *
     * @param subjects how many subjects there are now
     * @param more new events
     * @param mine which of their entries are of this track
     * @param resolved the entries
     */
    OrgTrack plus(int subjects, List<OrgEvent> more, boolean[] mine, OrgReferences resolved) {
        int[] added = new int[subjects];
        int count = 0;
        for (int i = 0; i < mine.length; i++) {
            if (mine[i]) {
                added[resolved.subject(i)]++;
                count++;
            }
        }
        if (count == 0 && subjects == start.length - 1) {
            return this;
        }
        OrgTrack next = new OrgTrack(subjects, events.length + count);
        next.transfers = transfers;
        int[] free = new int[subjects];
        for (int subject = 0; subject < subjects; subject++) {
            int from = Math.min(subject, start.length - 1);
            int length = start[Math.min(subject + 1, start.length - 1)] - start[from];
            next.copy(this, start[from], next.start[subject], length);
            free[subject] = next.start[subject] + length;
            next.start[subject + 1] = free[subject] + added[subject];
        }
        for (int i = 0; i < mine.length; i++) {
            if (mine[i]) {
                OrgEvent event = more.get(resolved.event(i));
                byte kind = resolved.isMain(i) ? kindOf(event.change()) : resolved.kind(i);
                next.set(free[resolved.subject(i)]++, event, kind, resolved.first(i), resolved.second(i));
            }
        }
        for (int subject = 0; subject < subjects; subject++) {
            if (added[subject] > 0 && next.to(subject) - next.from(subject) > 1) {
                next.settle(next.from(subject), next.to(subject));
            }
        }
        return next;
    }

    private void copy(OrgTrack other, int from, int to, int length) {
        System.arraycopy(other.events, from, events, to, length);
        System.arraycopy(other.day, from, day, to, length);
        System.arraycopy(other.kind, from, kind, to, length);
        System.arraycopy(other.first, from, first, to, length);
        System.arraycopy(other.second, from, second, to, length);
    }

    private void set(int at, OrgEvent event, byte what, int firstNumber, int secondNumber) {
        events[at] = event;
        day[at] = OrgMoment.numberOf(event.change().from());
        kind[at] = what;
        transfers |= what == TRANSFER;
        first[at] = firstNumber;
        second[at] = secondNumber;
    }

    private static byte kindOf(OrgChange change) {
        if (change instanceof OrgChange.CreatePosition
                || change instanceof OrgChange.CreateUnit
                || change instanceof OrgChange.SplitUnit) {
            return CREATE;
        } else if (change instanceof OrgChange.Appoint) {
            return APPOINT;
        } else if (change instanceof OrgChange.Release) {
            return RELEASE;
        } else if (change instanceof OrgChange.ChangePosition) {
            return CHANGE;
        } else if (change instanceof OrgChange.MoveUnit) {
            return MOVE;
        } else if (change instanceof OrgChange.RenameUnit) {
            return RENAME;
        } else if (change instanceof OrgChange.NameHead) {
            return HEAD;
        }
        return change instanceof OrgChange.Found ? FOUND : CLOSE; // a merge closes its unit
    }

    /** Whether a merge or split ever took a position along. */
    boolean hasTransfers() {
        return transfers;
    }

    /** Whether an event holds from an earlier day than another of the subject, or was recorded earlier for the same day. */
    boolean isBefore(int i, int other) {
        int days = change(i).from().compareTo(change(other).from());
        return days < 0
                || (days == 0
                        && events[i].stamp().at().isBefore(events[other].stamp().at()));
    }

    /** Sorts the events of one subject, and numbers the people of a position. */
    private void settle(int from, int to) {
        boolean sorted = true;
        for (int i = from + 1; i < to && sorted; i++) {
            sorted = ORDER.compare(events[i - 1], events[i]) <= 0;
        }
        if (!sorted) {
            sort(from, to);
        }
        if (kind[from] >= APPOINT) {
            numberPeople(from, to);
        }
    }

    private void sort(int from, int to) {
        OrgTrack before = new OrgTrack(0, to - from);
        before.copy(this, from, 0, to - from);
        Integer[] order = new Integer[to - from];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (one, other) -> ORDER.compare(before.events[one], before.events[other]));
        for (int i = 0; i < order.length; i++) {
            copy(before, order[i], from + i, 1);
        }
    }

    /** Gives each event of a position the place of the first one that is about the same person. */
    private void numberPeople(int from, int to) {
        if (to - from > FEW) {
            Map<PersonId, Integer> places = new HashMap<>();
            for (int i = from; i < to; i++) {
                Integer known = places.putIfAbsent(person(i), i - from);
                first[i] = known == null ? i - from : known;
            }
            return;
        }
        for (int i = from; i < to; i++) {
            int place = from;
            while (!person(place).equals(person(i))) {
                place++;
            }
            first[i] = place - from;
        }
    }

    private PersonId person(int i) {
        OrgChange change = events[i].change();
        return change instanceof OrgChange.Release release
                ? release.person()
                : ((OrgChange.Appoint) change).assignment().person();
    }

    /** Where the events of a subject begin. */
    int from(int subject) {
        return start[subject];
    }

    /** Where they end. */
    int to(int subject) {
        return start[subject + 1];
    }

    OrgChange change(int i) {
        return events[i].change();
    }

    OrgEvent event(int i) {
        return events[i];
    }

    byte kind(int i) {
        return kind[i];
    }

    /** The day from which the event holds, as {@link OrgMoment#numberOf} gives it. */
    int day(int i) {
        return day[i];
    }

    /**
     * What the event names first: the number of the unit above, {@link Forest#ROOT}, the head, or the position's unit;
     * in a position's staffing the place of the person.
     */
    int first(int i) {
        return first[i];
    }

    /** The number of the position's superior, or {@link Forest#ROOT}. */
    int second(int i) {
        return second[i];
    }

    /** Whether the event's day has come; if not, no later event's of the subject has. */
    boolean hasCome(int i, OrgMoment moment) {
        return day[i] < moment.number()
                || (day[i] == moment.number()
                        && (OrgMoment.isExact(day[i]) || !change(i).from().isAfter(moment.date())));
    }

    /** Whether the event was recorded by then. */
    boolean isKnown(int i, OrgMoment moment) {
        return moment.before() == null || events[i].stamp().at().isBefore(moment.before());
    }
}
