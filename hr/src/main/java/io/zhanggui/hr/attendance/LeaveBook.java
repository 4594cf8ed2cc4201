package io.zhanggui.hr.attendance;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.audit.AuditEntry;
import io.zhanggui.core.audit.Fingerprint;
import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.repository.AuditTrail;
import io.zhanggui.core.repository.CommandReceipts;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.repository.Recorded;
import io.zhanggui.core.repository.UnitOfWork;
import io.zhanggui.core.time.AsOf;
import io.zhanggui.core.violation.Violations;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.threeten.extra.LocalDateRange;

/**
 * Keeps the leave of everybody (假期管理): grants, takes, loses, carries over, and refuses what the balance, another leave or
 * the employment does not allow.
 *
 * <p>Every command is one unit of work with its audit entry and its receipt; a retry under the same command key changes
 * nothing. Nobody grants, adjusts, carries over, takes or gives back leave for themself: whoever asks for leave needs another
 * who enters it, in whoever's name. Only {@link #expire}, which gives nobody anything, and {@link #check} are free to all.
 */
@Beta
public final class LeaveBook {

    private final LeaveLedger ledger;
    private final CommandReceipts receipts;
    private final AuditTrail audit;
    private final UnitOfWork work;
    private final LeaveChecks checks;
    private final Roster roster;
    private final ZoneId zone;

    /**
     * The service on a host's ports; the unit of work covers all of them.
     *
     * @param types the types of leave that the company has
     * @param roster tells which days of a leave are to be worked
     * @param zone tells on which day something was recorded
     */
    public LeaveBook(
            LeaveLedger ledger,
            CommandReceipts receipts,
            AuditTrail audit,
            UnitOfWork work,
            List<LeaveType> types,
            Roster roster,
            ZoneId zone) {
        this.ledger = requireNonNull(ledger, "ledger");
        this.receipts = requireNonNull(receipts, "receipts");
        this.audit = requireNonNull(audit, "audit");
        this.work = requireNonNull(work, "work");
        this.roster = requireNonNull(roster, "roster");
        this.zone = requireNonNull(zone, "zone");
        this.checks = new LeaveChecks(types, roster);
    }

    /** The service on memory adapters of its own in a store. */
    public static LeaveBook inMemory(MemoryStore store, List<LeaveType> types, Roster roster, ZoneId zone) {
        return new LeaveBook(
                LeaveLedger.inMemory(store),
                CommandReceipts.inMemory(store),
                AuditTrail.inMemory(store),
                store,
                types,
                roster,
                zone);
    }

    /**
     * Grants leave (授予假期).
     *
     * @throws io.zhanggui.core.violation.RejectedException if the number is known, or the type is not one on a balance
     */
    public LeaveAccount grant(PersonId person, LeaveLot lot, Stamp stamp) {
        Fingerprint content = lotCommand("leave.grant", person, lot, stamp).build();
        return enter(person, content, "leave.granted", stamp, account -> {
            LeaveChecks.byAnother(person, stamp).plus(checks.lot(account, lot)).throwIfAny();
            return List.of(new LeaveEntry.Granted(lot, stamp));
        });
    }

    /**
     * Grants time off for work on a rest day, in place of pay (加班转调休), once for a day; {@link #adjust} corrects it.
     *
     * <p>Source: 劳动法 article 44, which allows it for rest days alone.
     *
     * @param attendance of the month in which the day lies; the hours that it was worked are the most that is granted
     * @param workedOn the rest day by the roster
     * @throws io.zhanggui.core.violation.RejectedException also if the day was no rest day, it was worked less, time off was
     *     earned for it before, or the type makes up for nothing
     */
    public LeaveAccount earn(AttendanceSheet attendance, LeaveLot lot, LocalDate workedOn, Stamp stamp) {
        PersonId person = attendance.person();
        Fingerprint content = lotCommand("leave.earn", person, lot, stamp)
                .add("workedOn", workedOn)
                .build();
        return enter(person, content, "leave.earned", stamp, account -> {
            LeaveChecks.byAnother(person, stamp)
                    .plus(checks.lot(account, lot))
                    .plus(checks.earned(account, lot, attendance, workedOn))
                    .throwIfAny();
            return List.of(new LeaveEntry.Earned(lot, workedOn, stamp));
        });
    }

    /** Everything that stands against a leave now; see {@link #take}. */
    public Violations check(LeaveRequest request, LocalDateRange employed) {
        return checks.request(account(request.person()), request, employed);
    }

    /**
     * Takes leave that was approved (休假登记).
     *
     * @param employed the person's days of employment; may have open ends
     * @throws io.zhanggui.core.violation.RejectedException if it exceeds the balance, overlaps another, reaches outside of
     *     the employment, has no day that counts, or does not fit its type
     */
    public LeaveAccount take(LeaveRequest request, LocalDateRange employed, Stamp stamp) {
        PersonId person = request.person();
        Fingerprint content = command("leave.take", person, stamp)
                .add("reference", request.reference())
                .add("type", request.type().code())
                .add("time", request.time().code())
                .add("start", request.time().span().start())
                .add("end", request.time().span().end())
                .build();
        return enter(person, content, "leave.taken", stamp, account -> {
            LeaveChecks.byAnother(person, stamp)
                    .plus(checks.request(account, request, employed))
                    .throwIfAny();
            List<LeaveDraw> draws = request.type().onBalance()
                    ? account.draws(request.type().code(), request.amounts(roster, account.leave()))
                            .orElseThrow()
                    : List.of();
            return List.of(new LeaveEntry.Taken(request, draws, stamp));
        });
    }

