package io.zhanggui.core.approval;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.authority.Authority;
import io.zhanggui.core.authority.Segregation;
import io.zhanggui.core.organization.OrgSnapshot;
import io.zhanggui.core.time.WorkCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/**
 * What an action is judged by beside the case: the organisation of the day, who may decide, who stands in, which steps
 * exclude each other, and which days are worked. Immutable if its parts are.
 */
public final class ApprovalContext {

    private final OrgSnapshot org;
    private final Authority authority;
    private final Deputies deputies;
    private final Segregation segregation;
    private final WorkCalendar calendar;
    private final ZoneId zone;

    private ApprovalContext(
            OrgSnapshot org,
            Authority authority,
            Deputies deputies,
            Segregation segregation,
            WorkCalendar calendar,
            ZoneId zone) {
        this.org = requireNonNull(org, "org");
        this.authority = requireNonNull(authority, "authority");
        this.deputies = requireNonNull(deputies, "deputies");
        this.segregation = requireNonNull(segregation, "segregation");
        this.calendar = requireNonNull(calendar, "calendar");
        this.zone = requireNonNull(zone, "zone");
    }

    /**
     * Nobody is absent, no steps exclude each other, and days are China's (UTC+8).
     *
     * @throws IllegalArgumentException if the authority was made for one other chart, whose people would be asked
     */
    public static ApprovalContext of(OrgSnapshot org, Authority authority) {
        if (!authority.fits(org)) {
            throw new IllegalArgumentException("authority was made for another chart than that of "
                    + org.asOf().date() + " which the context has. Maybe authority.in(org)?");
        }
        return new ApprovalContext(
                org,
                authority,
                Deputies.none(),
                Segregation.of(List.of()),
                WorkCalendar.china(),
                ZoneOffset.ofHours(8));
    }

    /** The same with absences and deputies. */
    public ApprovalContext deputies(Deputies others) {
        return new ApprovalContext(org, authority, others, segregation, calendar, zone);
    }

    /**
     * The same with rules of segregation (不相容职务分离): in one case nobody signs steps whose activities they keep apart,
     * neither in person nor through a deputy, unless a waiver lifts that on the day.
     */
    public ApprovalContext apart(Segregation rules) {
        return new ApprovalContext(org, authority, deputies, rules, calendar, zone);
    }

    /** The same with other working days in another time zone. */
    public ApprovalContext calendar(WorkCalendar other, ZoneId in) {
        return new ApprovalContext(org, authority, deputies, segregation, other, in);
    }

    /** The organisation of the day. */
    public OrgSnapshot org() {
        return org;
    }

    /** Who may decide. */
    public Authority authority() {
        return authority;
    }

    /** Who stands in for whom. */
    public Deputies deputies() {
        return deputies;
    }

    /** Which activities are kept apart in a case. */
    public Segregation segregation() {
        return segregation;
    }

    /** The day of a moment. */
    public LocalDate date(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    Instant due(TimeLimit limit, Instant from) {
        return limit.due(from, calendar, zone);
    }
}
