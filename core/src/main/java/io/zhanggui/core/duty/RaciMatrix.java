package io.zhanggui.core.duty;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.authority.DecisionType;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.id.Identifier;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.organization.OrgName;
import io.zhanggui.core.organization.OrgSnapshot;
import io.zhanggui.core.table.Row;
import io.zhanggui.core.table.Table;
import io.zhanggui.core.table.TableReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/**
 * Who takes which part in each activity (责任分配矩阵, RACI): one accountable, one or more responsible.
 *
 * <pre>{@code
 * RaciMatrix matrix = RaciMatrix.read(TableReader.of(file), org); // activity,PUR-MGR,FIN-MGR … cells R, A, A/R, C, I
 * List<DutyFinding> findings = matrix.check();
 * }</pre>
 *
 * @param entries the parts, none twice; activities and parties stand in the order in which they come first
 */
@Beta
public record RaciMatrix(List<RaciEntry> entries) {

    private static final String ACTIVITY = "activity";

    public RaciMatrix {
        entries = List.copyOf(requireNonNull(entries, "entries"));
        Set<RaciEntry> seen = new LinkedHashSet<>();
        for (RaciEntry entry : entries) {
            if (!seen.add(entry)) {
                throw new IllegalArgumentException(
                        entry.party() + " is " + entry.role() + " for " + entry.activity() + " twice");
            }
        }
    }

    /** A matrix of these parts. */
    public static RaciMatrix of(Collection<RaciEntry> entries) {
        return new RaciMatrix(List.copyOf(requireNonNull(entries, "entries")));
    }

    /**
     * A matrix from a table: a column {@code activity}, and one for each position or unit, headed by its id; cells hold
     * letters with a slash between them, or nothing. A column that is neither becomes a position that does not exist.
     *
     * @throws io.zhanggui.core.table.TableException at the first wrong cell, unless the reader has a handler
     */
    public static RaciMatrix read(TableReader reader, OrgSnapshot org) {
        List<RaciEntry> entries = new ArrayList<>();
        Set<DecisionType> known = new LinkedHashSet<>();
        List<String> columns = reader.header().stream()
                .filter(column -> !column.equals(ACTIVITY))
                .toList();
        reader.columns(ACTIVITY).forEach(row -> {
            DecisionType activity = row.value(ACTIVITY, DecisionType::of);
            if (!known.add(activity)) {
                throw row.error(ACTIVITY, "stands twice");
            }
            List<RaciEntry> ofRow = new ArrayList<>();
            for (String column : columns) {
                for (RaciRole role : roles(row, column)) {
                    ofRow.add(new RaciEntry(activity, party(row, column, org), role));
                }
            }
            entries.addAll(ofRow);
        });
        return new RaciMatrix(entries);
    }

    private static Identifier party(Row row, String column, OrgSnapshot org) {
        try {
            PositionId position = PositionId.of(column);
            OrgUnitId unit = OrgUnitId.of(column);
            return !org.has(position) && org.has(unit) ? unit : position;
        } catch (IllegalArgumentException e) {
            throw row.error(column, "stands below a heading that is no id");
        }
    }

    private static Set<RaciRole> roles(Row row, String column) {
        Set<RaciRole> roles = EnumSet.noneOf(RaciRole.class);
        for (String letter : row.find(column).map(cell -> cell.split("/", -1)).orElse(new String[0])) {
            RaciRole found = null;
            for (RaciRole role : RaciRole.values()) {
                found = role.letter().equals(letter.strip()) ? role : found;
            }
            if (found == null) {
                throw row.error(column, "is none of R, A, C and I. Maybe A/R?");
            }
            if (!roles.add(found)) {
                throw row.error(column, "has " + found.letter() + " twice");
            }
        }
        return roles;
    }

    /** The activities, in the order in which they come first. */
    public List<DecisionType> activities() {
        return entries.stream().map(RaciEntry::activity).distinct().toList();
    }

    /** The units and positions, in the order in which they come first. */
    public List<Identifier> parties() {
        return entries.stream().map(RaciEntry::party).distinct().toList();
    }

