package io.zhanggui.core.organization;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** What a unit is. */
public enum UnitKind implements Term {
    /** A whole company (公司). */
    COMPANY,
    /** The board of directors (董事会). */
    BOARD,
    /** The supervisory board (监事会). */
    SUPERVISORY_BOARD,
    /** The party committee (党委). */
    PARTY_COMMITTEE,
    /** The trade union (工会). */
    TRADE_UNION,
    /** The congress of the staff (职代会). */
    STAFF_CONGRESS,
    /** The office of those who run the company (行政领导班子). */
    EXECUTIVE_OFFICE,
    /** A department (部门). */
    DEPARTMENT,
    /** A team within a department. */
    TEAM,
    /** A team that decides within a grant of its own (授权小组). */
    EMPOWERED_TEAM,
    /** A branch at home or abroad (分支机构). */
    BRANCH,
    /** A factory. */
    FACTORY,
    /** An industrial park (工业园). */
    INDUSTRIAL_PARK,
    /** A design centre. */
    DESIGN_CENTRE,
    /** A trade centre. */
    TRADE_CENTRE,
    /** A service point. */
    SERVICE_POINT,
    /** A sales outlet. */
    OUTLET,
    /** A warehouse. */
    WAREHOUSE,
    /** Anything else. */
    OTHER;

    @Override
    public TermBundle bundle() {
        return OrgTerm.BUNDLE;
    }
}
