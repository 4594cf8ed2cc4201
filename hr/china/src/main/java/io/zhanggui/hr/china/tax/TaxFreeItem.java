package io.zhanggui.hr.china.tax;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** What is free of tax up to a limit (限额内免税或扣除的项目). */
@Beta
public enum TaxFreeItem implements Term {
    /** Individual pension (个人养老金). */
    INDIVIDUAL_PENSION,
    /** The employee's contribution to an enterprise or occupational annuity (企业年金、职业年金个人缴费). */
    ANNUITY,
    /** One side's contribution to the housing fund (住房公积金). */
    HOUSING_FUND,
    /** A foreigner's allowances for housing, language and children (外籍个人津补贴). */
    FOREIGN_ALLOWANCES;

    @Override
    public TermBundle bundle() {
        return TaxTerm.BUNDLE;
    }
}