    /** Who has a part in an activity, in order; empty if nobody has. */
    public List<Identifier> parties(DecisionType activity, RaciRole role) {
        return entries.stream()
                .filter(entry -> entry.activity().equals(activity) && entry.role() == role)
                .map(RaciEntry::party)
                .toList();
    }

    /** By activity: nobody accountable, several accountable, nobody responsible. */
    public List<DutyFinding> check() {
        List<DutyFinding> findings = new ArrayList<>();
        for (DecisionType activity : activities()) {
            List<Identifier> accountable = parties(activity, RaciRole.ACCOUNTABLE);
            if (accountable.isEmpty()) {
                findings.add(DutyFinding.of(DutyIssue.NO_ACCOUNTABLE, activity.code(), activity));
            } else if (accountable.size() > 1) {
                findings.add(DutyFinding.of(DutyIssue.TWO_ACCOUNTABLE, activity.code(), activity, ids(accountable)));
            }
            if (parties(activity, RaciRole.RESPONSIBLE).isEmpty()) {
                findings.add(DutyFinding.of(DutyIssue.NO_RESPONSIBLE, activity.code(), activity));
            }
        }
        return findings;
    }

    /** Units and positions of the matrix that do not exist on the day. */
    public List<DutyFinding> unknownParties(OrgSnapshot org) {
        return parties().stream()
                .filter(party -> DutyPlaces.unitOf(party, org).isEmpty())
                .map(party -> DutyFinding.of(DutyIssue.UNKNOWN_PARTY, party.value(), party.value()))
                .toList();
    }

    /**
     * Who has a role in more activities than the limit.
     *
     * @param limit the greatest number that is still allowed, 0 or more; the library proposes none
     */
    public List<DutyFinding> overloaded(RaciRole role, int limit) {
        if (limit < 0) {
            throw new IllegalArgumentException("limit of " + role + " must be 0 or more, but is " + limit);
        }
        Map<Identifier, Integer> counts = new LinkedHashMap<>();
        for (RaciEntry entry : entries) {
            if (entry.role() == role) {
                counts.merge(entry.party(), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .filter(count -> count.getValue() > limit)
                .map(count -> DutyFinding.of(
                        DutyIssue.OVERLOADED,
                        count.getKey().value(),
                        count.getKey().value(),
                        role,
                        count.getValue(),
                        limit))
                .toList();
    }

    /**
     * Who is accountable for an activity without the authority for it.
     *
     * @param may whether a unit or position has the authority, for example because it holds a grant of the type
     */
    public List<DutyFinding> withoutAuthority(BiPredicate<Identifier, DecisionType> may) {
        requireNonNull(may, "may");
        return entries.stream()
                .filter(entry -> entry.role() == RaciRole.ACCOUNTABLE && !may.test(entry.party(), entry.activity()))
                .map(entry -> DutyFinding.of(
                        DutyIssue.ACCOUNTABLE_WITHOUT_AUTHORITY,
                        entry.party().value(),
                        entry.activity(),
                        entry.party().value()))
                .toList();
    }

    /** One row for each activity, one column for each party, headed by its id; {@link #read} takes it. */
    public Table toTable() {
        List<Identifier> parties = parties();
        List<Term> headings = new ArrayList<>(List.of(Term.of(ACTIVITY)));
        parties.forEach(party -> headings.add(Term.of(party.value())));
        Table.Builder table = Table.titled(DutyTerm.RACI).columns(headings.toArray(Term[]::new));
        for (DecisionType activity : activities()) {
            List<Object> cells = new ArrayList<>(List.of(activity.code()));
            for (Identifier party : parties) {
                cells.add(entries.stream()
                        .filter(entry -> entry.activity().equals(activity)
                                && entry.party().equals(party))
                        .map(entry -> entry.role().letter())
                        .sorted()
                        .collect(Collectors.joining("/")));
            }
            table.row(cells.toArray());
        }
        return table.build();
    }

    private static OrgName ids(List<Identifier> parties) {
        return DutyPlaces.joined(
                parties.stream().map(party -> OrgName.of(party.value())).toList());
    }
}
