package io.zhanggui.core.template;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** The role of a unit in a company of a type (协作部门、管理类部门、业务部门). */
@Beta
public enum UnitRole implements Term {
    /** The e-commerce department, around which all others cooperate (电子商务部). */
    CENTRE,
    /** Cooperates with the e-commerce department (协作部门). */
    COOPERATING,
    /** Manages (管理类部门). */
    MANAGEMENT,
    /** Does the business (业务部门). */
    BUSINESS;

    @Override
    public TermBundle bundle() {
        return TemplateTerm.ROLES;
    }
}
