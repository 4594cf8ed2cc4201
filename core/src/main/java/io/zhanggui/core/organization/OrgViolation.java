package io.zhanggui.core.organization;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** What an organisation refuses. */
public enum OrgViolation implements Term {
    /** A unit is created under an id that is or was in use. */
    DUPLICATE_UNIT,
    /** A position is created under an id that is or was in use. */
    DUPLICATE_POSITION,
    /** A change names a unit that was never created. */
    UNKNOWN_UNIT,
    /** A change names a position that was never created. */
    UNKNOWN_POSITION,
    /** A job is created under an id that is or was in use. */
    DUPLICATE_JOB,
    /** A change names a job that was never created. */
    UNKNOWN_JOB,
    /** A job is named or changed from a day on which it does not exist yet. */
    JOB_ABSENT,
    /** A second unit without a parent. */
    SECOND_ROOT,
    /** Two changes of the same thing from the same day, recorded at the same moment, differ. */
    CONFLICTING_CHANGES,
    /** Units stand below each other in a circle; the argument names the whole loop. */
    UNIT_LOOP,
    /** Positions report to each other in a circle; the argument names the whole loop. */
    REPORTING_LOOP,
    /** A unit stands on a day below one that does not exist then. */
    PARENT_ABSENT,
    /** A position stands on a day in a unit that does not exist then. */
    UNIT_ABSENT,
    /** A position reports on a day to one that does not exist then. */
    SUPERIOR_ABSENT,
    /** A position is held on a day on which it does not exist. */
    POSITION_ABSENT,
    /** A unit is closed while units or positions stand in it. */
    UNIT_IN_USE,
    /** A position is closed while positions report to it. */
    POSITION_IN_USE,
    /** A position is held by more people than its headcount allows. */
    OVER_HEADCOUNT,
    /** A person holds regular positions of more than one full-time job. */
    OVER_FULL_TIME,
    /** A person is appointed to a position that they hold already. */
    ALREADY_HELD,
    /** A person is released from a position that they do not hold. */
    NOT_HELD,
    /** A functional or project line is drawn that holds already. */
    DOUBLE_LINE,
    /** A functional or project line is ended that does not hold. */
    NO_LINE,
    /** A body begins to supervise a unit that it supervises already. */
    DOUBLE_SUPERVISION,
    /** A body ceases to supervise a unit that it does not supervise. */
    NO_SUPERVISION,
    /** Fewer types of products are made at a site than its {@link SiteStandard} asks for. */
    SITE_PRODUCTS,
    /** A site covers less land than its {@link SiteStandard} asks for. */
    SITE_AREA,
    /** The area of a site is not known, and its {@link SiteStandard} asks for one. */
    SITE_AREA_UNKNOWN;

    @Override
    public TermBundle bundle() {
        return OrgTerm.BUNDLE;
    }
}
