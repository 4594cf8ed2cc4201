/** The pay rules of mainland China as dated, cited data. */
module io.zhanggui.hr.china {
    requires transitive io.zhanggui.hr;
    requires static org.jspecify;

    exports io.zhanggui.hr.china;
    exports io.zhanggui.hr.china.labour;
    exports io.zhanggui.hr.china.tax;
}
