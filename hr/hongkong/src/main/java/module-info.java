/** The pay rules of Hong Kong as dated, cited data. */
module io.zhanggui.hr.hongkong {
    requires transitive io.zhanggui.hr;
    requires static org.jspecify;

    exports io.zhanggui.hr.hongkong;
}