    /**
     * Gives back leave that was not taken after all (销假).
     *
     * @throws io.zhanggui.core.violation.RejectedException if there is no such slip
     */
    public LeaveAccount cancel(PersonId person, String reference, Stamp stamp) {
        Fingerprint content = command("leave.cancel", person, stamp)
                .add("reference", reference)
                .build();
        return enter(person, content, "leave.cancelled", stamp, account -> {
            LeaveChecks.byAnother(person, stamp).throwIfAny();
            Violations.builder()
                    .addIf(!account.hasTaken(reference), AttendanceViolation.LEAVE_UNKNOWN, person + "." + reference)
                    .build()
                    .throwIfAny();
            return List.of(new LeaveEntry.Cancelled(reference, stamp));
        });
    }

    /**
     * Corrects a grant, upwards or downwards (调整假期).
     *
     * @throws io.zhanggui.core.violation.RejectedException if less is left than is to be taken off, nothing changes, or there
     *     is no such grant
     */
    public LeaveAccount adjust(PersonId person, String lot, BigDecimal change, Stamp stamp) {
        Fingerprint content = command("leave.adjust", person, stamp)
                .add("lot", lot)
                .add("change", change)
                .build();
        return enter(person, content, "leave.adjusted", stamp, account -> {
            LeaveChecks.byAnother(person, stamp)
                    .plus(checks.adjusted(account, lot, change))
                    .throwIfAny();
            return List.of(new LeaveEntry.Adjusted(lot, change, stamp));
        });
    }

    /**
     * Carries what is left of a grant over into another (假期结转).
     *
     * @param to of the same type, with the amount; it goes on its first day of use, no later than the old one lapses
     * @throws io.zhanggui.core.violation.RejectedException if less is left, or the two do not fit together
     */
    public LeaveAccount carryOver(PersonId person, String from, LeaveLot to, Stamp stamp) {
        Fingerprint content = lotCommand("leave.carry-over", person, to, stamp)
                .add("from", from)
                .build();
        return enter(person, content, "leave.carried-over", stamp, account -> {
            LeaveChecks.byAnother(person, stamp)
                    .plus(checks.lot(account, to).plus(checks.carriedOver(account, from, to)))
                    .throwIfAny();
            return List.of(new LeaveEntry.CarriedOver(from, to, stamp));
        });
    }

    /** Enters what was lost because nobody used it in time (过期清零); nothing if there is nothing. */
    public LeaveAccount expire(PersonId person, LocalDate day, Stamp stamp) {
        Fingerprint content =
                command("leave.expire", person, stamp).add("day", day).build();
        return enter(
                person,
                content,
                "leave.expired",
                stamp,
                account -> account.lapsed(day).stream()
                        .<LeaveEntry>map(lot -> new LeaveEntry.Expired(
                                lot.lot().number(),
                                lot.free(),
                                requireNonNull(lot.lot().until()),
                                stamp))
                        .toList());
    }

    /** A person's leave as it stands. */
    public LeaveAccount account(PersonId person) {
        return work.call(() -> LeaveAccount.of(person, ledger.read(person), zone));
    }

    /** A person's balance of a type at the end of a day, as known now or on another day. */
    public LeaveBalance balance(PersonId person, String type, AsOf asOf) {
        return account(person).balance(type, asOf);
    }

    private LeaveAccount enter(
            PersonId person,
            Fingerprint content,
            String action,
            Stamp stamp,
            Function<LeaveAccount, List<LeaveEntry>> command) {
        Supplier<String> once = () -> {
            List<Recorded<LeaveEntry>> before = ledger.read(person);
            List<LeaveEntry> entries = command.apply(LeaveAccount.of(person, before, zone));
            Instant at = recordedAt(before, stamp);
            ledger.append(
                    person,
                    before.size(),
                    entries.stream().map(entry -> new Recorded<>(at, entry)).toList());
            audit.record(new AuditEntry(stamp, action, person.value(), content));
            return person.value();
        };
        work.call(() -> receipts.once(stamp, content, once));
        return account(person);
    }

    /** Clocks of several servers differ, and recording time never goes back. */
    private static Instant recordedAt(List<Recorded<LeaveEntry>> before, Stamp stamp) {
        Instant last =
                before.isEmpty() ? stamp.at() : before.get(before.size() - 1).at();
        return last.isAfter(stamp.at()) ? last : stamp.at();
    }

    private static Fingerprint.Builder command(String kind, PersonId person, Stamp stamp) {
        return Fingerprint.of(kind)
                .add("person", person)
                .add("actor", stamp.actor().toString())
                .add("reason", stamp.reason());
    }

    private static Fingerprint.Builder lotCommand(String kind, PersonId person, LeaveLot lot, Stamp stamp) {
        return command(kind, person, stamp)
                .add("number", lot.number())
                .add("type", lot.type())
                .add("amount", lot.amount())
                .add("from", lot.from())
                .add("until", lot.until());
    }
}
