package io.zhanggui.hr.attendance;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.repository.Recorded;
import io.zhanggui.core.time.AsOf;
import io.zhanggui.core.time.Knowledge;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A person's leave, as its entries say (个人假期账户): balances as of a day and as known on one, and from which grant a leave
 * would be drawn.
 *
 * <p>What lapses first is used first; of two that lapse on one day the one whose use began earlier.
 */
@Beta
public final class LeaveAccount {

    private static final Comparator<LotAccount> ORDER_OF_USE = Comparator.<LotAccount, LocalDate>comparing(
                    each -> Optional.ofNullable(each.lot().until()).orElse(LocalDate.MAX))
            .thenComparing(each -> each.lot().from())
            .thenComparing(each -> each.lot().number());

    private final PersonId person;
    private final List<Recorded<LeaveEntry>> entries;
    private final ZoneId zone;
    private final Map<String, LotAccount> lots = new LinkedHashMap<>();
    private final Map<String, LeaveRequest> requests = new LinkedHashMap<>();
    private final Map<String, LocalDate> workedOn = new LinkedHashMap<>();

    private LeaveAccount(PersonId person, List<Recorded<LeaveEntry>> entries, ZoneId zone, Knowledge known) {
        this.person = requireNonNull(person, "person");
        this.entries = List.copyOf(entries);
        this.zone = requireNonNull(zone, "zone");
        this.entries.stream()
                .filter(each -> known.includes(each.at().atZone(zone).toLocalDate()))
                .forEach(each -> enter(each.event()));
    }

    /**
     * The account of some entries, in the order of recording.
     *
     * @param zone tells on which day something was recorded
     * @throws IllegalArgumentException if an entry speaks of a grant or a slip that was not entered before
     */
    public static LeaveAccount of(PersonId person, List<Recorded<LeaveEntry>> entries, ZoneId zone) {
        return new LeaveAccount(person, entries, zone, Knowledge.ALL);
    }

    private void enter(LeaveEntry entry) {
        if (entry instanceof LeaveEntry.Earned earned) {
            workedOn.put(earned.granted().number(), earned.workedOn());
        }
        entry.lot()
                .ifPresent(lot -> lots.put(lot.number(), new LotAccount(lot, entry instanceof LeaveEntry.CarriedOver)));
        if (entry instanceof LeaveEntry.CarriedOver over) {
            lot(over.from()).carryOut(over.granted().from(), over.granted().amount());
        } else if (entry instanceof LeaveEntry.Taken taken) {
            requests.put(taken.request().reference(), taken.request());
            taken.draws().forEach(draw -> lot(draw.lot()).draw(taken.request().reference(), draw));
        } else if (entry instanceof LeaveEntry.Cancelled cancelled) {
            requests.remove(cancelled.reference());
            lots.values().forEach(each -> each.giveBack(cancelled.reference()));
        } else if (entry instanceof LeaveEntry.Expired expired) {
            lot(expired.from()).expire(expired.on(), expired.amount());
        } else if (entry instanceof LeaveEntry.Adjusted changed) {
            lot(changed.to()).adjust(changed.change());
        }
    }

    private LotAccount lot(String number) {
        LotAccount found = lots.get(number);
        if (found == null) {
            throw new IllegalArgumentException("account of " + person + " has no grant " + number);
        }
        return found;
    }

    /** Whose it is. */
    public PersonId person() {
        return person;
    }

    /** The slips of leave that were taken and not cancelled, in the order of entering; what attendance needs. */
    public List<LeaveRequest> leave() {
        return List.copyOf(requests.values());
    }

    /** The hours of each rest day worked for which time off was earned in place of pay, with what was adjusted (加班转调休). */
    public SortedMap<LocalDate, BigDecimal> earned() {
        SortedMap<LocalDate, BigDecimal> hours = new TreeMap<>();
        workedOn.forEach((number, day) -> {
            LotAccount earned = lot(number);
            hours.merge(day, earned.granted().add(earned.adjusted()), BigDecimal::add);
        });
        return hours;
    }

    /** The balance of a type at the end of a day, as known now or on another day. */
    public LeaveBalance balance(String type, AsOf asOf) {
        if (asOf.knowledge().cutOff() != null) {
            AsOf all = AsOf.of(asOf.date());
            return new LeaveAccount(person, entries, zone, asOf.knowledge()).balance(type, all);
        }
        LocalDate day = asOf.date();
        BigDecimal granted = BigDecimal.ZERO;
        BigDecimal adjusted = BigDecimal.ZERO;
        BigDecimal taken = BigDecimal.ZERO;
        BigDecimal expired = BigDecimal.ZERO;
        BigDecimal balance = BigDecimal.ZERO;
        BigDecimal booked = BigDecimal.ZERO;
        for (LotAccount lot : lots.values()) {
            if (lot.lot().type().equals(type) && !lot.lot().from().isAfter(day)) {
                granted = granted.add(lot.granted());
                adjusted = adjusted.add(lot.adjusted());
                taken = taken.add(lot.taken(day));
                expired = expired.add(lot.expired(day));
                balance = balance.add(lot.balance(day));
                booked = booked.add(lot.booked(day));
            }
        }
        return new LeaveBalance(type, day, granted, adjusted, taken, expired, balance, booked);
    }

    /** The grant with that number. */
    Optional<LotAccount> find(String number) {
        return Optional.ofNullable(lots.get(number));
    }

    boolean hasTaken(String reference) {
        return requests.containsKey(reference);
    }

    /** A slip for the same working time. */
    Optional<LeaveRequest> overlapping(LeaveRequest other, Roster roster) {
        return requests.values().stream()
                .filter(each -> each.overlaps(other, roster))
                .findFirst();
    }

    /** Whatever of a type may still be used on the day, over all its grants. */
    BigDecimal available(String type, LocalDate day) {
        return usable(type, day).stream().map(LotAccount::free).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What each day would take from which grant; empty if there is not enough for all of them. */
    Optional<List<LeaveDraw>> draws(String type, SortedMap<LocalDate, BigDecimal> amounts) {
        Map<String, BigDecimal> free = new LinkedHashMap<>();
        lots.values().forEach(each -> free.put(each.lot().number(), each.free()));
        List<LeaveDraw> draws = new ArrayList<>();
        for (Map.Entry<LocalDate, BigDecimal> day : amounts.entrySet()) {
            BigDecimal left = day.getValue();
            for (LotAccount lot : usable(type, day.getKey())) {
                String number = lot.lot().number();
                BigDecimal part = left.min(free.getOrDefault(number, BigDecimal.ZERO));
                if (part.signum() > 0) {
                    draws.add(new LeaveDraw(number, day.getKey(), part));
                    free.merge(number, part.negate(), BigDecimal::add);
                    left = left.subtract(part);
                }
            }
            if (left.signum() > 0) {
                return Optional.empty();
            }
        }
        return Optional.of(draws);
    }

    /** What nobody used of the grants that may be used no longer on the day. */
    List<LotAccount> lapsed(LocalDate day) {
        return lots.values().stream()
                .filter(each -> each.lot().lapsedOn(day) && each.free().signum() > 0)
                .toList();
    }

    private List<LotAccount> usable(String type, LocalDate day) {
        return lots.values().stream()
                .filter(each -> each.lot().type().equals(type) && each.lot().usableOn(day))
                .sorted(ORDER_OF_USE)
                .toList();
    }

    /** The person and counts. */
    @Override
    public String toString() {
        return "LeaveAccount[" + person + ", " + lots.size() + " grants, " + requests.size() + " slips]";
    }
}
