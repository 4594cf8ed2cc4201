package io.zhanggui.inventory.warehouse;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** By what the space of a location is measured (库容). */
@Beta
public enum SpaceMeasure implements Term {
    /** 体积, in whatever unit the host takes everywhere, for example cubic metres. */
    VOLUME,
    /** 重量, in whatever unit the host takes everywhere, for example kilograms. */
    WEIGHT,
    /** 托盘位: pallets, each of one article. */
    PALLETS,
    /** 数量, in the units of the articles. */
    UNITS;

    @Override
    public TermBundle bundle() {
        return WarehouseTerm.BUNDLE;
    }
}
